"""Highlights with notes put into a PDF, on the words as they stand on the page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.annotations import Highlight, Text
from pypdf.generic import ArrayObject, FloatObject, NameObject, TextStringObject

from eras_review.annotate.marks import Annotated, Marking
from eras_review.model import Document, PageBox, PdfOrigin, Span

_COLOURS = {
    "major": "f2a59b",
    "minor": "f3d58a",
    "polish": "a9cdec",
    "strength": "a5d9bd",
    "accepted": "d9d9d9",
}
_LINE = 0.5
_NOTE = 20.0


@dataclass(frozen=True, slots=True)
class _Line:
    """Words in a row on a page: the edges as the page is shown, from its top left corner."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Said:
    """What a highlight says, its tone, and who says it."""

    text: str
    tone: str
    author: str


def annotate_pdf(data: bytes, marking: Marking) -> Annotated:
    """Return a copy of the PDF *data* with a highlight for every mark and a note on page 1."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    unplaced = []
    for mark in marking.marks:
        lines = [list(_lines(marking.document, span)) for span in mark.spans]
        if not any(lines):
            unplaced.append(mark.title)
        for number, held in enumerate(lines):
            text = "\n".join(mark.lines) if not number else f"{mark.title}, again"
            said = _Said(text, mark.tone, marking.signed.author)
            for page, on_page in groupby(held, key=lambda line: line.page):
                _highlight(writer, page, list(on_page), said)
    absent = [f"Not marked in the text: {title}" for title in unplaced]
    _note(writer, "\n".join((*marking.summary, *absent)), marking.signed.author)
    buffer = BytesIO()
    writer.write(buffer)
    told = tuple(f"{title}: it speaks of something that is missing" for title in unplaced)
    return Annotated(buffer.getvalue(), told)


def _lines(document: Document, span: Span) -> Iterator[_Line]:
    """Yield the rows of words that a span covers, in reading order."""
    boxes = [
        box
        for block in document.blocks
        if isinstance(block.origin, PdfOrigin) and block.start < span.end and span.start < block.end
        for box in block.origin.boxes
        if box.start < span.end and span.start < box.end
    ]
    row: list[PageBox] = []
    for box in boxes:
        if row and not _same_line(row[-1], box):
            yield _joined(row)
            row = []
        row.append(box)
    if row:
        yield _joined(row)


def _same_line(one: PageBox, two: PageBox) -> bool:
    """Say whether two words stand in a row, the second further right."""
    height = max(one.bottom - one.top, 1.0)
    level = abs((one.top + one.bottom) - (two.top + two.bottom)) < height
    return one.page == two.page and level and two.x0 >= one.x0 - _LINE * height


def _joined(row: Sequence[PageBox]) -> _Line:
    """Return the row that some words make."""
    return _Line(
        row[0].page,
        min(box.x0 for box in row),
        min(box.top for box in row),
        max(box.x1 for box in row),
        max(box.bottom for box in row),
    )


def _highlight(writer: PdfWriter, page: int, lines: Sequence[_Line], said: _Said) -> None:
    """Add a highlight over some rows of one page, with its note."""
    target = writer.pages[page - 1]
    corners = [_on_paper(target, line) for line in lines]
    xs = [value for quad in corners for value in quad[::2]]
    ys = [value for quad in corners for value in quad[1::2]]
    points = ArrayObject([FloatObject(round(value, 2)) for quad in corners for value in quad])
    added = Highlight(
        rect=(min(xs), min(ys), max(xs), max(ys)),
        quad_points=points,
        highlight_color=_COLOURS[said.tone],
        printing=True,
    )
    _sign(added, said.text, said.author)
    writer.add_annotation(page - 1, added)


def _note(writer: PdfWriter, text: str, author: str) -> None:
    """Add a note in the upper left corner of the first page."""
    page = writer.pages[0]
    box = page.cropbox
    x, y = min(float(box.left), float(box.right)), max(float(box.bottom), float(box.top))
    added = Text(rect=(x + _NOTE, y - 2 * _NOTE, x + 2 * _NOTE, y - _NOTE), text=text, open=False)
    _sign(added, text, author)
    writer.add_annotation(0, added)


def _sign(annotation: Highlight | Text, text: str, author: str) -> None:
    """Give an annotation its words and its author."""
    annotation[NameObject("/Contents")] = TextStringObject(text)
    annotation[NameObject("/T")] = TextStringObject(author)


def _on_paper(page: PageObject, line: _Line) -> tuple[float, ...]:
    """Return the corners of a row in the page's own space: upper left, upper right, lower ones.

    The order is that of viewers, not of the standard (ISO 32000-1, 12.5.6.10).
    """
    shown = (
        (line.x0, line.top),
        (line.x1, line.top),
        (line.x0, line.bottom),
        (line.x1, line.bottom),
    )
    return tuple(value for x, y in shown for value in _turned(page, x, y))


def _turned(page: PageObject, x: float, y: float) -> tuple[float, float]:
    """Return a point of the page as shown, from its top left corner, in the page's own space."""
    box = page.mediabox
    # A box may name any two corners that lie opposite each other.
    left, right = sorted((float(box.left), float(box.right)))
    bottom, top = sorted((float(box.bottom), float(box.top)))
    match (page.rotation or 0) % 360:
        case 90:
            return left + y, bottom + x
        case 180:
            return right - x, bottom + y
        case 270:
            return right - y, top - x
        case _:
            return left + x, top - y
