"""Plain text: paragraphs by empty or drawn lines; what an editor wrapped is put together again."""

import re
from collections.abc import Iterator

from eras_review.model import Role
from eras_review.reading.encoding import decode
from eras_review.reading.folding import Line, fold, to_lines
from eras_review.reading.marks import without_mark
from eras_review.reading.pieces import Gathered, Tally
from eras_review.reading.wrapping import break_is_meant, wrap_width

# A line drawn across the page with signs.
_DRAWN = re.compile(r"([-=_*~#–—])\1{3,}")


def gather(data: bytes) -> Gathered:
    """Return the paragraphs and list items of the plain text *data*."""
    left_out = Tally()
    text = decode(data, left_out)
    return Gathered(tuple(fold(_lines(text))), left_out)


def _lines(text: str) -> Iterator[Line]:
    """Yield every line that is not empty, as an item or as running text."""
    lines = ["" if _DRAWN.fullmatch(line.strip()) else line for line in to_lines(text)]
    width = wrap_width(lines)
    previous = ""
    for number, line in enumerate(lines, 1):
        item = without_mark(line)
        if item is not None:
            yield Line(number, item, Role.LIST_ITEM, starts=True)
        elif line:
            starts = not previous or break_is_meant(previous, width)
            yield Line(number, line, Role.PARAGRAPH, starts=starts)
        previous = line
