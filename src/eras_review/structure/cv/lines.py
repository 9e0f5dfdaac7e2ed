"""The lines of a CV: what stands in them, how they are set, which dates they hold."""

import re
from dataclasses import dataclass, replace

from eras_review.model import Cell, Document, Role, Span
from eras_review.structure.cv.dates import DateReader, Dates

_BULLET = re.compile(r"^[•◦▪●○‣⁃∙·*–—-]\s+")
_NUMBER = re.compile(r"^\(?(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])[.)]\s+|^\[\d{1,3}\]\s*")
# The end of a line in the middle of a range, and what the next line may end with to complete it.
_CUT = re.compile(r"\s*(?:[-–—‒―]|to|until)\s*(?:[^\W\d_]{3,}\.?(?:\s+\d{1,2},?)?|\d{1,2})?")
_ENDS = tuple(
    re.compile(rf"(?:^|(?<=\s)){form}(?=[)\]]?$)")
    for form in (
        r"(?:[^\W\d_]{3,}\.?\s+)?\d{1,2},?\s+(?:19|20)\d\d",
        r"[^\W\d_]{3,}\.?,?\s+(?:19|20)\d\d",
        r"(?:[\d/.-]+[/.-])?(?:19|20)\d\d",
        r"[^\W\d_]{3,}",
    )
)
_BESIDE = " \t,;:|·•–—-"
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
        listed = self.role is Role.LIST_ITEM or self.look.startswith("list")
        return listed or bool(_BULLET.match(self.text))

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
        return _BULLET.sub(
            "", f"{before.rstrip(_BESIDE + '([')} {after.lstrip(_BESIDE + ').]')}".strip()
        )

    @property
    def edge_date(self) -> Dates | None:
        """Return the date that begins or ends it, a range before a single date."""
        at_edge = [
            dates
            for dates in self.dates
            if not self.text[: dates.span.start - self.span.start].strip(_EDGE + "*")
            or not self.text[dates.span.end - self.span.start :].strip(_EDGE)
        ]
        if at_edge:
            return next((d for d in at_edge if d.is_range), at_edge[-1])
        # Where a cell of a PDF is full, its words and the date beside it run into each other.
        ranges = [dates for dates in self.dates if dates.is_range and not self._in_brackets(dates)]
        return ranges[0] if len(ranges) == 1 and not self.is_bullet and not self.cell else None

    def _in_brackets(self, dates: Dates) -> bool:
        """Say whether a date stands in brackets."""
        return self.text[: dates.span.start - self.span.start].rstrip()[-1:] in ("(", "[")


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
    """Return the lines with ranges put together whose end stands at the end of the next line."""
    mended: list[CvLine] = []
    for line in lines:
        before = mended[-1] if mended else None
        if before and _is_cut(before) and not line.is_bullet:
            for end in _ENDS:
                year = end.search(line.text)
                text = f"{before.text} {year[0]}" if year else ""
                found = reader.find(text, day_first=day_first, at=before.span.start)
                if year and found and found[-1].is_range and found[-1].span.end > before.span.end:
                    mended[-1] = replace(before, text=text, dates=tuple(found))
                    mended += _without_end(line, year.start())
                    break
            else:
                mended.append(line)
            continue
        mended.append(line)
    return mended


def _is_cut(line: CvLine) -> bool:
    """Say whether a line ends in the middle of a range."""
    if not line.dates:
        return False
    last = line.dates[-1]
    if last.ongoing and last.text[-1:] in "-–—‒―":
        return True
    after = line.text[last.span.end - line.span.start :]
    return not last.is_range and bool(after and _CUT.fullmatch(after))


def _without_end(line: CvLine, end: int) -> list[CvLine]:
    """Return a line up to *end*, nothing when no words are left."""
    rest = line.text[:end].rstrip(" ([")
    span = Span(line.span.start, line.span.start + len(rest))
    return [replace(line, text=rest, span=span, dates=())] if rest else []
