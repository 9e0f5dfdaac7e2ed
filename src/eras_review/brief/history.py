"""The lines of a CV as a brief quotes them: the applicant's own words, dates apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from eras_review.brief.privacy import Privacy
from eras_review.model import Document, PdfOrigin, Span
from eras_review.structure.cv import Bullet, Cv, Entry, Section
from eras_review.structure.cv.dates import Dates, Moment
from eras_review.structure.cv.timeline import Stretch, is_after, stretch_of

# Lines of a page as long as this are full: the next one may go on with them.
_FULL_LINE = 55
_AROUND = " ,;:|·–—-\t\n"


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a CV: what it says, when, and what stands below its head."""

    section: Section
    entry: Entry
    when: str
    text: str
    details: tuple[tuple[Bullet, str], ...]

    @property
    def dates(self) -> tuple[Dates, ...]:
        """Return the dates of its head, of a publication all in it."""
        entry = self.entry
        return entry.all_dates if entry.work else ((entry.dates,) if entry.dates else ())

    @property
    def stretch(self) -> Stretch | None:
        """Return the months it took, None when they are not told."""
        return next((s for d in self.dates if d.is_possible and (s := stretch_of(d))), None)

    def began_after(self, match: Moment) -> bool:
        """Say whether it began, or came out, after the Match."""
        return any(d.is_possible and is_after(d, match) for d in self.dates)

    def went_on_after(self, match: Moment) -> bool:
        """Say whether it began before the Match and went on after it."""
        dates, stretch = self.entry.dates, self.stretch
        past = bool(dates and stretch and not dates.expected and dates.is_range)
        return past and stretch is not None and stretch.last > match.last_month

    def told_after(self, match: Moment) -> tuple[str, ...]:
        """Return the lines below its head that are dated after the Match."""
        return tuple(
            text
            for bullet, text in self.details
            if any(
                d.span.overlaps(bullet.span) and d.is_possible and is_after(d, match)
                for d in self.entry.further
            )
        )


def items_of(document: Document, cv: Cv, private: Privacy) -> tuple[Item, ...]:
    """Return the entries of a CV in its order; what is private is left out of them."""
    return tuple(_items(document, cv, private))


def _items(document: Document, cv: Cv, private: Privacy) -> Iterator[Item]:
    """Yield an item per entry that says anything."""
    wraps = any(isinstance(block.origin, PdfOrigin) for block in document.blocks)
    for section in cv.sections:
        for entry in section.entries:
            said = private(_said(document.text, entry, wraps=wraps))
            if said:
                dates = private(entry.dates.text) if entry.dates and not entry.work else ""
                details = tuple((b, private(b.text)) for b in entry.bullets if b.text.strip())
                yield Item(section.kind, entry, dates, said, () if entry.work else details)


def _said(text: str, entry: Entry, *, wraps: bool) -> str:
    """Return the head of an entry without its dates, a publication as it stands.

    *wraps* says that a new line need not be one that the author began.
    """
    if entry.work:
        return _joined(text[entry.span.start : entry.span.end].split("\n"))
    dates = entry.dates
    if dates and text[dates.span.start : dates.span.end] != dates.text:
        return ", ".join(filter(None, (entry.title, entry.organisation, entry.place)))
    head = text[entry.head.start : entry.head.end]
    if dates and entry.head.start <= dates.span.start < entry.head.end:
        head = _cut(head, dates.span, entry.head.start)
    parts = [stripped for part in head.split("\n") if (stripped := part.strip(_AROUND))]
    return reduce(_beside if wraps else _apart, parts, "")


def _apart(head: str, line: str) -> str:
    """Return a head with a line that says something else."""
    return f"{head}, {line}" if head else line


def _beside(head: str, line: str) -> str:
    """Return a head with a line that may only go on with it: a full line has run over."""
    return f"{head} {line}" if len(head) > _FULL_LINE else _apart(head, line)


def _cut(head: str, dates: Span, start: int) -> str:
    """Return a head without its dates and the brackets around them."""
    before, after = head[: dates.start - start], head[dates.end - start :]
    if before.rstrip().endswith("(") and after.lstrip().startswith(")"):
        before, after = before.rstrip()[:-1], after.lstrip()[1:]
    return f"{before.rstrip(_AROUND)}\n{after.lstrip(_AROUND)}"


def _joined(lines: Sequence[str]) -> str:
    """Return lines as one."""
    return " ".join(line.strip() for line in lines).strip("•*- \t")
