"""Lines of pages put together into paragraphs."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from eras_review.model import Role
from eras_review.reading.marks import without_bullet
from eras_review.reading.pdf.joining import LINE_END_HYPHEN, Paragraph
from eras_review.reading.pdf.layout import PageText, TextLine, is_bold, is_parted
from eras_review.reading.pieces import Piece

_UNFINISHED = re.compile(r"[\w,;–—-]$")
_WIDER_THAN_USUAL = 1.3
_INDENT = 9.0
_SHORT_LINE = 0.8
_LARGER = 1.15
_LONGEST_HEADING = 80


def pieces_of(pages: Sequence[PageText]) -> Iterator[Piece]:
    """Yield the paragraphs of all pages; one that runs over a page break stays one."""
    sizes = [line.size for page in pages for line in page.lines]
    body = median(sizes) if sizes else 0.0
    waiting: Paragraph | None = None
    for page in pages:
        for column in _columns(page):
            for group in _groups(column):
                if waiting and _goes_on(waiting, group, page.number):
                    waiting.add(group, page.number)
                    continue
                if waiting:
                    yield waiting.piece()
                waiting = Paragraph(page.number, _role(group, body), group[0].look)
                waiting.add(group, page.number)
    if waiting:
        yield waiting.piece()


def _columns(page: PageText) -> Iterator[tuple[TextLine, ...]]:
    """Yield the lines of each column of a page."""
    for begin, end in pairwise(sorted({0, *page.breaks, len(page.lines)})):
        yield page.lines[begin:end]


def _groups(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Yield the lines of each paragraph of a column."""
    gaps = [b.top - a.top for a, b in pairwise(lines) if b.top > a.top]
    pitch = median(gaps) if gaps else 0.0
    right = max((line.x1 for line in lines), default=0.0)
    group: list[TextLine] = []
    for line in lines:
        if group and _starts_anew(group, line, pitch, right):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _starts_anew(group: Sequence[TextLine], line: TextLine, pitch: float, right: float) -> bool:
    """Say whether *line* begins a paragraph: gap, table row, indent, bullet, type, short end."""
    before = group[-1]
    if line.top - before.top > _WIDER_THAN_USUAL * pitch or line.top < before.top:
        return True
    if is_parted(before.words) or is_parted(line.words):
        return True
    if is_bold(line.words) != is_bold(before.words):
        return True
    if without_bullet(line.text) is not None or abs(line.size - before.size) > 1:
        return True
    indented = line.x0 - before.x0 > _INDENT and without_bullet(group[0].text) is None
    begin = min(item.x0 for item in group)
    short = before.x1 - begin < _SHORT_LINE * (right - begin)
    return indented or (short and not LINE_END_HYPHEN.search(before.text))


def _role(group: Sequence[TextLine], body: float) -> Role:
    """Say whether a group of lines is a heading: in larger type than the rest, and short."""
    length = sum(len(line.text) for line in group)
    heading = group[0].size > _LARGER * body and length <= _LONGEST_HEADING
    return Role.HEADING if heading else Role.PARAGRAPH


def _goes_on(before: Paragraph, group: Sequence[TextLine], page: int) -> bool:
    """Say whether *group*, the first lines of a page, end a sentence begun on the page before."""
    plain = before.role is Role.PARAGRAPH and without_bullet(before.text) is None
    unfinished = bool(_UNFINISHED.search(before.text)) and group[0].text[:1].islower()
    return plain and unfinished and before.page < page
