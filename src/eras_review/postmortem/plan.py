"""Dates of the plan: official ones of the season applied in, one's own, and only those to come."""

from collections.abc import Iterable
from datetime import date

from eras_review.postmortem.days import in_words, months_after
from eras_review.postmortem.values import Task
from eras_review.rules import Rules
from eras_review.rules.plan import ByWhen
from eras_review.structure.cv.dates import Moment

_TRUSTED = "official"


class Calendar:
    """Places rows in time for one season and one day."""

    def __init__(self, rules: Rules, season: int | None, today: date) -> None:
        """Keep the figures of the season, what season is applied in, and the day."""
        self._season = rules.season
        self._words = rules.post_mortem.words
        self._applied_in = season
        self._today = today

    def place(self, when: ByWhen | None) -> tuple[str, date | None]:
        """Return when a row is due, in words and as a day; "" for one without a time."""
        if when is None:
            return "", None
        day = self._day(when)
        return self._placed(day) if day else (self._words.undated, None)

    def place_own(self, moment: Moment) -> tuple[str, date | None]:
        """Return when something is due that has a date of one's own; a month has no day."""
        if moment.month and moment.day:
            return self._placed(date(moment.year, moment.month, moment.day))
        month = f"{date(moment.year, moment.month, 1):%B} " if moment.month else ""
        return self._words.by.format(date=f"{month}{moment.year}"), None

    def notes(self, tasks: Iterable[Task]) -> tuple[str, ...]:
        """Return what a reader has to know of the dates."""
        words = self._words
        told = [words.day.format(day=in_words(self._today))]
        if self._applied_in is None:
            told.append(words.season_unknown)
        elif self._applied_in != self._season.season:
            told.append(words.season_other.format(season=self._season.season))
        if any(task.day for task in tasks):
            told.append(words.has_dates)
        elif self._applied_in == self._season.season:
            told.append(words.no_dates)
        return tuple(told)

    def _placed(self, day: date) -> tuple[str, date | None]:
        """Return a day in words, and as a day while it is to come."""
        if day < self._today:
            return self._words.passed.format(date=in_words(day)), None
        return self._words.by.format(date=in_words(day)), day

    def _day(self, when: ByWhen) -> date | None:
        """Return the day, None where it is not official or of another season."""
        figure = self._season.values[when.season]
        if figure.confidence != _TRUSTED or self._applied_in != self._season.season:
            return None
        return months_after(figure.value, when.months) if isinstance(figure.value, date) else None
