"""How the year is spent, by the posts of a CV."""

from datetime import date

import pytest

from eras_review.application import load_application
from eras_review.packet import Opened, open_application
from eras_review.postmortem import post_mortem
from eras_review.reading import Reader

TODAY = date(2026, 9, 15)
HEAD = """Mara Lindqvist, MD
Education & Training
MD, Calder College of Medicine   Aug 2020 – May 2026
"""
PRELIM = "Preliminary resident, general surgery, Northgate Hospital   07/2026 – present\n"
DEGREE = "Master of Public Health, Calder University   Aug 2026 – present\n"
FELLOW = "Research fellow, Northgate Institute   Aug 2026 – present\n"
PROJECT = "Registry of dialysis access, Northgate Hospital   Aug 2026 – present\n"
TALK = "Lindqvist M, Moss A. Delays in drainage. Oral presentation, Audit Day, September 2026.\n"
SCRIBE = "Scribe, Northgate Hospital   July 2026 – present\n"


def years_of(cv: str, rules, folder) -> list[str]:
    """Return the titles of the parts of the plan on the year, with the words of their posts."""
    (folder / "cv.txt").write_text(cv, encoding="utf-8")
    facts = '[match]\ndate = "2026-03"\n[files]\ncv = "cv.txt"\n'
    (folder / "application.toml").write_text(facts, encoding="utf-8")
    with Reader() as reader:
        opened: Opened = open_application(load_application(folder), rules, reader)
    found = post_mortem(opened, (), rules, TODAY)
    return [part.title for part in found.plan if part.title.startswith("The year")]


@pytest.mark.parametrize(
    ("cv", "years"),
    [
        (HEAD + PRELIM, ["preliminary or transitional"]),
        (HEAD + PRELIM + "Research\n" + TALK, ["preliminary or transitional"]),
        (HEAD + PRELIM + "Research\n" + PROJECT, ["preliminary or transitional"]),
        (HEAD + PRELIM + "Research\n" + FELLOW, ["preliminary or transitional", "research"]),
        (HEAD + "Research\n" + PROJECT, ["research"]),
        (HEAD + "Work\n" + SCRIBE + "Research\n" + FELLOW, ["research", "another clinical post"]),
        (HEAD + "Training\n" + PRELIM.replace("07/2026", "2026"), ["preliminary or transitional"]),
    ],
)
def test_every_post_of_the_year_is_seen_and_only_posts(cv, years, rules, tmp_path):
    """A post counts in whatever section; a talk never, a project only where there is no post."""
    found = [title.removeprefix("The year: ") for title in years_of(cv, rules, tmp_path)]

    assert found == years


@pytest.mark.parametrize("cv", [HEAD + DEGREE, HEAD + "Research\n" + TALK])
def test_without_a_post_every_way_is_shown(cv, rules, tmp_path):
    """A degree or a talk is no post, so the year is not known and is asked for."""
    assert len(years_of(cv, rules, tmp_path)) == 4
