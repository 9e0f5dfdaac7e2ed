"""Kinds about the dates of a CV."""

import pytest

from eras_review.model import Kind
from eras_review.reviewing import Reviewer
from eras_review.structure.cv.dates import match_moment


def test_styles_are_shown_as_they_stand_on_the_page(reviewer, make_document):
    """What is quoted as a way to write dates are words of the CV itself."""
    lines = ("Jul 2020 – Jun 2021", "07/2021 – 06/2022", "Jul 2022 – Jun 2023", "07/2023 – 06/2024")
    posts = "\n".join(f"Intern, Lake Hospital   {dates}" for dates in lines)

    report = reviewer.review_document(make_document(f"Ana Reyes\nTraining\n{posts}", kind=Kind.CV))

    (message,) = (f.message for f in report.findings if f.check == "cv/mixed-date-style")
    assert "“Jul 2020 – Jun 2021”, “07/2021 – 06/2022”" in message


CV = """Ana Reyes
Training
Resident, Lake Hospital   Jul 2025 – present
• IR elective, October 2026, 40 cases
Intern, Pine Hospital   Jul 2026 – present
Observer, Larch Hospital   Aug 2026
"""


@pytest.mark.parametrize(
    ("match", "new"),
    [
        ("2026-03", ["• IR elective", "Intern, Pine", "Observer, Larch"]),
        ("2026-09", ["• IR elective"]),
        ("2027-03", []),
    ],
)
def test_what_is_new_since_the_match_is_listed(match, new, make_document):
    """Each entry and each dated line in an older one stands there by itself, in order."""
    report = Reviewer(match=match_moment(match)).review_document(make_document(CV, kind=Kind.CV))

    (frame,) = (f for f in report.frames if f.title == "New since the Match")
    told = [report.document.text[span.start : span.end] for span in frame.spans]
    assert [words[: len(begins)] for words, begins in zip(told, new, strict=True)] == new
    assert all(span.where for span in frame.spans)


def test_without_the_date_of_the_match_nothing_is_called_new(make_document):
    """What is not known is not told."""
    report = Reviewer().review_document(make_document(CV, kind=Kind.CV))

    assert report.frames
    assert all(frame.title != "New since the Match" for frame in report.frames)
