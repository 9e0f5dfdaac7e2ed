"""The grammar of dates on CVs: single dates, ranges, what goes on and what is expected."""

import re
from dataclasses import dataclass, replace

from eras_review.model import Span
from eras_review.rules.document_words import DateWords
from eras_review.structure.cv.dates.forms import YEAR, Ends, Forms
from eras_review.structure.cv.dates.moments import Dates, Moment
from eras_review.structure.words import any_of

_DASH = r"(?:--?|[\u2010-\u2015\u2212~→])"
# Page numbers, telephone numbers, prices and addresses hold four digits too.
_BEFORE = r"(?<![\w:$#/.€£-])"
_AFTER = r"(?![\w/]|[.-]\d)"
# A year of two digits behind its month.
_SHORT = re.compile(r"(?<!\d)\d{1,2}/\d\d(?![\d/])")
_ACADEMIC = (7, 6)
_GOING_ON = ("on", "since", "open")


@dataclass(frozen=True, slots=True)
class Habits:
    """How a page writes its dates.

    *day_first* reads 01/07/2023 as the first of July, *short_years* 6/21 at the edge of a line as
    June 2021.
    """

    day_first: bool = False
    short_years: bool = False


_USUAL = Habits()


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
        onward = rf"(?:{any_of(words.onward)})\b"
        any_form = f"(?:{forms.any})"
        short = f"(?:{forms.any}|{forms.short})"
        pieces = (
            rf"(?:{since}\s+)?(?P<a>{any_form}){until}(?P<b>{short})",
            rf"(?:{since}\s+)?(?P<c>{forms.short}){until}(?P<d>{short})",
            rf"(?P<on>{short})(?:{until}(?:to\s+)?\(?(?:the\s+)?{present}|,?\s+\(?{onward})",
            rf"(?:{academic}\s+)?(?P<years>{YEAR})\s*(?:{_DASH}|/)\s*['’]?(?P<yy>\d\d)(?![\d/.]|\s*{_DASH}|-\d)",
            rf"(?P<part>(?:{month}(?:\s+{forms.day})?)|{forms.day}){until}(?P<whole>{any_form})",
            rf"(?P<days>{month}\s+{forms.day}){until}(?P<last>{forms.day}),?\s+(?P<in>{YEAR})",
            rf"{since}\s+(?P<since>{short})",
            rf"{expected}[.:,]?\s+(?:\w+\s+){{0,2}}?(?:in\s+)?(?P<later>{short})",
            rf"{academic}\s+(?P<year_of>{YEAR})",
            rf"(?P<open>{any_form})(?:\s*{_DASH}(?=\s*(?:$|[)\]]))|{_DASH}(?=\s+[^\W\d]))",
            rf"(?P<single>{any_form})",
        )
        single = forms.short
        at_edge = rf"(?P<edge>^{single}(?=\s|$)|{single}(?=[)\].,;\s]*$)|(?<=\(){single}(?=\)))"
        self._find, self._find_short = (
            re.compile(
                rf"{_BEFORE}(?:{'|'.join(grammar)}){_AFTER}(?P<said>,?\s*\(?{expected}\)?)?",
                re.IGNORECASE | re.MULTILINE,
            )
            for grammar in (pieces, (*pieces, at_edge))
        )
        self._expecting = re.compile(rf"(?:^|[\s(,;:–—-]){expected}[.:,]?\s*$", re.IGNORECASE)
        self._expected = re.compile(rf"\s*\(?{expected}\)?\s*", re.IGNORECASE)

    def find(self, text: str, habits: Habits = _USUAL, *, at: int = 0) -> list[Dates]:
        """Return the dates of *text* in reading order; their spans count from *at*."""
        grammar = self._find_short if habits.short_years else self._find
        found = (self._dates(match, habits.day_first) for match in grammar.finditer(text))
        return [
            replace(dates, span=Span(dates.span.start + at, dates.span.end + at))
            for dates in found
            if dates
        ]

    def habits_of(self, text: str) -> Habits:
        """Return how *text* writes its dates, as far as single ones cannot tell."""
        day_first = any(
            int(match[1]) > 12 >= int(match[2])  # noqa: PLR2004 - months of a year
            for match in re.finditer(rf"\b(\d{{1,2}})[/.-](\d{{1,2}})[/.-](?:{YEAR}|\d\d)\b", text)
        )
        short = _SHORT.search(text) and any(
            _SHORT.search(m[0]) and not m["years"] for m in self._find.finditer(text)
        )
        return Habits(day_first, bool(short))

    def awaits_date(self, text: str) -> bool:
        """Say whether a line ends with a word such as "expected", whose date must follow."""
        return bool(self._expecting.search(text))

    def says_expected(self, text: str) -> bool:
        """Say whether a line says nothing but that the date above it is expected."""
        return bool(self._expected.fullmatch(text))

    def _dates(self, match: re.Match[str], day_first: bool) -> Dates | None:  # noqa: FBT001 - a habit
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
        groups = match.groupdict()
        name = next(n for n in ("a", "c", *_GOING_ON, "later", "single", "edge") if groups.get(n))
        end = {"a": "b", "c": "d"}.get(name)
        first = self._forms.read(match[name], day_first=day_first)
        last = self._forms.read(match[end], day_first=day_first) if end else None
        if first is None or (end and last is None):
            return None
        if name == "later":
            return replace(bare, end=first.last or first.first, expected=True, style=first.style)
        if name in _GOING_ON:
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
