"""Dates of the plan: only official ones of the season applied in, and only those to come."""

from collections.abc import Iterable
from datetime import date

from eras_review.postmortem.days import in_words, months_after
from eras_review.postmortem.values import Task
from eras_review.rules import Rules
from eras_review.rules.plan import ByWhen

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
        if day is None:
            return self._words.undated, None
        if day < self._today:
            return self._words.passed.format(date=in_words(day)), None
        return self._words.by.format(date=in_words(day)), day

    def notes(self, tasks: Iterable[Task]) -> tuple[str, ...]:
        """Return what a reader has to know of the dates."""
        words = self._words
        told = words.has_dates if any(task.day for task in tasks) else words.no_dates
        if self._applied_in is None:
            told = words.season_unknown
        elif self._applied_in != self._season.season:
            told = words.season_other.format(season=self._season.season)
        return (words.day.format(day=in_words(self._today)), told)

    def _day(self, when: ByWhen) -> date | None:
        """Return the day, None where it is not official or of another season."""
        figure = self._season.values[when.season]
        if figure.confidence != _TRUSTED or self._applied_in != self._season.season:
            return None
        return months_after(figure.value, when.months) if isinstance(figure.value, date) else None
