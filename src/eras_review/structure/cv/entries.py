"""The lines of a section grouped into entries."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from eras_review.structure.cv.lines import CvLine
from eras_review.structure.cv.values import Section

_LISTS_OF_WORKS = (Section.PUBLICATIONS, Section.PRESENTATIONS)
_MOST_HEAD_LINES = 3

Group = list[CvLine]


def groups_of(lines: Sequence[CvLine], kind: Section, titles: frozenset[str]) -> Iterator[Group]:
    """Yield the lines of each entry of a section; rows of nothing but column *titles* are none."""
    for is_row, stretch in groupby(lines, key=_in_row):
        if is_row:
            yield from _rows(list(stretch), titles)
        else:
            yield from _flow(list(stretch), kind)


def _in_row(line: CvLine) -> bool:
    """Say whether a line stands in a table."""
    return line.cell is not None


def _rows(lines: Sequence[CvLine], titles: frozenset[str]) -> Iterator[Group]:
    """Yield the entries of a table: a row each, and what stands below a row without a date."""
    if len({line.cell.column for line in lines if line.cell}) == 1:
        yield from _flow(lines, Section.OTHER)
        return
    entry: Group = []
    for _, row in groupby(lines, key=lambda line: line.cell and (line.cell.table, line.cell.row)):
        held = list(row)
        if all(line.text.strip(" :").lower() in titles for line in held):
            continue
        if len({line.cell.column for line in held if line.cell}) == 1 and _side_by_side(held):
            yield from _finished(entry)
            entry = []
            yield from _flow(held, Section.OTHER)
        elif entry and _goes_on(entry, held):
            entry = [*entry, *held]
        else:
            yield from _finished(entry)
            entry = held
    yield from _finished(entry)


def _side_by_side(row: Sequence[CvLine]) -> bool:
    """Say whether one cell holds several dated entries."""
    return sum(line.edge_date is not None for line in row) > 1


def _goes_on(entry: Sequence[CvLine], row: Sequence[CvLine]) -> bool:
    """Say whether a row without dates belongs to the entry above it."""
    if any(line.edge_date for line in row):
        return False
    dated = any(line.edge_date for line in entry)
    single = len({line.cell.column for line in row if line.cell}) == 1
    return dated and (single or all(line.is_bullet for line in row))


def _finished(entry: Group) -> Iterator[Group]:
    """Yield an entry that holds lines."""
    if entry:
        yield entry


def _flow(lines: Sequence[CvLine], kind: Section) -> Iterator[Group]:
    """Yield the entries of lines that stand below each other."""
    texts = [line for line in lines if not line.is_bullet]
    ranges = any(line.edge_date and line.edge_date.is_range for line in texts)
    if not any(line.edge_date for line in texts) or (kind in _LISTS_OF_WORKS and not ranges):
        yield from _items(lines)
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


def _items(lines: Sequence[CvLine]) -> Iterator[Group]:
    """Yield a list without dated heads: an item each, lines that run over put together."""
    numbered = sum(line.is_numbered for line in lines) > 1
    bulleted = any(line.is_bullet for line in lines)
    item: Group = []
    for line in lines:
        if item and not _begins_item(line, item[-1], numbered=numbered, bulleted=bulleted):
            item.append(line)
            continue
        if item:
            yield item
        item = [line]
    if item:
        yield item


def _begins_item(line: CvLine, before: CvLine, *, numbered: bool, bulleted: bool) -> bool:
    """Say whether a line of a list begins an item."""
    if numbered and not line.is_bullet:
        return line.is_numbered or (before.text.endswith((".", ";")) and _has_authors(line.text))
    if bulleted and not line.is_bullet and before.is_bullet:
        return line.text[:1].isupper() and before.text.endswith(".")
    return line.is_bullet or not _runs_over(before.text, line.text)


def _has_authors(text: str) -> bool:
    """Say whether a line begins like a list of authors: a name with initials."""
    words = text.replace(",", " ").split()
    return len(words) > 1 and words[0][:1].isupper() and words[1].isupper()


def _runs_over(before: str, text: str) -> bool:
    """Say whether a line goes on with the one before it."""
    return text[:1].islower() or text[:1].isdigit() or not before.rstrip().endswith((".", ")", ";"))


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
            starts.add(max(free, number - above))
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
