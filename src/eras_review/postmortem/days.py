"""Days and months of the plan: how long ago, how long before."""

from calendar import monthrange
from datetime import date

from eras_review.structure.cv.dates import Moment

_MONTHS = 12


def days_since(moment: Moment | None, today: date) -> int | None:
    """Return the days from *moment* to *today*.

    Of a month alone it is those from its last day, so never too many; None while that month or the
    next is not over, and for a year alone.
    """
    if moment is None or moment.month is None:
        return None
    if moment.day:
        return (today - date(moment.year, moment.month, moment.day)).days
    if month_of(today) - moment.first_month <= 1:
        return None
    last = monthrange(moment.year, moment.month)[1]
    return (today - date(moment.year, moment.month, last)).days


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later (earlier when negative), or the month's last."""
    year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_of(day: date) -> int:
    """Return the month of a day, counted from year 0."""
    return day.year * _MONTHS + day.month - 1


def in_words(day: date) -> str:
    """Return a day as "1 June 2026"."""
    return f"{day.day} {day:%B %Y}"
