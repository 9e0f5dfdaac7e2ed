"""Telling statements, letters and CVs apart."""

import pytest

from eras_review.model import Kind
from eras_review.structure import Structures

PROSE_ON_A_CV = """A. Nobody
1. POSTS HELD
Intern, Pine Hospital, 2020 – 2021
Admitted ten patients a day and placed lines and drains on three wards at night.
Resident, Pine Hospital, 2021 – 2022
Read films of the chest and the abdomen and took night call every fourth night.
2. SCHOOLS
MD, Lake College, 2014 – 2018
3. PAPERS
None yet"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I want to train in IR.\nI did not match last year.", Kind.STATEMENT),
        ("My mentor wrote a letter of recommendation for me.\nI hope to match.", Kind.STATEMENT),
        ("I updated my curriculum and my CV.\nMy interest in IR grew.", Kind.STATEMENT),
        ("Dear Program Director,\nI recommend Dr. Quell.\nSincerely,", Kind.LETTER),
        ("To Whom It May Concern:\nHe rotated with us.", Kind.LETTER),
        ("It is a pleasure to recommend Ms. Ode, whom I have known since 2024.", Kind.LETTER),
        ("Dear Colleagues,\nTim Ode was my intern.\nYours,\nIda Moss", Kind.LETTER),
        ("I wrote a dear friend.\nI had met his attending.\nI want IR.", Kind.STATEMENT),
        ("Curriculum Vitae\nA. Nobody\nEducation\nMD, 2025", Kind.CV),
        ("A. Nobody\nEDUCATION\nMD\nPublications:\nNone\nSkills\nPython", Kind.CV),
        ("A. Nobody\nEducation\nMD, 2018\nPublications\nNobody A. Filters. Chest. 2020.", Kind.CV),
        (PROSE_ON_A_CV, Kind.CV),
        ("", Kind.STATEMENT),
    ],
)
def test_detect(text, kind, rules, make_document):
    """Cues and headings decide; with little of either it is a statement."""
    assert Structures(rules).kind_of(make_document(text)) == kind


def test_samples_are_detected(reviewer):
    """Every sample is taken for what its name says."""
    from eras_review.folders import folder  # noqa: PLC0415

    for path in sorted(folder("samples").glob("*.*")):
        if path.suffix in (".docx", ".pdf"):
            assert reviewer.review(path).document.kind == path.stem.partition("-")[0]
