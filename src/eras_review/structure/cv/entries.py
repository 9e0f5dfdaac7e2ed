"""The lines of a section grouped into entries."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from eras_review.structure.cv.fields import Institutions
from eras_review.structure.cv.items import Beginnings
from eras_review.structure.cv.lines import CvLine
from eras_review.structure.cv.values import Section

_LISTS_OF_WORKS = (Section.PUBLICATIONS, Section.PRESENTATIONS)
_MOST_HEAD_LINES = 3

Group = list[CvLine]


def groups_of(
    lines: Sequence[CvLine], kind: Section, titles: frozenset[str], names: Institutions
) -> Iterator[Group]:
    """Yield the lines of each entry of a section; rows of nothing but column *titles* are none.

    *names* tell the posts apart that have no date.
    """
    for is_row, stretch in groupby(lines, key=_in_row):
        if is_row:
            yield from _rows(list(stretch), titles, names)
        else:
            yield from _flow(list(stretch), kind, names)


def _in_row(line: CvLine) -> bool:
    """Say whether a line stands in a table."""
    return line.cell is not None


def _rows(lines: Sequence[CvLine], titles: frozenset[str], names: Institutions) -> Iterator[Group]:
    """Yield the entries of a table: a row each, and what stands below a row without a date."""
    if len({line.cell.column for line in lines if line.cell}) == 1:
        yield from _flow(lines, Section.OTHER, names)
        return
    entry: Group = []
    for _, row in groupby(lines, key=lambda line: line.cell and (line.cell.table, line.cell.row)):
        held = list(row)
        if all(line.text.strip(" :").lower() in titles for line in held):
            continue
        beside = list(_beside_each_other(held))
        if beside or (_columns(held) == 1 and _holds_several(held)):
            yield from _finished(entry)
            entry = []
            yield from beside or _flow(held, Section.OTHER, names)
        elif entry and _goes_on(entry, held):
            entry = [*entry, *held]
        else:
            yield from _finished(entry)
            entry = held
    yield from _finished(entry)


def _columns(row: Sequence[CvLine]) -> int:
    """Return how many cells of a row hold words."""
    return len({line.cell.column for line in row if line.cell})


def _holds_several(row: Sequence[CvLine]) -> bool:
    """Say whether one cell holds several dated entries."""
    return sum(line.edge_date is not None for line in row) > 1


def _beside_each_other(row: Sequence[CvLine]) -> Iterator[Group]:
    """Yield the entries of a row with all dates in one cell and as many posts in another."""
    cells = [list(held) for _, held in groupby(row, key=lambda line: line.cell)]
    dated = [cell for cell in cells if len(cell) > 1 and all(_is_bare_date(x) for x in cell)]
    others = [cell for cell in cells if cell not in dated]
    if len(dated) != 1 or any(len(cell) % len(dated[0]) for cell in others):
        return
    for n, date in enumerate(dated[0]):
        steps = [(cell, len(cell) // len(dated[0])) for cell in others]
        yield [date, *(line for cell, step in steps for line in cell[n * step : (n + 1) * step])]


def _is_bare_date(line: CvLine) -> bool:
    """Say whether a line holds nothing but a date."""
    return line.edge_date is not None and not line.rest


def _goes_on(entry: Sequence[CvLine], row: Sequence[CvLine]) -> bool:
    """Say whether a row without dates belongs to the entry above it."""
    if any(line.edge_date for line in row):
        return False
    dated = any(line.edge_date for line in entry)
    return dated and (_columns(row) == 1 or all(line.is_bullet for line in row))


def _finished(entry: Group) -> Iterator[Group]:
    """Yield an entry that holds lines."""
    if entry:
        yield entry


def _flow(lines: Sequence[CvLine], kind: Section, names: Institutions) -> Iterator[Group]:
    """Yield the entries of lines that stand below each other."""
    texts = [line for line in lines if not line.is_bullet]
    ranges = any(line.edge_date and line.edge_date.is_range for line in texts)
    if not any(line.edge_date for line in texts) or (kind in _LISTS_OF_WORKS and not ranges):
        yield from _items(lines, kind, names)
        return
    starts = _starts(lines)
    entry: Group = []
    for number, line in enumerate(lines):
        if number in starts and entry:
            yield entry
            entry = []
        entry.append(line)
    if entry:
        yield entry


def _items(lines: Sequence[CvLine], kind: Section, names: Institutions) -> Iterator[Group]:
    """Yield a list without dated heads: an item each, lines that run over put together."""
    begins = Beginnings(lines, kind, names)
    item: Group = []
    for line in lines:
        if item and begins(line, item):
            yield item
            item = []
        item.append(line)
    yield from _finished(item)


def _starts(lines: Sequence[CvLine]) -> set[int]:
    """Return the lines at which entries with dates begin.

    The first dated line tells the habit of the section: how many lines of its head stand above the
    date. Every later date has as many above it, unless a bullet or another date comes between.
    """
    above = _lines_above_date(lines)
    starts = {0}
    free = 0
    for number, line in enumerate(lines):
        if line.is_bullet:
            free = number + 1
        elif line.edge_date:
            # Nothing is told by a date alone, so the line above it is the title.
            starts.add(max(free, number - (above or _is_bare_date(line))))
            free = number + 1
        elif number == free and number and lines[number - 1].is_bullet and line.text[:1].isupper():
            starts.add(number)
    return starts


def _lines_above_date(lines: Sequence[CvLine]) -> int:
    """Return how many lines of the first entry stand above its date."""
    for number, line in enumerate(lines[: _MOST_HEAD_LINES + 1]):
        if line.is_bullet:
            return 0
        if line.edge_date:
            return number
    return 0
