"""The grammar of dates on CVs: single dates, ranges, what goes on and what is expected."""

import re
from dataclasses import replace

from eras_review.model import Span
from eras_review.rules.tables import DateWords
from eras_review.structure.cv.dates.forms import YEAR, Ends, Forms
from eras_review.structure.cv.dates.moments import Dates, Moment
from eras_review.structure.words import any_of

_DASH = r"(?:--?|[\u2010-\u2015\u2212~→])"
# Page numbers, telephone numbers, prices and addresses hold four digits too.
_BEFORE = r"(?<![\w:$#/.€£-])"
_AFTER = r"(?![\w/]|[.-]\d)"
_ACADEMIC = (7, 6)


class DateReader:
    """Finds the dates in a text; the words they are made of come from checks/structure/."""

    def __init__(self, words: DateWords) -> None:
        """Compile the grammar."""
        self._forms = forms = Forms(words)
        month = rf"(?:{forms.month_name})\b\.?"
        present = rf"(?:{any_of(words.present)})\b"
        until = rf"\s*(?:{_DASH}|\b(?:{any_of(words.until)})\b)\s*"
        academic = rf"(?:{any_of(words.academic_year)})"
        expected = rf"(?:{any_of(words.expected)})\b"
        since = rf"(?:{any_of(words.since)})"
        self._academic = re.compile(academic, re.IGNORECASE)
        any_form = f"(?:{forms.any})"
        pieces = (
            rf"(?:{since}\s+)?(?P<a>{any_form}){until}(?P<b>{any_form})",
            rf"(?P<on>{any_form}){until}(?:to\s+)?\(?(?:the\s+)?{present}",
            rf"(?:{academic}\s+)?(?P<years>{YEAR})\s*(?:{_DASH}|/)\s*(?P<yy>\d\d)(?![\d/.]|\s*{_DASH}|-\d)",
            rf"(?P<part>(?:{month}(?:\s+{forms.day})?)|{forms.day}){until}(?P<whole>{any_form})",
            rf"(?P<days>{month}\s+{forms.day}){until}(?P<last>{forms.day}),?\s+(?P<in>{YEAR})",
            rf"{since}\s+(?P<since>{any_form})",
            rf"{expected}[.:,]?\s+(?:\w+\s+){{0,2}}?(?:in\s+)?(?P<later>{any_form})",
            rf"{academic}\s+(?P<year_of>{YEAR})",
            rf"(?P<open>{any_form})\s*(?:{_DASH})\s*$",
            rf"(?P<single>{any_form})",
        )
        grammar = "|".join(pieces)
        self._find = re.compile(
            rf"{_BEFORE}(?:{grammar}){_AFTER}(?P<said>,?\s*\(?{expected}\)?)?",
            re.IGNORECASE | re.MULTILINE,
        )

    def find(self, text: str, *, day_first: bool = False, at: int = 0) -> list[Dates]:
        """Return the dates of *text* in reading order; their spans count from *at*.

        *day_first* reads 01/07/2023 as the first of July.
        """
        found = (self._dates(match, day_first=day_first) for match in self._find.finditer(text))
        return [
            replace(dates, span=Span(dates.span.start + at, dates.span.end + at))
            for dates in found
            if dates
        ]

    def puts_day_first(self, text: str) -> bool:
        """Say whether a numeric date of *text* can only be read with the day first."""
        for match in re.finditer(rf"\b(\d{{1,2}})[/.-](\d{{1,2}})[/.-]{YEAR}\b", text):
            if int(match[1]) > 12 >= int(match[2]):  # noqa: PLR2004 - months of a year
                return True
        return False

    def _dates(self, match: re.Match[str], *, day_first: bool) -> Dates | None:
        """Return what one match means, None when it is no date after all."""
        bare = Dates(Span(*match.span()), match[0], None, expected=bool(match["said"]))
        if match["years"]:
            return self._years(match, bare)
        if match["year_of"]:
            return _academic_year(int(match["year_of"]), bare)
        if match["days"]:
            return self._days(match, bare)
        if match["part"]:
            return self._partial(match, bare, day_first=day_first)
        return self._whole(match, bare, day_first=day_first)

    def _whole(self, match: re.Match[str], bare: Dates, *, day_first: bool) -> Dates | None:
        """Return a date or range whose ends are all printed whole."""
        name = next(n for n in ("a", "on", "since", "later", "open", "single") if match[n])
        first = self._forms.read(match[name], day_first=day_first)
        last = self._forms.read(match["b"], day_first=day_first) if name == "a" else None
        if first is None or (name == "a" and last is None):
            return None
        if name == "later":
            return replace(bare, end=first.last or first.first, expected=True, style=first.style)
        if name in ("on", "since", "open"):
            return replace(bare, start=first.first, ongoing=True, style=first.style)
        return _between(first, last, bare)

    def _days(self, match: re.Match[str], bare: Dates) -> Dates | None:
        """Return a range of days within a month: March 15-20, 2024."""
        month = match["days"].split()[0]
        ends = (f"{text}, {match['in']}" for text in (match["days"], f"{month} {match['last']}"))
        first, last = (self._forms.read(text) for text in ends)
        return _between(first, last, bare) if first else None

    def _years(self, match: re.Match[str], bare: Dates) -> Dates:
        """Return a range of years written short: AY 2022-23, 2019/20, 2021-22."""
        year, short = int(match["years"]), int(match["yy"])
        if self._academic.match(match[0]):
            return _academic_year(year, bare)
        last = year - year % 100 + short
        if last in (year + 1, year + 2) or short > 12:  # noqa: PLR2004 - months of a year
            return replace(bare, start=Moment(year), end=Moment(last), style="2023")
        return replace(bare, start=Moment(year, short), style="2023-07")

    def _partial(self, match: re.Match[str], bare: Dates, *, day_first: bool) -> Dates | None:
        """Return a range whose first end lacks its year: Jan–Mar 2024, June 1 – August 15, 2023."""
        last = self._forms.read(match["whole"], day_first=day_first)
        if last is None or last.first.month is None:
            return None
        part = match["part"]
        if part[0].isdigit():
            if last.first.day is None:
                return None
            day = int(re.sub(r"\D", "", part))
            return _between(Ends(replace(last.first, day=day), None, last.style), last, bare)
        first = self._forms.read(f"{part}, {last.first.year}")
        return _between(first, last, bare) if first else None


def _between(first: Ends, last: Ends | None, bare: Dates) -> Dates:
    """Return the range of two ends, or a single date, or a whole season."""
    if bare.expected and last is None:
        return replace(bare, end=first.last or first.first, style=first.style)
    end = (last.last or last.first) if last else first.last
    styles = (end.style for end in (first, last) if end and end.style)
    style = " – ".join(dict.fromkeys(styles))
    return replace(bare, start=first.first, end=end, style=style)


def _academic_year(year: int, bare: Dates) -> Dates:
    """Return the academic year that begins in *year*: from July to June."""
    begins, ends = _ACADEMIC
    return replace(bare, start=Moment(year, begins), end=Moment(year + 1, ends), style="AY 2023-24")
