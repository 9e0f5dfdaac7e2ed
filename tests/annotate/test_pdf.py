"""PDF highlights: their corners enclose the words they speak of, on every page and turned pages."""

import io

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from eras_review.annotate import Mark, Marking, Signed, marking_of
from eras_review.annotate.pdf import annotate_pdf
from eras_review.folders import folder
from eras_review.model import Span
from eras_review.reading.parse import parse
from made_files import pdf_bytes

SIGNED = Signed("A. Reader", "AR")
LONG = (
    "I did not match last March and I have thought about that year more than I like to say. "
    "Since July I have worked as a preliminary resident in a small hospital by the lake, where "
    "I placed forty lines under ultrasound and learned to call for help before I need it."
)


def page_of(text, *, turned=0, shifted=0):
    """Return a PDF with a text in lines of sixty letters, its page turned or its box moved."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    words, lines = text.split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 60:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    for number, line in enumerate(lines):
        canvas.drawString(72 + shifted, 700 + shifted - 15 * number, line)
    canvas.save()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(buffer.getvalue())))
    page = writer.pages[0]
    if shifted:
        width, height = page.mediabox.width, page.mediabox.height
        page.mediabox.lower_left = (shifted, shifted)
        page.mediabox.upper_right = (width + shifted, height + shifted)
        page.cropbox = page.mediabox
    if turned:
        page.rotate(turned)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def highlighted(data):
    """Return the words inside every highlight, by its text, as the page's own letters stand."""
    found = []
    reader = PdfReader(io.BytesIO(data))
    for number, page in enumerate(reader.pages):
        letters = letters_of(data, number)
        for reference in page.get("/Annots", ()):
            annotation = reference.get_object()
            if annotation["/Subtype"] != "/Highlight":
                continue
            points = [float(value) for value in annotation["/QuadPoints"]]
            quads = [points[at : at + 8] for at in range(0, len(points), 8)]
            words = "".join(inside(letters, quad) for quad in quads)
            found.append((words, annotation["/Contents"]))
    return found


def letters_of(data, index):
    """Return the letters of a page with their middle in the page's own space, by pdfium."""
    text = pypdfium2.PdfDocument(data)[index].get_textpage()
    letters = []
    for at in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(at)
        letters.append(((left + right) / 2, (bottom + top) / 2, text.get_text_range(at, 1)))
    return letters


def inside(letters, quad):
    """Return the letters in the box around four corners, without blanks."""
    x0, x1 = min(quad[::2]), max(quad[::2])
    y0, y1 = min(quad[1::2]), max(quad[1::2])
    held = [text for x, y, text in letters if x0 <= x <= x1 and y0 <= y <= y1]
    return "".join("".join(held).split())


@pytest.mark.parametrize("turned", [0, 90, 270])
@pytest.mark.parametrize("shifted", [0, 40])
def test_words_under_a_highlight(turned, shifted):
    """The corners enclose the words, over several lines, on turned pages and shifted boxes."""
    data = page_of(LONG, turned=turned, shifted=shifted)
    document = parse("draft.pdf", ".pdf", data)
    wanted = "preliminary resident in a small hospital by the lake, where I placed forty lines"
    at = document.text.index(wanted)
    mark = Mark("minor", "A title", ("MINOR: A title",), (Span(at, at + len(wanted)),))

    made = annotate_pdf(data, Marking(document, (mark,), ("summary",), SIGNED))

    assert highlighted(made.data) == [(wanted.replace(" ", ""), "MINOR: A title")]


def test_words_in_two_columns():
    """Words that run from the foot of one column to the head of the next are marked in both."""
    left = [f"left line {n} tells what the resident did" for n in range(12)]
    right = [f"right line {n} goes on with the story" for n in range(12)]

    def draw(canvas):
        for x, lines in ((50, left), (320, right)):
            for number, line in enumerate(lines):
                canvas.drawString(x, 700 - 15 * number, line)

    data = pdf_bytes(draw, invariant=1)
    document = parse("draft.pdf", ".pdf", data)
    start = document.text.index("left line 9")
    end = document.text.index("right line 2") + len("right line 2")
    mark = Mark("minor", "A title", ("A title",), (Span(start, end),))

    made = annotate_pdf(data, Marking(document, (mark,), ("summary",), SIGNED))

    wanted = "".join([*left[9:], *right[:2], "right line 2"])
    assert highlighted(made.data) == [(wanted.replace(" ", ""), "A title")]
    points = [
        float(v)
        for a in PdfReader(io.BytesIO(made.data)).pages[0]["/Annots"]
        for v in a.get_object().get("/QuadPoints", ())
    ]
    assert len(points) == 6 * 8
    assert not any(300 < x < 315 for x in points[::2])


@pytest.mark.parametrize(
    "path", sorted(folder("samples").glob("*-weak.pdf")), ids=lambda path: path.name
)
def test_samples(path, reviewer, rules):
    """Every finding of a sample is highlighted at its words, and the text stays what it was."""
    data = path.read_bytes()
    report = reviewer.review_document(parse(path.name, path.suffix, data))
    marking = marking_of(report, rules, SIGNED)
    made = annotate_pdf(data, marking)

    words = {words for words, _ in highlighted(made.data)}
    for mark in marking.marks:
        for span in mark.spans:
            text = "".join(report.document.text[span.start : span.end].split())
            assert any(text in w or w in text for w in words)
    assert parse("x.pdf", ".pdf", made.data).text == report.document.text
    first = PdfReader(io.BytesIO(made.data)).pages[0]
    notes = [a.get_object() for a in first["/Annots"]]
    assert any(n["/Subtype"] == "/Text" and "eras-review" in n["/Contents"] for n in notes)


def test_same_draft_same_bytes():
    """The same draft gives the same copy."""
    data = page_of(LONG)
    document = parse("draft.pdf", ".pdf", data)
    mark = Mark("major", "A title", ("A title",), (Span(0, 11),))

    one, two = (
        annotate_pdf(data, Marking(document, (mark,), ("s",), SIGNED)).data for _ in range(2)
    )
    assert one == two
