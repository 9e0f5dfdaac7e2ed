"""What makes PDFs lie about their text, one hazard after the other."""

import io
import re

import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption

from eras_review.model import Reason, Status
from eras_review.reading.parse import parse
from eras_review.reading.pdf import PAGE_LIMIT
from made_files import left_out, pdf_bytes, read_pdf


def read(data):
    """Read the bytes of a PDF, without the guard."""
    return parse("draft.pdf", ".pdf", data)


@pytest.mark.parametrize(
    ("draw", "reason"),
    [
        (lambda canvas: canvas.showPage(), Reason.EMPTY),
        (
            lambda canvas: canvas.drawInlineImage(Image.new("RGB", (4, 4)), 72, 72, 400, 400),
            Reason.SCAN,
        ),
    ],
)
def test_without_text_it_says_why(draw, reason):
    """A scan and an empty page are told apart, and neither is "no findings"."""
    document = read_pdf(draw)

    assert (document.status, document.reason) == (Status.NOTHING_READABLE, reason)
    assert document.explanation


def test_text_drawn_as_outlines_is_a_scan():
    """Letters that are shapes have no text."""

    def draw(canvas):
        for n in range(150):
            path = canvas.beginPath()
            path.moveTo(50 + n, 50)
            path.curveTo(60 + n, 60, 70 + n, 40, 80 + n, 90)
            canvas.drawPath(path)

    assert read_pdf(draw).reason is Reason.SCAN


def test_a_blank_page_is_a_gap():
    """A page without text among others is named."""

    def draw(canvas):
        canvas.drawString(72, 700, "one page of words")
        canvas.showPage()
        canvas.showPage()

    document = read_pdf(draw)

    assert document.status is Status.GAPS
    assert [(i.what, i.where) for i in document.not_read] == [("pages without text", "page 2")]


@pytest.mark.parametrize(("password", "text"), [("secret", ""), ("", "words")])
def test_passwords(password, text):
    """A PDF that asks for a password says so; one that only forbids printing is read."""
    lock = StandardEncryption(password, ownerPassword="owner", canPrint=0)

    document = read_pdf(lambda canvas: canvas.drawString(72, 72, "words"), encrypt=lock)

    assert document.text == text
    assert document.reason is (Reason.PASSWORD if password else None)


def test_words_set_sideways_are_read_after_the_page():
    """A label up the edge keeps its letters in order and is named."""

    def draw(canvas):
        canvas.drawString(72, 700, "upright words of mine")
        for angle, x in ((90, 30), (-90, 580)):
            canvas.saveState()
            canvas.translate(x, 400)
            canvas.rotate(angle)
            canvas.drawString(0, 0, f"sideways {'up' if angle > 0 else 'down'}")
            canvas.restoreState()

    document = read_pdf(draw)

    assert document.text.split("\n")[0] == "upright words of mine"
    assert {"sideways up", "sideways down"} <= set(document.text.split("\n"))
    assert left_out(document) == ["words set sideways, read after the rest of their page"]


def test_a_page_turned_as_a_whole_is_read_in_order():
    """A landscape page printed upright keeps its lines."""

    def draw(canvas):
        canvas.translate(595, 0)
        canvas.rotate(90)
        for row in range(5):
            canvas.drawString(72, 500 - 14 * row, f"line {row} of a page that was turned")

    text = read_pdf(draw).text

    assert [m[0] for m in re.finditer(r"line \d", text)] == [f"line {n}" for n in range(5)]


def test_letters_drawn_twice_to_look_bold_are_read_once():
    """Fake bold is no stutter."""

    def draw(canvas):
        for shift in (0, 0.3):
            canvas.drawString(72 + shift, 700, "Before the match")

    assert read_pdf(draw).text == "Before the match"


def test_text_outside_the_page_is_left_out():
    """What no reader sees is no text, and it is named."""

    def draw(canvas):
        canvas.drawString(72, 700, "seen")
        canvas.drawString(72, 2000, "unseen words")

    document = read_pdf(draw)

    assert document.text == "seen"
    assert left_out(document) == ["text outside the page"]


@pytest.mark.parametrize(("bar", "faint"), [(False, True), (True, False)])
def test_white_text_is_flagged_unless_something_dark_lies_behind(bar, faint):
    """Colour alone is no proof: a white name on a dark bar is plain to see."""

    def draw(canvas):
        canvas.drawString(72, 600, "plain words")
        if bar:
            canvas.setFillGray(0.1)
            canvas.rect(60, 690, 400, 30, fill=1, stroke=0)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 700, "white words")

    document = read_pdf(draw)

    assert "white words" in document.text
    flag = "characters white or too small to see, read like the rest"
    assert (flag in left_out(document)) is faint


