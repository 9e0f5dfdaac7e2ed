"""Lines of pages put together into paragraphs."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from eras_review.model import PdfOrigin, Role
from eras_review.reading.marks import without_bullet
from eras_review.reading.pdf.page import PageText, TextLine
from eras_review.reading.pieces import LeftOut, Piece, Tally

_PAGE_NUMBER = re.compile(r"(page\s*)?[-–]?\s*\d{1,3}\s*[-–]?(\s*(of|/)\s*\d{1,3})?", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])[-\u00ad\ufffe]$")
_UNFINISHED = re.compile(r"[\w,;–—-]$")
_WIDER_THAN_USUAL = 1.3
_INDENT = 9.0
_SHORT_LINE = 0.8
_LARGER = 1.15
_LONGEST_HEADING = 80


def pieces_of(pages: Sequence[PageText], left_out: Tally) -> Iterator[Piece]:
    """Yield the paragraphs of all pages; one that runs over a page break stays one."""
    sizes = [line.size for page in pages for line in page.lines]
    body = median(sizes) if sizes else 0.0
    waiting: Piece | None = None
    for page in pages:
        for group in _groups(_without_page_number(page, left_out)):
            piece = _piece(group, page.number, body)
            if waiting and _goes_on(waiting, piece, page.number):
                waiting = Piece(_joined([waiting.text, piece.text]), waiting.role, waiting.origin)
                continue
            if waiting:
                yield waiting
            waiting = piece
    if waiting:
        yield waiting


def _without_page_number(page: PageText, left_out: Tally) -> PageText:
    """Drop a number that stands alone on the first or last line."""
    lines = list(page.lines)
    for at in (-1, 0):
        if len(lines) > 1 and _PAGE_NUMBER.fullmatch(lines[at].text):
            left_out.add(LeftOut.HEADERS, f"page {page.number}")
            lines.pop(at)
    kept = frozenset(lines.index(page.lines[b]) for b in page.breaks if page.lines[b] in lines)
    return PageText(page.number, tuple(lines), kept)


def _groups(page: PageText) -> Iterator[list[TextLine]]:
    """Yield the lines of each paragraph of a page."""
    gaps = [b.top - a.top for a, b in pairwise(page.lines) if b.top > a.top]
    pitch = median(gaps) if gaps else 0.0
    right = max((line.x1 for line in page.lines), default=0.0)
    group: list[TextLine] = []
    for at, line in enumerate(page.lines):
        if group and (at in page.breaks or _starts_anew(group, line, pitch, right)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _starts_anew(group: Sequence[TextLine], line: TextLine, pitch: float, right: float) -> bool:
    """Say whether *line* begins a paragraph: gap, indent, bullet, other type, short end."""
    before = group[-1]
    if line.top - before.top > _WIDER_THAN_USUAL * pitch or line.top < before.top:
        return True
    if without_bullet(line.text) is not None or abs(line.size - before.size) > 1:
        return True
    indented = line.x0 - before.x0 > _INDENT and without_bullet(group[0].text) is None
    begin = min(item.x0 for item in group)
    ended = before.x1 - begin < _SHORT_LINE * (right - begin) and not _HYPHEN.search(before.text)
    return indented or ended


def _piece(group: Sequence[TextLine], page: int, body: float) -> Piece:
    """Return the paragraph that a group of lines makes."""
    text = _joined([line.text for line in group])
    item = without_bullet(text)
    if item is not None:
        return Piece(item, Role.LIST_ITEM, PdfOrigin(page))
    heading = group[0].size > _LARGER * body and len(text) <= _LONGEST_HEADING
    return Piece(text, Role.HEADING if heading else Role.PARAGRAPH, PdfOrigin(page))


def _goes_on(before: Piece, piece: Piece, page: int) -> bool:
    """Say whether *piece*, the first of a page, ends a sentence begun on the page before."""
    other_page = isinstance(before.origin, PdfOrigin) and before.origin.page < page
    roles = (before.role, piece.role) == (Role.PARAGRAPH, Role.PARAGRAPH)
    unfinished = bool(_UNFINISHED.search(before.text)) and piece.text[0].islower()
    return other_page and roles and unfinished


def _joined(lines: Sequence[str]) -> str:
    """Join lines by spaces; a word parted by a hyphen at a line's end becomes one again."""
    text = ""
    for line in lines:
        whole = _HYPHEN.sub("", text)
        text = whole + line if whole != text and line[:1].islower() else f"{text} {line}".strip()
    return text
