"""Points in time as they are printed, and the stretch between two of them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import Literal

from eras_review.errors import UsageError
from eras_review.model import Span

Precision = Literal["year", "month", "day"]

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, with month and day where they are printed; a printed month 13 stays 13."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def precision(self) -> Precision:
        """Return the smallest unit that is printed."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def is_possible(self) -> bool:
        """Say whether there is such a day or month."""
        if self.month is None:
            return True
        if not 1 <= self.month <= _MONTHS:
            return False
        return self.day is None or 1 <= self.day <= monthrange(self.year, self.month)[1]

    @property
    def first_month(self) -> int:
        """Return the earliest month it can mean, counted from year 0."""
        return self.year * _MONTHS + (self.month or 1) - 1

    @property
    def last_month(self) -> int:
        """Return the latest month it can mean, counted from year 0."""
        return self.year * _MONTHS + (self.month or _MONTHS) - 1

    def __str__(self) -> str:
        """Return it as "2024", "2024-07" or "2024-07-01"."""
        parts = (f"{self.month:02}" if self.month else "", f"{self.day:02}" if self.day else "")
        return "-".join(filter(None, (f"{self.year:04}", *parts)))

    def is_before(self, other: "Moment") -> bool:
        """Say whether it is certainly earlier, as far as both are printed."""
        mine, theirs = (self.year, self.month, self.day), (other.year, other.month, other.day)
        for one, two in zip(mine, theirs, strict=True):
            if one is None or two is None:
                return False
            if one != two:
                return one < two
        return False


@dataclass(frozen=True, slots=True)
class Dates:
    """A printed date or range: *text* at *span*.

    A single date has a *start* and no *end*, what goes on is *ongoing*, what is announced for later
    is *expected*. *style* names how it is written, such as "July 2023" or "07/2023".
    """

    span: Span
    text: str
    start: Moment | None
    end: Moment | None = None
    ongoing: bool = False
    expected: bool = False
    style: str = ""

    @property
    def is_range(self) -> bool:
        """Say whether it has two ends, or goes on."""
        return self.ongoing or (self.start is not None and self.end is not None)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Return the ends that are printed."""
        return tuple(moment for moment in (self.start, self.end) if moment)

    @property
    def is_possible(self) -> bool:
        """Say whether both ends exist and the end is not before the start."""
        if not all(moment.is_possible for moment in self.moments):
            return False
        return not (self.start and self.end and self.end.is_before(self.start))

    @property
    def precision(self) -> Precision:
        """Return the smallest unit that both ends have."""
        found = {moment.precision for moment in self.moments}
        order: tuple[Precision, ...] = ("year", "month", "day")
        return next(unit for unit in order if unit in found)

    def as_json(self) -> dict[str, object]:
        """Return it as plain values, for `structure` in JSON."""
        return {
            "text": self.text,
            "start": str(self.start) if self.start else None,
            "end": "present" if self.ongoing else str(self.end) if self.end else None,
            "precision": self.precision,
            "expected": self.expected,
        }


def moment_of(text: str) -> Moment | None:
    """Return a month or day written as "2025-03" or "2025-03-17", None for anything else."""
    found = re.fullmatch(r"((?:19|20)\d\d)-(\d{1,2})(?:-(\d{1,2}))?", text.strip())
    if not found:
        return None
    moment = Moment(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    return moment if moment.is_possible else None


def match_moment(text: str) -> Moment:
    """Return the date of a Match written as "2025-03" or "2025-03-17"; raise UsageError."""
    moment = moment_of(text)
    if moment is None:
        remedy = "Write it as 2026-03 or 2026-03-20."
        raise UsageError(f"{text!r} is no date of a Match.", remedy)
    return moment
