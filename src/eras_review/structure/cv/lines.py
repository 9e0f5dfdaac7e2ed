"""The lines of a CV: what stands in them, how they are set, which dates they hold."""

import re
from dataclasses import dataclass, replace

from eras_review.model import Cell, Document, Role, Span
from eras_review.structure.cv.dates import DateReader, Dates

_BULLET = re.compile(r"^[•◦▪●○‣⁃∙·*–—-]\s+")
_NUMBER = re.compile(r"^\(?(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])[.)]\s+|^\[\d{1,3}\]\s*")
# The end of a line in the middle of a date, and the year that the next line ends with.
_CUT = re.compile(r"(?:\d{1,2},|[^\W\d_]{3,}\.?|[-–—])$")
_LAST_YEAR = re.compile(r"(?:^|(?<=\s))(?:19|20)\d\d$")
_EDGE = " \t,;:|·•()[]–—-."


@dataclass(frozen=True, slots=True)
class CvLine:
    """A line with its place, role, look and cell, and the *dates* in it."""

    text: str
    span: Span
    role: Role
    look: str
    cell: Cell | None
    dates: tuple[Dates, ...]

    @property
    def is_bullet(self) -> bool:
        """Say whether it is an item of a list."""
        return self.role is Role.LIST_ITEM or bool(_BULLET.match(self.text))

    @property
    def without_mark(self) -> str:
        """Return its words without a bullet."""
        return _BULLET.sub("", self.text)

    @property
    def without_number(self) -> str:
        """Return its words without "1." or "IV." before them."""
        return _NUMBER.sub("", self.text)

    @property
    def is_numbered(self) -> bool:
        """Say whether a number stands before it."""
        return bool(_NUMBER.match(self.text))

    @property
    def rest(self) -> str:
        """Return its words without a bullet and without the date at its beginning or end."""
        edge = self.edge_date
        if edge is None:
            return self.without_mark
        begin, end = edge.span.start - self.span.start, edge.span.end - self.span.start
        before, after = self.text[:begin], self.text[end:]
        return _BULLET.sub("", f"{before.rstrip(_EDGE)} {after.lstrip(_EDGE)}".strip())

    @property
    def edge_date(self) -> Dates | None:
        """Return the date that begins or ends it, a range before a single date."""
        at_edge = [
            dates
            for dates in self.dates
            if not self.text[: dates.span.start - self.span.start].strip(_EDGE + "*")
            or not self.text[dates.span.end - self.span.start :].strip(_EDGE)
        ]
        return next((d for d in at_edge if d.is_range), at_edge[-1] if at_edge else None)


def lines_of(document: Document, reader: DateReader) -> list[CvLine]:
    """Return the lines of a document that hold words."""
    day_first = reader.puts_day_first(document.text)
    lines: list[CvLine] = []
    for block in document.blocks:
        position = block.start
        for text in document.text[block.start : block.end].split("\n"):
            span = Span(position, position + len(text))
            position += len(text) + 1
            if text.strip():
                dates = tuple(reader.find(text, day_first=day_first, at=span.start))
                lines.append(CvLine(text, span, block.role, block.look, block.cell, dates))
    return _mended(lines, reader, day_first=day_first)


def _mended(lines: list[CvLine], reader: DateReader, *, day_first: bool) -> list[CvLine]:
    """Return the lines with ranges whose last year stands at the end of the next line as one."""
    mended: list[CvLine] = []
    for line in lines:
        year = _LAST_YEAR.search(line.text)
        before = mended[-1] if mended else None
        if before and year and _CUT.search(before.text) and not line.is_bullet:
            text = f"{before.text} {year[0]}"
            found = reader.find(text, day_first=day_first, at=before.span.start)
            if found and found[-1].is_range and found[-1].span.end > before.span.end:
                mended[-1] = replace(before, text=text, dates=tuple(found))
                rest = line.text[: year.start()].rstrip()
                if rest:
                    span = Span(line.span.start, line.span.start + len(rest))
                    mended.append(replace(line, text=rest, span=span, dates=()))
                continue
        mended.append(line)
    return mended
