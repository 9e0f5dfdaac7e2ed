"""The forms a single point in time is printed in, as regular expressions and as moments."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from eras_review.rules.document_words import DateWords
from eras_review.structure.cv.dates.moments import Moment
from eras_review.structure.words import any_of

YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SURE_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_CENTURY = 100
# A year of two digits up to this one is of this century.
_LAST_SHORT = 49
_SHORT_NAME = 3


@dataclass(frozen=True, slots=True)
class Ends:
    """What a printed point in time means: its *first* moment and, of a season, its *last*."""

    first: Moment
    last: Moment | None
    style: str


class Forms:
    """The forms of dates in the words of one file of checks/structure/."""

    def __init__(self, words: DateWords) -> None:
        """Compile the forms."""
        self._months = {name: n for n, names in enumerate(words.months, 1) for name in names}
        self._long = {names[0] for names in words.months}
        self._seasons = words.seasons
        month = rf"(?P<month>{any_of(self._months)})\b\.?"
        season = any_of(self._seasons)
        year = rf"(?P<year>{YEAR})"
        self._forms: Mapping[str, str] = {
            "1 July 2023": rf"(?P<day>{_DAY})\.?\s+{month},?\s+{year}",
            "July 1, 2023": rf"{month}\s+(?P<day>{_DAY}),?\s+{year}",
            "July 2023": rf"{month},?\s*(?:of\s+)?(?:{year}|['’](?P<short>\d\d))",
            "Summer 2023": rf"(?P<season>{season})(?:\s+of)?,?\s+(?:{year}|['’](?P<short>\d\d))",
            "2023-07-01": rf"{year}-(?P<iso>\d\d)-(?P<isoday>\d\d)",
            "07/01/2023": rf"(?P<one>\d{{1,2}})(?P<mark>[/.-])(?P<two>\d{{1,2}})(?P=mark){year}",
            "07/01/23": (
                rf"(?P<one>{_SURE_DAY})(?P<mark>[/.])(?P<two>{_SURE_DAY})(?P=mark)(?P<short>\d\d)"
            ),
            "07/2023": rf"(?P<number>\d{{1,2}})\s?[/.]\s?{year}",
            "2023-07": rf"{year}[-/.](?P<iso>\d\d)",
            "2023": year,
        }
        month_and_year = r"(?P<number>0?[1-9]|1[0-2])/(?P<short>[0-4]\d)"
        self._compiled = {
            name: re.compile(form, re.IGNORECASE)
            for name, form in {**self._forms, "07/23": month_and_year}.items()
        }
        # It may also be a score, so it is a date only in a range or where others are written so.
        self.short = _without_names(month_and_year)
        self.any = "|".join(_without_names(form) for form in self._forms.values())
        self.month_name = any_of(self._months)
        self.day = _DAY

    def read(self, text: str, *, day_first: bool = False) -> Ends | None:
        """Return what *text* means when the whole of it is a point in time, else None.

        *day_first* reads 01/07/2023 as the first of July; 13/07/2023 can be nothing else.
        """
        for style, form in self._compiled.items():
            match = form.fullmatch(text.strip())
            if match:
                return self._ends(style, match.groupdict(), day_first=day_first)
        return None

    def _style(self, style: str, month: str) -> str:
        """Return the style of a date with a month in words, "" for May, which has one name."""
        if month in self._long:
            return "" if len(month) <= _SHORT_NAME else style
        return style.replace("July", "Jul")

    def _ends(self, style: str, got: Mapping[str, str | None], *, day_first: bool) -> Ends:
        """Return the moment that the groups of one form name."""
        year = int(got.get("year") or 0) or _whole_year(int(got["short"] or 0))
        season = got.get("season")
        if season:
            first, last = self._seasons[season.lower()]
            return Ends(Moment(year, first), Moment(year, last), style)
        name = (got.get("month") or "").lower()
        if name:
            day = re.sub(r"\D", "", got.get("day") or "")
            moment = Moment(year, self._months[name], int(day) if day else None)
            return Ends(moment, None, self._style(style, name))
        if got.get("one"):
            return Ends(_numeric(year, got, day_first=day_first), None, style)
        number, iso_day = got.get("number") or got.get("iso"), got.get("isoday")
        moment = Moment(year, int(number) if number else None, int(iso_day) if iso_day else None)
        return Ends(moment, None, style)


def _whole_year(short: int) -> int:
    """Return the year that two digits mean."""
    return short + _CENTURY * (20 if short <= _LAST_SHORT else 19)


def _numeric(year: int, got: Mapping[str, str | None], *, day_first: bool) -> Moment:
    """Return the moment of three numbers; with full stops between them the day is first."""
    one, two = int(got["one"] or 0), int(got["two"] or 0)
    last_month = 12
    if one > last_month or got["mark"] == "." or (day_first and two <= last_month):
        return Moment(year, two, one)
    return Moment(year, one, two)


def _without_names(form: str) -> str:
    """Return an expression whose groups have no names, so that it can stand there twice."""
    plain = re.sub(r"\(\?P<\w+>", "(?:", form)
    return plain.replace("(?P=mark)", "[/.-]")
