"""The page of a cohort in a real browser, with as many rows as it must bear."""

import time

import pytest

from eras_review.batch.pages.cohort import cohort_view
from eras_review.batch.pages.cohort_page import cohort_page
from eras_review.batch.pages.drafts import Progress
from eras_review.batch.shared import SharedPassages
from eras_review.batch.store import FileRow
from eras_review.batch.values import Said
from made_browser import MARKS, chromium

pytestmark = MARKS

ROWS = 2_000
HOSTILE = "<script>document.title='broken'</script>"
BLAME = Said("statement/blame", "major", "Could this read as if others were to blame?", "")


def file_row(number: int) -> FileRow:
    """Return a row; every third has a major finding, the first name is an attack."""
    applicant = HOSTILE if number == 0 else f"Person {number:04}"
    return FileRow(
        path=f"{applicant}/statement.docx",
        applicant=applicant,
        digest="0",
        outcome="reviewed",
        kind="statement" if number % 2 else "cv",
        explanation="",
        words=number + 1,
        confidential=False,
        has_report=True,
        findings=(BLAME,) if number % 3 == 0 else (),
        strengths=(),
    )


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """Give the page of a large cohort, opened on a telephone's width."""
    rows = [file_row(number) for number in range(ROWS)]
    progress = [Progress("Person 0001", "v1", "v2", ("One",), (), ("Two",), 40)]
    shared = [SharedPassages("a/ps.docx", "b/ps.docx", 80, ((HOSTILE, "the same words"),))]
    view = cohort_view(rows, {}, progress, shared, ["A remark."], blind=True)
    path = tmp_path_factory.mktemp("cohort") / "index.html"
    path.write_text(cohort_page(view), encoding="utf-8")
    with chromium() as browser:
        opened = browser.new_page(viewport={"width": 390, "height": 800})
        opened.goto(path.as_uri())
        yield opened


def first_cell(page, column: int) -> str:
    """Return the text of a cell of the first row that is shown."""
    return page.locator(f"tbody tr:not([hidden]) td:nth-child({column})").first.inner_text()


def test_nothing_of_a_document_runs(page):
    """Names and passages are text."""
    assert page.title().startswith("Cohort: 2000 applicants")
    assert page.evaluate("document.querySelectorAll('script').length") == 1


def test_the_page_is_no_wider_than_a_telephone(page):
    """Tables scroll inside of it."""
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_two_thousand_rows_are_sorted_and_filtered_at_once(page):
    """Numbers highest first; several words must all stand in a row."""
    begin = time.monotonic()
    page.get_by_role("button", name="Words", exact=True).click()
    assert first_cell(page, 4) == "2000"
    page.get_by_role("button", name="Words", exact=True).click()
    assert first_cell(page, 4) == "1"
    page.fill("#words", "person 0300")
    assert page.locator("#shown").inner_text() == "1 of 2000 shown"
    page.fill("#words", "")
    page.check("#majors")
    assert page.locator("#shown").inner_text() == "667 of 2000 shown"
    page.select_option("#kind", "cv")
    assert page.locator("#shown").inner_text() == "334 of 2000 shown"
    # Each of the six steps has to feel immediate; a loaded machine gets some more.
    assert time.monotonic() - begin < 6
