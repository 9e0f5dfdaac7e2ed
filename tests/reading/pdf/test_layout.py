"""How a page of a PDF is put together: lines, paragraphs, columns, margins, boxes."""

import pytest

from eras_review.model import Role
from made_files import left_out, read_pdf

WIDTH, HEIGHT = 595, 842


def column(canvas, x, words, rows=16, pitch=14):
    """Draw rows of words in a column."""
    for row in range(rows):
        canvas.drawString(x, 700 - pitch * row, words.format(row))


def test_lines_become_paragraphs():
    """Lines join by spaces, a hyphen at a line's end goes, a gap parts paragraphs."""

    def draw(canvas):
        for line, y in (
            ("I placed the cath-", 700),
            ("eter and waited for the team", 686),
            ("Second part.", 640),
        ):
            canvas.drawString(72, y, line)

    document = read_pdf(draw)

    assert document.text.split("\n") == [
        "I placed the catheter and waited for the team",
        "Second part.",
    ]


def test_every_character_knows_page_and_box():
    """Each word's box holds it; the two halves of a parted word keep their own."""

    def draw(canvas):
        canvas.drawString(72, 700, "left the cath-")
        canvas.drawString(72, 686, "eter in place")
        canvas.showPage()
        canvas.drawString(100, 400, "Second page.")

    document = read_pdf(draw)
    boxes = [box for block in document.blocks for box in block.origin.boxes]

    covered = {at for box in boxes for at in range(box.start, box.end)}
    assert covered == {at for at, c in enumerate(document.text) if not c.isspace()}
    words = {document.text[b.start : b.end]: b for b in boxes}
    assert (words["cath"].page, words["eter"].page, words["Second"].page) == (1, 1, 2)
    assert words["left"].x0 == pytest.approx(72, abs=1)
    assert words["Second"].top == pytest.approx(HEIGHT - 400 - 9, abs=4)
    assert words["eter"].top > words["cath"].top


def test_two_columns_are_read_one_after_the_other():
    """A title above and a footer below stay where they are."""

    def draw(canvas):
        canvas.drawString(200, 760, "A title over the whole page of both columns")
        column(canvas, 60, "left column words that run on {}")
        column(canvas, 320, "right column words that run on {}")
        canvas.drawString(150, 60, "a last line over the whole width of the page, too")

    text = read_pdf(draw).text

    places = [
        text.index(w) for w in ("title", "run on 0", "run on 15", "right column", "last line")
    ]
    assert places == sorted(places)
    assert text.rindex("left column") < text.index("right column")


def test_three_columns():
    """Each side may have columns of its own."""

    def draw(canvas):
        for number, x in enumerate((40, 220, 400)):
            column(canvas, x, f"column {number} has many words {{}}")

    text = read_pdf(draw).text

    assert text.rindex("column 0") < text.index("column 1")
    assert text.rindex("column 1") < text.index("column 2")


def test_a_sidebar_is_read_by_itself():
    """A narrow column whose lines stand where they like is no table."""

    def draw(canvas):
        column(canvas, 40, "Skill {} ok yes", rows=12, pitch=19)
        column(canvas, 200, "The main column tells of my year as a prelim resident {}", rows=18)

    text = read_pdf(draw).text

    assert text.rindex("Skill") < text.index("main column")


def test_a_table_of_dates_is_read_row_by_row():
    """Dates beside posts belong to them, and every post begins a line of its own."""

    def draw(canvas):
        for row in range(14):
            canvas.drawString(60, 700 - 14 * row, f"20{row + 10} to now")
            canvas.drawString(180, 700 - 14 * row, f"Resident in hospital number {row}, Ohio")

    document = read_pdf(draw)

    assert "2010 to now Resident in hospital number 0, Ohio" in document.text.split("\n")


def test_headers_footers_and_page_numbers_are_kept_apart():
    """What repeats at the edge of every page is no text of the author's."""

    def draw(canvas):
        for page in (1, 2, 3):
            canvas.drawString(60, 810, f"A. Nobody, CV, page {page} of 3")
            canvas.drawString(60, 600, f"Words of page {'abc'[page - 1]}.")
            canvas.drawString(300, 30, str(page))
            canvas.showPage()

    document = read_pdf(draw)

    assert document.text.split("\n") == [f"Words of page {c}." for c in "abc"]
    assert [(a.what, a.text) for a in document.asides] == [
        ("header", "A. Nobody, CV, page 1 of 3"),
        ("footer", "1"),
    ]
    assert set(left_out(document)) == {"headers and footers"}


def test_a_first_line_that_repeats_in_the_middle_of_pages_is_kept():
    """Only the edges of the page hold headers."""

    def draw(canvas):
        for _ in range(2):
            canvas.drawString(60, 500, "the same words")
            canvas.showPage()

    assert read_pdf(draw).text.count("the same words") == 2


def test_headings_and_bullets():
    """Larger type makes a heading, a bullet a list item."""

    def draw(canvas):
        canvas.setFont("Helvetica", 18)
        canvas.drawString(60, 700, "Education")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 660, "• First of all things that are listed here")
        canvas.drawString(60, 646, "• Second of all")

    document = read_pdf(draw)

    assert [(b.role, document.text[b.start : b.end]) for b in document.blocks] == [
        (Role.HEADING, "Education"),
        (Role.LIST_ITEM, "First of all things that are listed here"),
        (Role.LIST_ITEM, "Second of all"),
    ]


def test_a_paragraph_runs_over_the_page():
    """A sentence that goes on overleaf is one, and its words know both pages."""

    def draw(canvas):
        canvas.drawString(60, 100, "I stayed with the patient and")
        canvas.showPage()
        canvas.drawString(60, 600, "held her hand.")

    document = read_pdf(draw)

    assert document.text == "I stayed with the patient and held her hand."
    assert {box.page for box in document.blocks[0].origin.boxes} == {1, 2}
