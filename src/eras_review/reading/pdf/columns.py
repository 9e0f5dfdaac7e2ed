"""Columns and sidebars: where the gutter is, and the words of each side."""

import re
from collections.abc import Iterator, Sequence
from statistics import median

from eras_review.reading.pdf.layout import Word, is_bold, is_parted

_NARROWEST_GUTTER = 9
_STEP = 4
_MOST_GUTTERS = 6
_MOST_NESTED = 2
_SEARCHED = (0.15, 0.85)
_MOST_CUT = 0.1
_LEAST_WORDS = 12
_LEAST_ROWS = 4
# Beside running text there may be more of it, or a sidebar whose lines stand where they like. The
# cells of a table share their lines, as a date does with its post.
_NARROW = 0.28
_SHARED_ROWS = 0.6
_SAME_ROW = 1.5
_FULL = 0.6
_PARTED = 0.2
# A column of dates belongs to the lines beside it; a column with headings of its own does not.
_YEAR = re.compile(r"(?:19|20)\d\d|present|current|now|date", re.IGNORECASE)
_MOST_DATE_WORDS = 8
_NARROW_DATES = 0.4
_MOSTLY = 0.5
_LEAST_HEADINGS = 2
_MOST_HEADING_WORDS = 6

Band = tuple[list[Word], list[Word]]


def columns(words: Sequence[Word], nested: int = _MOST_NESTED) -> list[Sequence[Word]]:
    """Return the words of each column in reading order; all as one where there is one column.

    Lines across the gutter, such as a title or a footer, part the page into bands; a band with a
    column on each side is read left, then right, and each side may have columns of its own, so
    often *nested*.
    """
    if len(words) < 2 * _LEAST_WORDS:
        return [words] if words else []
    left, right = min(w.x0 for w in words), max(w.x1 for w in words)
    for gutter in _gutters(words, left, right):
        bands = _bands(words, gutter)
        beside = [_side_by_side(band, right - left, nested) for band in bands]
        if any(beside):
            return _in_order(bands, beside, nested)
    return [words]


def _gutters(words: Sequence[Word], left: float, right: float) -> list[float]:
    """Return the places a gutter may have: those that cut the fewest words, near the middle."""
    first, last = (int(left + share * (right - left)) for share in _SEARCHED)
    middle = (left + right) / 2
    cuts = {float(x): len(_crossing(words, x)) for x in range(first, last, _STEP)}
    possible = {x: cut for x, cut in cuts.items() if cut < _MOST_CUT * len(words)}
    # Of neighbours that cut the same words one is enough.
    apart = [x for x, cut in possible.items() if possible.get(x - _STEP) != cut]
    return sorted(apart, key=lambda x: (cuts[x], abs(x - middle)))[:_MOST_GUTTERS]


def _crossing(words: Sequence[Word], gutter: float) -> list[Word]:
    """Return the words that stand in a gutter."""
    half = _NARROWEST_GUTTER / 2
    return [w for w in words if w.x0 < gutter + half and w.x1 > gutter - half]


def _bands(words: Sequence[Word], gutter: float) -> list[Band]:
    """Part words by the rows that cross a gutter, each a band with nothing on the right."""
    edges: list[tuple[float, float]] = []
    for word in sorted(_crossing(words, gutter), key=lambda w: w.bottom):
        if edges and word.top < edges[-1][1]:
            edges[-1] = (edges[-1][0], max(edges[-1][1], word.bottom))
        else:
            edges.append((word.top, word.bottom))
    return list(_cut(words, gutter, edges))


def _cut(
    words: Sequence[Word], gutter: float, edges: Sequence[tuple[float, float]]
) -> Iterator[Band]:
    """Yield the bands between and in the crossing rows, from top to bottom."""
    rest = sorted(words, key=lambda w: w.top + w.bottom)
    for top, bottom in (*edges, (float("inf"), float("inf"))):
        above = [w for w in rest if w.top + w.bottom < 2 * top]
        inside = [w for w in rest[len(above) :] if w.top + w.bottom <= 2 * bottom]
        rest = rest[len(above) + len(inside) :]
        if above:
            yield [w for w in above if w.x1 <= gutter], [w for w in above if w.x1 > gutter]
        if inside:
            yield inside, []


def _in_order(bands: Sequence[Band], beside: Sequence[bool], nested: int) -> list[Sequence[Word]]:
    """Return the columns of all bands; neighbours without columns stay together."""
    found: list[Sequence[Word]] = []
    together: list[Word] = []
    for band, has_columns in zip(bands, beside, strict=True):
        if not has_columns:
            together += band[0] + band[1]
            continue
        if together:
            found.append(together)
            together = []
        for side in band:
            found += columns(side, nested - 1) if nested else [side]
    return [*found, together] if together else found


def _side_by_side(band: Band, width: float, nested: int) -> bool:
    """Say whether a band holds two columns and not a table of two."""
    if any(len(side) < _LEAST_WORDS for side in band):
        return False
    rows = [_rows(side) for side in band]
    if min(map(len, rows)) < _LEAST_ROWS:
        return False
    if any(_holds_dates(list(of_side.values()), width) for of_side in rows):
        return False
    if all(_headings(list(of_side.values())) >= _LEAST_HEADINGS for of_side in rows):
        return True
    if all(
        _is_running(list(of_side.values()), width)
        or (nested and len(columns(side, nested - 1)) > 1)
        for of_side, side in zip(rows, band, strict=True)
    ):
        return True
    fewer, more = sorted(rows, key=len)
    shared = sum(any(abs(a - b) < _SAME_ROW for b in more) for a in fewer)
    return shared < _SHARED_ROWS * len(fewer)


def _is_running(rows: Sequence[Sequence[Word]], width: float) -> bool:
    """Say whether rows are running text: most are full, and no gap parts their words."""
    edges = [(min(w.x0 for w in row), max(w.x1 for w in row)) for row in rows]
    column = max(right for _, right in edges) - min(left for left, _ in edges)
    usual = median(right - left for left, right in edges)
    parted = sum(is_parted(row) for row in rows)
    return usual > max(_NARROW * width, _FULL * column) and parted < _PARTED * len(rows)


def _holds_dates(rows: Sequence[Sequence[Word]], width: float) -> bool:
    """Say whether most rows of a side are dates; in a narrow one headings do not count."""
    bare = [row for row in rows if not is_bold(row)]
    broadest = max((max(w.x1 for w in r) - min(w.x0 for w in r) for r in bare), default=width)
    plain = bare if broadest < _NARROW_DATES * width else rows
    dates = (
        len(row) <= _MOST_DATE_WORDS
        and any(_YEAR.search(word.text) for word in row)
        and sum(word.text.isalpha() for word in row) <= len(row) / 2 + 1
        for row in plain
    )
    return sum(dates) > _MOSTLY * len(plain)


def _headings(rows: Sequence[Sequence[Word]]) -> int:
    """Return how many rows of a side are short, in bold, and followed by one that is not."""
    bold = [is_bold(row) for row in rows]
    short = (len(row) <= _MOST_HEADING_WORDS for row in rows)
    return sum(b and s and not after for b, s, after in zip(bold, short, bold[1:], strict=False))


def _rows(words: Sequence[Word]) -> dict[float, list[Word]]:
    """Return the words by the lower edge of their row."""
    rows: dict[float, list[Word]] = {}
    last = float("-inf")
    for word in sorted(words, key=lambda w: w.bottom):
        if word.bottom - last > _SAME_ROW:
            last = word.bottom
        rows.setdefault(last, []).append(word)
    return rows
