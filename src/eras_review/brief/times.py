"""Dates in words, and what lies before or after the Match."""

from collections.abc import Sequence
from dataclasses import dataclass

from eras_review.application import LetterEntry
from eras_review.brief.values import Line
from eras_review.brief.words import BriefWords
from eras_review.structure.cv.dates import Moment


@dataclass(frozen=True, slots=True)
class Calendar:
    """Writes dates in words; *months* are the names of the twelve."""

    months: tuple[str, ...]

    def __call__(self, moment: Moment) -> str:
        """Return a date as "2026", "March 2026" or "20 March 2026"."""
        month = self.months[moment.month - 1] if moment.month else ""
        day = str(moment.day) if moment.day else ""
        return " ".join(filter(None, (day, month, str(moment.year))))


def calendar_of(months: Sequence[Sequence[str]]) -> Calendar:
    """Return the calendar of the first name of each month."""
    return Calendar(tuple(names[0].capitalize() for names in months))


def together(letter: LetterEntry, words: BriefWords, calendar: Calendar) -> Line:
    """Return when applicant and writer worked together; without an end it goes on."""
    if letter.since and letter.until:
        text = words.between.format(since=calendar(letter.since), until=calendar(letter.until))
        return Line(text)
    if letter.since:
        return Line(words.present.format(since=calendar(letter.since)))
    if letter.until:
        asked = words.ask("since")
        return Line(
            f"{words.until.format(until=calendar(letter.until))} ({asked.text})", asked.asks
        )
    return words.ask("dates")


def since_match(letter: LetterEntry, match: Moment | None) -> bool | None:
    """Say whether the writer has worked with the applicant after the Match, None when unknown."""
    if match is None or not (letter.since or letter.until):
        return None
    return letter.until is None or match.is_before(letter.until)
