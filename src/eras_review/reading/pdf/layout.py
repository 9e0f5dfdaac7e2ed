"""Words, lines and pages as the readers of PDFs hand them on."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

# In type sizes; blanks of justified text are narrower.
_CELL_GAP = 1.8
_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its edges in points from the top left corner as it is read.

    *box* is where it stands on the page (x0, top, x1, bottom); it differs for words set sideways,
    which are read with the page turned. *font* is its name in the file, "" where that is not known.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    box: Box
    font: str = ""


def is_bold(row: Sequence[Word]) -> bool:
    """Say whether every word of a row is set in bold."""
    return all(_BOLD.search(word.font) for word in row)


def is_parted(row: Sequence[Word]) -> bool:
    """Say whether two words of a row stand far apart, as the cells of a table do."""
    ordered = sorted(row, key=lambda w: w.x0)
    return any(b.x0 - a.x1 > _CELL_GAP * max(a.size, 1) for a, b in pairwise(ordered))


@dataclass(frozen=True, slots=True)
class TextLine:
    """Words on one line of one column, from left to right."""

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
    def look(self) -> str:
        """Return font and size of the first word."""
        first = self.words[0]
        return f"{first.font} {first.size:.0f}".strip()

    @property
    def size(self) -> float:
        """Return the usual size of the type in points."""
        return median(word.size for word in self.words)


@dataclass(frozen=True, slots=True)
class PageText:
    """The lines of a page in reading order; *breaks* are the lines that begin a new column.

    *number* counts from 1; *height* is that of the page in points.
    """

    number: int
    height: float
    lines: tuple[TextLine, ...]
    breaks: frozenset[int]

    def without(self, dropped: set[int]) -> "PageText":
        """Return the page without the lines at these places; a dropped break moves on."""
        kept = [at for at in range(len(self.lines)) if at not in dropped]
        breaks = {
            next((new for new, old in enumerate(kept) if old >= at), -1) for at in self.breaks
        }
        return PageText(
            self.number, self.height, tuple(self.lines[at] for at in kept), frozenset(breaks - {-1})
        )
