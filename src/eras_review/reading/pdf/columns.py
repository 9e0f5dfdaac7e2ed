"""Two columns side by side: where the gutter is, and the words of each side."""

from collections.abc import Sequence
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eras_review.reading.pdf.page import Word

_NARROWEST_GUTTER = 12
_STEP = 4
_SEARCHED = (0.2, 0.8)
_LEAST_WORDS = 25
# A column of dates beside a table of posts is narrow; a column of running text is not.
_NARROWEST_COLUMN = 0.18


def columns(words: Sequence["Word"], width: float) -> list[Sequence["Word"]]:
    """Return the words above the columns, the left column, the right one; or all as one."""
    for gutter in _gutters(width):
        above, left, right = _parted(words, gutter)
        if _is_column(left, width) and _is_column(right, width):
            return [part for part in (above, left, right) if part]
    return [words] if words else []


def _gutters(width: float) -> list[float]:
    """Return the places a gutter may have, those near the middle first."""
    first, last = (int(share * width) for share in _SEARCHED)
    return sorted(map(float, range(first, last, _STEP)), key=lambda x: abs(x - width / 2))


def _parted(
    words: Sequence["Word"], gutter: float
) -> tuple[list["Word"], list["Word"], list["Word"]]:
    """Part words at a gutter; what stands above the last word that crosses it is apart."""
    half = _NARROWEST_GUTTER / 2
    crossing = [w.bottom for w in words if w.x0 < gutter + half and w.x1 > gutter - half]
    begin = max(crossing, default=0.0)
    above = [w for w in words if w.bottom <= begin]
    below = [w for w in words if w.bottom > begin]
    left = [w for w in below if w.x1 <= gutter]
    return above, left, [w for w in below if w.x1 > gutter]


def _is_column(words: Sequence["Word"], width: float) -> bool:
    """Say whether words look like a column of running text."""
    if len(words) < _LEAST_WORDS:
        return False
    rows: dict[int, list[Word]] = {}
    for word in words:
        rows.setdefault(round(word.bottom / 3), []).append(word)
    widths = [max(w.x1 for w in row) - min(w.x0 for w in row) for row in rows.values()]
    return median(widths) > _NARROWEST_COLUMN * width
