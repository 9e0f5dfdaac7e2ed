"""One page of a PDF: its words in lines, columns read one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from eras_review.reading.pdf.columns import columns
from eras_review.reading.pieces import LeftOut, Tally

if TYPE_CHECKING:
    from pdfplumber.page import Page

_SAME_LINE = 0.5
_DOUBLED = 0.2


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box in points from the top left corner."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class TextLine:
    """Words on one line of one column."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """Return the words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """Return the left edge."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Return the right edge."""
        return self.words[-1].x1

    @property
    def top(self) -> float:
        """Return the upper edge."""
        return min(word.top for word in self.words)

    @property
    def size(self) -> float:
        """Return the usual size of the type in points."""
        return median(word.size for word in self.words)


@dataclass(frozen=True, slots=True)
class PageText:
    """The lines of a page in reading order; *breaks* are the lines that begin a new column."""

    number: int
    lines: tuple[TextLine, ...]
    breaks: frozenset[int]


def read_page(page: "Page", left_out: Tally) -> PageText:
    """Return the text of *page* (numbered from 1) and count what it holds besides."""
    left_out.add(LeftOut.PICTURES, count=len(page.images))
    found = _clean(page).extract_words(extra_attrs=["upright", "size"], expand_ligatures=True)
    words = [_word(item) for item in found if item["upright"]]
    left_out.add(LeftOut.ROTATED, f"page {page.page_number}", len(found) - len(words))
    if not found:
        left_out.add(LeftOut.BLANK_PAGES, f"page {page.page_number}")
    lines: list[TextLine] = []
    breaks = set()
    for column in columns(words, float(page.width)):
        breaks.add(len(lines))
        lines += _lines(column)
    return PageText(page.page_number, tuple(lines), frozenset(breaks))


def _clean(page: "Page") -> "Page":
    """Return the page without letters drawn twice to look bold, and without those outside of it."""
    inside = page.within_bbox(page.bbox, strict=False) if page.chars else page
    places = {(c["text"], round(c["x0"]), round(c["top"])) for c in inside.chars}
    if len(places) < (1 - _DOUBLED) * len(inside.chars):
        return inside.dedupe_chars()
    return inside


def _word(item: dict[str, Any]) -> Word:
    """Return a word of pdfplumber as a value."""
    # WinAnsi leaves code 127 open; word processors print bullets with it.
    text = item["text"].replace("(cid:127)", "•")
    return Word(text, item["x0"], item["x1"], item["top"], item["bottom"], item["size"])


def _lines(words: Sequence[Word]) -> Iterator[TextLine]:
    """Yield the lines of one column from top to bottom."""
    line: list[Word] = []
    for word in sorted(words, key=lambda w: (w.bottom, w.x0)):
        if line and word.bottom - line[-1].bottom > _SAME_LINE * max(word.size, 1):
            yield TextLine(tuple(sorted(line, key=lambda w: w.x0)))
            line = []
        line.append(word)
    if line:
        yield TextLine(tuple(sorted(line, key=lambda w: w.x0)))
