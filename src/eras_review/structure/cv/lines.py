"""The lines of a CV: what stands in them, how they are set, which dates they hold."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from eras_review.model import Cell, Document, Role, Span
from eras_review.structure.cv.cuts import line_cuts
from eras_review.structure.cv.dates import DateReader, Dates, Habits

_BULLET = re.compile(r"^[•◦▪●○‣⁃∙·*–—-]\s+")
# What a plain text sets around its headings: "~ Education ~", "=== Research ===".
_AROUND = re.compile(r"^[~=*#_–—-]{1,20}\s*([^~=*#_–—-].*?)\s*[~=*#_–—-]{1,20}$")
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
_PARTING = tuple(",;|·•")
# What may follow the date at the end of a line: (4 wks), (full-time), (4 weeks; 38 consults).
_REMARK = re.compile(r"\s*\([^()]{1,60}\)\s*$")
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
        """Return its words without "1." or "IV." before them, and without signs around them."""
        return _NUMBER.sub("", _AROUND.sub(r"\1", self.text.strip()))

    @property
    def is_framed(self) -> bool:
        """Say whether it stands between signs that a plain text sets around its headings."""
        return bool(_AROUND.match(self.text.strip()))

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
        before, after = self._around(edge)
        between = ", " if after.startswith(",") and before.strip(_EDGE) else " "
        before, after = before.rstrip(_BESIDE + "(["), after.lstrip(_BESIDE + ").]")
        return _BULLET.sub("", f"{before}{between}{after}".strip(between))

    @property
    def without_date_before(self) -> str:
        """Return its words without a bullet and without a date at its beginning."""
        first = self.dates[0] if self.dates else None
        before, after = self._around(first) if first else ("", self.text)
        apart = not before.strip(_EDGE) and after[:1] in ("", " ", "\t", ":")
        return after.lstrip(_BESIDE) if first and apart else self.without_mark

    @property
    def begins_with_date(self) -> bool:
        """Say whether a date stands before its words."""
        return bool(self.dates) and self.without_date_before not in ("", self.without_mark)

    @property
    def ends_with_date(self) -> bool:
        """Say whether a date stands behind its words."""
        return bool(self.dates) and not self._around(self.dates[-1])[1].strip(_EDGE)

    @property
    def edge_date(self) -> Dates | None:
        """Return the date that begins or ends it, a range before a single date."""
        at_edge = [
            dates
            for dates in self.dates
            if not (around := self._around(dates))[0].strip(_EDGE + "*")
            or not _REMARK.sub("", around[1]).strip(_EDGE)
        ]
        if at_edge:
            return next((d for d in at_edge if d.is_range), at_edge[-1])
        if self.is_bullet or self.cell:
            return None
        # Where a cell of a PDF is full, its words and the date beside it run into each other.
        ranges = [dates for dates in self.dates if dates.is_range and not self._in_brackets(dates)]
        if len(ranges) == 1:
            return ranges[0]
        return next((d for d in self.dates if len(self.dates) == 1 and self._is_set_off(d)), None)

    def _around(self, dates: Dates) -> tuple[str, str]:
        """Return the words before a date and those after it."""
        begin, end = dates.span.start - self.span.start, dates.span.end - self.span.start
        return self.text[:begin], self.text[end:]

    def _in_brackets(self, dates: Dates) -> bool:
        """Say whether a date stands in brackets."""
        return self._around(dates)[0].rstrip()[-1:] in ("(", "[")

    def _is_set_off(self, dates: Dates) -> bool:
        """Say whether a month stands between commas or bars in a line that is no sentence."""
        before, after = self._around(dates)
        parted = before.rstrip()[-1:] in _PARTING and after.lstrip()[:1] in _PARTING
        return parted and dates.precision != "year" and not self.text.rstrip().endswith(".")


def lines_of(document: Document, reader: DateReader) -> list[CvLine]:
    """Return the lines of a document that hold words."""
    habits = reader.habits_of(document.text)
    lines: list[CvLine] = []
    for block in document.blocks:
        cuts = line_cuts(document, block, reader, habits)
        for begin, end in pairwise((block.start, *cuts, block.end)):
            position = begin
            for text in document.text[begin:end].split("\n"):
                shown = text.rstrip()
                span = Span(position, position + len(shown))
                position += len(text) + 1
                if shown.strip():
                    dates = tuple(reader.find(shown, habits, at=span.start))
                    lines.append(CvLine(shown, span, block.role, block.look, block.cell, dates))
    return _mended(lines, reader, habits)


def _mended(lines: list[CvLine], reader: DateReader, habits: Habits) -> list[CvLine]:
    """Return the lines with dates put together that go on at the end of the next line."""
    mended: list[CvLine] = []
    for line in lines:
        before = mended[-1] if mended else None
        joined = _joined(before, line, reader, habits) if before and not line.is_bullet else None
        if joined:
            mended[-1:] = joined
        else:
            mended.append(line)
    return mended


def _joined(
    before: CvLine, line: CvLine, reader: DateReader, habits: Habits
) -> list[CvLine] | None:
    """Return two lines with the date that is broken between them whole in the first."""
    waits = reader.awaits_date(before.text)
    if before.dates and reader.says_expected(line.text):
        text = f"{before.text} {line.text.strip()}"
        return [
            replace(before, text=text, dates=tuple(reader.find(text, habits, at=before.span.start)))
        ]
    if not waits and not _is_cut(before):
        return None
    for end in _ENDS:
        year = end.search(line.text)
        text = f"{before.text} {year[0]}" if year else ""
        found = reader.find(text, habits, at=before.span.start)
        goes_on = found and (found[-1].expected if waits else found[-1].is_range)
        if year and goes_on and found[-1].span.end > before.span.end:
            return [
                replace(before, text=text, dates=tuple(found)),
                *_without_end(line, year.start()),
            ]
    return None


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