def test_tiny_text_is_flagged():
    """One-point type is there to be found by machines."""

    def draw(canvas):
        canvas.drawString(72, 600, "plain words")
        canvas.setFont("Helvetica", 1)
        canvas.drawString(72, 500, "hidden order")

    assert any("too small" in what for what in left_out(read_pdf(draw)))


def test_form_values_are_text():
    """What somebody typed into a field stands where the field is."""

    def draw(canvas):
        canvas.drawString(72, 700, "Name:")
        canvas.acroForm.textfield(name="n", value="A. Nobody", x=120, y=694, width=200, height=20)
        canvas.drawString(72, 650, "Choice:")
        canvas.acroForm.choice(
            name="c", value="Duluth", options=["Duluth", "Ohio"], x=120, y=644, width=200, height=20
        )

    document = read_pdf(draw)

    assert document.text == "Name: A. Nobody Choice: Duluth"
    assert len(document.blocks[0].origin.boxes) == 5


def test_notes_on_the_page_are_kept_apart_and_typed_text_is_text():
    """A sticky note is a comment; a text box typed on the page is seen by everybody."""

    def draw(canvas):
        canvas.drawString(72, 700, "words")
        canvas.textAnnotation("a note in the margin", Rect=[300, 300, 320, 320])
        canvas.freeTextAnnotation("typed on it", Rect=[72, 400, 200, 420], DA="/Helv 9 Tf")

    document = read_pdf(draw)

    assert document.text.split("\n") == ["words", "typed on it"]
    assert [(a.what, a.text) for a in document.asides] == [("comment", "a note in the margin")]


def test_unknown_letters_of_a_font_are_refused():
    """More than one letter in twenty without a name: no review of noise."""
    data = pdf_bytes(lambda canvas: canvas.drawString(72, 700, "words " * 10), pageCompression=0)
    # A font with two-byte codes and no table of what they show.
    font = (
        b"/Type /Font /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X "
        b"/CIDSystemInfo << /Registry (Q) /Ordering (Q) /Supplement 0 >> >>]"
    )
    data = data.replace(b"/Type /Font", font).replace(b"/WinAnsiEncoding", b"/Identity-H")
    data = data.replace(b"/Subtype /Type1", b"/Subtype /Type0")

    document = read(data)

    assert document.status is Status.NOTHING_READABLE
    assert "font" in document.explanation


def test_pages_past_the_limit_are_named():
    """A book is read up to the limit, and the rest is counted."""

    def draw(canvas):
        for number in range(PAGE_LIMIT + 3):
            canvas.drawString(72, 700, f"words of page {number}")
            canvas.showPage()

    document = read_pdf(draw)

    assert [(i.what, i.count) for i in document.not_read if "limit" in i.what] == [
        ("pages past the limit", 3)
    ]


def test_a_page_with_too_much_on_it_is_read_by_the_second_reader():
    """Twenty-five thousand letters on one page would take the first reader too long."""

    def draw(canvas):
        text = canvas.beginText(20, 820)
        text.setFont("Helvetica", 3)
        for row in range(200):
            text.textLine(f"row {row} " + "of many words " * 12)
        canvas.drawText(text)

    document = read_pdf(draw)

    assert document.reader == "pdfium"
    assert document.text.count("of many words") == 2400
    assert all(block.origin.boxes for block in document.blocks)


def test_the_second_reader_reads_what_the_first_cannot():
    """A page that does not say how large it is."""
    data = pdf_bytes(lambda canvas: canvas.drawString(72, 700, "saved words"), pageCompression=0)
    broken = re.sub(rb"/MediaBox \[[^]]*\]", b"", data)

    document = read(broken)

    assert document.text == "saved words"
    assert document.reader == "pdfium"


def test_every_truncation_is_read_or_refused():
    """A download that broke off never raises."""
    data = pdf_bytes(lambda canvas: canvas.drawString(72, 700, "some words"))
    for end in range(8, len(data), 101):
        document = read(data[:end])
        assert document.readable or document.explanation


def test_attachments_are_named_and_never_opened():
    """A file in the file is none of ours."""
    pdf = pypdfium2.PdfDocument(pdf_bytes(lambda canvas: canvas.drawString(72, 700, "words")))
    pdf.new_attachment("inside.txt").set_data(b"hidden")
    buffer = io.BytesIO()
    pdf.save(buffer)
    pdf.close()

    document = read(buffer.getvalue())

    assert (document.text, left_out(document)) == ("words", ["attached files"])
