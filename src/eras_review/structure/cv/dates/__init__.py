"""Dates as people print them on CVs."""

from eras_review.structure.cv.dates.moments import (
    Dates,
    Moment,
    Precision,
    match_moment,
    moment_of,
)
from eras_review.structure.cv.dates.reader import DateReader, Habits

__all__ = ["DateReader", "Dates", "Habits", "Moment", "Precision", "match_moment", "moment_of"]
