"""The second reader: pdfium, quick and forgiving, for what pdfplumber cannot read well."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import pypdfium2
from pypdfium2 import raw

from eras_review.reading.pdf.layout import Box, Word
from eras_review.reading.pieces import LeftOut, Tally

_MOST_CHARACTERS = 60_000
_PARTS_OF_A_POINT = 100
_HYPHEN = 0xFFFE
_BLANKS = (0, 0x09, 0x0A, 0x0D, 0x20, 0xA0)
# Where two letters without a blank between them stand further apart, a word ends, in type sizes.
_GAP = 0.35


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is on a page: letters, drawn objects of any sort, and its height in points."""

    letters: int
    objects: int
    height: float


class Pdfium:
    """A PDF opened with pdfium; raises `pypdfium2.PdfiumError` when it is none or is locked."""

    def __init__(self, data: bytes) -> None:
        """Open the PDF in *data*."""
        self._pdf = pypdfium2.PdfDocument(data)

    def __enter__(self) -> Self:
        """Return the PDF itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Close the PDF."""
        self._pdf.close()

    def __len__(self) -> int:
        """Return the number of pages."""
        return len(self._pdf)

    @property
    def attachments(self) -> int:
        """Return the number of attached files; they are never opened."""
        return int(self._pdf.count_attachments())

    def extent(self, index: int) -> Extent:
        """Return how much is on the page *index*, from 0; nothing when the page is broken."""
        try:
            page = self._pdf[index]
        except pypdfium2.PdfiumError:
            return Extent(0, 0, 0.0)
        text = page.get_textpage()
        count = int(text.count_chars())
        words = text.get_text_range(0, min(count, _MOST_CHARACTERS)) if count else ""
        letters = sum(map(len, words.split())) if count <= _MOST_CHARACTERS else count
        extent = Extent(letters, int(raw.FPDFPage_CountObjects(page)), page.get_height())
        text.close()
        page.close()
        return extent

    def words(self, index: int, left_out: Tally) -> list[Word]:
        """Return the words of the page *index*, from 0, and count what is left out of them."""
        try:
            page = self._pdf[index]
        except pypdfium2.PdfiumError:
            return []
        text = page.get_textpage()
        count = int(text.count_chars())
        found = list(_words(page, text, min(count, _MOST_CHARACTERS)))
        width, height = page.get_size()
        text.close()
        page.close()
        inside = [w for w in found if w.x1 > 0 and w.x0 < width and w.bottom > 0 and w.top < height]
        where = f"page {index + 1}"
        left_out.add(LeftOut.OUTSIDE, where, sum(len(w.text) for w in set(found) - set(inside)))
        left_out.add(LeftOut.TOO_LONG, where, max(0, count - _MOST_CHARACTERS))
        return inside


def _words(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, count: int) -> Iterator[Word]:
    """Yield the words among the first *count* characters of a page."""
    letters: list[str] = []
    boxes: list[Box] = []
    size = 0.0
    for at in range(count):
        code = int(raw.FPDFText_GetUnicode(text, at))
        box = None if code in _BLANKS else text.get_charbox(at)
        if boxes and (box is None or _apart(boxes[-1], box, size)):
            yield _word(page, letters, boxes, size)
            letters, boxes = [], []
        if box is not None:
            size = float(raw.FPDFText_GetFontSize(text, at)) if not boxes else size
            letters.append("-" if code == _HYPHEN else chr(code))
            boxes.append(box)
    if boxes:
        yield _word(page, letters, boxes, size)


def _apart(before: Box, box: Box, size: float) -> bool:
    """Say whether two letters in a row do not belong to one word; edges are left, bottom, ..."""
    height = max(size, before[3] - before[1], 1.0)
    other_line = abs(box[1] - before[1]) > height
    return other_line or not -height < box[0] - before[2] < _GAP * height


def _word(page: pypdfium2.PdfPage, letters: list[str], boxes: list[Box], size: float) -> Word:
    """Return the word of some letters, its box turned to points from the top left corner."""
    left, low = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, high = max(b[2] for b in boxes), max(b[3] for b in boxes)
    (xa, ya), (xb, yb) = _shown(page, left, high), _shown(page, right, low)
    box = (min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))
    return Word("".join(letters), box[0], box[2], box[1], box[3], size or box[3] - box[1], box)


def _shown(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    """Return where a point of the page's own space stands on the page as it is shown."""
    width, height = (int(side * _PARTS_OF_A_POINT) for side in page.get_size())
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
    return across.value / _PARTS_OF_A_POINT, down.value / _PARTS_OF_A_POINT
