"""Dates of application.toml: a month or a day, as text or as a date of TOML."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator

from eras_review.structure.cv.dates import Moment, moment_of


def _moment(value: object) -> Moment:
    """Return a month or day; raise ValueError, which the loader turns into a line for people."""
    if isinstance(value, date):
        return Moment(value.year, value.month, value.day)
    if isinstance(value, str) and (moment := moment_of(value)):
        return moment
    raise ValueError('not a date; write it as "2026-03" or "2026-03-20"')


When = Annotated[Moment, BeforeValidator(_moment)]
