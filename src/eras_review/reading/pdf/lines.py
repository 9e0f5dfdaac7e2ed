"""Words of a page put into lines, column by column."""

from collections.abc import Iterable, Iterator, Sequence

from eras_review.reading.pdf.columns import columns
from eras_review.reading.pdf.layout import PageText, TextLine, Word

_SAME_LINE = 0.5


def page_text(number: int, height: float, groups: Iterable[Sequence[Word]]) -> PageText:
    """Return the lines of a page; each group is read by itself, upright words apart from others."""
    lines: list[TextLine] = []
    breaks = set()
    for group in groups:
        for column in columns(group):
            breaks.add(len(lines))
            lines += _lines(column)
    return PageText(number, height, tuple(lines), frozenset(breaks))


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
