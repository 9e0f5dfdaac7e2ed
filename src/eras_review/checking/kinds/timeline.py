"""Kinds that look at the dates of a CV: gaps, errors, what is new, how dates are written."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.model import Level, Span, merged
from eras_review.rules.toml_file import Strict
from eras_review.structure.cv import timeline
from eras_review.structure.cv.dates import Dates


@dataclass(frozen=True, slots=True, kw_only=True)
class DateGap(NoPatterns, Strict):
    """Fires on stretches of *months* or more without an entry, since medical school began."""

    months: int

    def find(self, context: Context) -> Place | None:
        """Return the dates before and after each gap."""
        if context.cv is None or context.cv_words is None:
            return None
        found = timeline.gaps(context.cv, context.cv_words, self.months)
        if not found:
            return None
        spans = merged(e.head for gap in found for e in (gap.before, gap.after))
        told = "; ".join(
            f"{timeline.month_name(g.stretch.first)} to {timeline.month_name(g.stretch.last)}"
            f" ({g.stretch.months} months)"
            for g in found
        )
        return Place(spans, {"gaps": told, "count": len(found)})


@dataclass(frozen=True, slots=True, kw_only=True)
class DateError(NoPatterns, Strict):
    """Fires on dates that cannot be: an end before its start, month 13, a post without a date."""

    def find(self, context: Context) -> Place | None:
        """Return the wrong dates, each with what is wrong about it."""
        if context.cv is None:
            return None
        found = sorted(self._found(context), key=lambda pair: pair[0])
        if not found:
            return None
        return Place(merged(span for span, _ in found), {"errors": "; ".join(t for _, t in found)})

    def _found(self, context: Context) -> Iterator[tuple[Span, str]]:
        """Yield the place and the words for each error."""
        cv, words = context.cv, context.cv_words
        if cv is None or words is None:
            return
        for _, dates in timeline.wrong_dates(cv):
            yield dates.span, f"“{dates.text}” {_wrong(dates)}"
        for _, dates in timeline.past_expectations(cv):
            yield dates.span, f"“{dates.text}” is past by the other dates of this CV"
        for entry in timeline.undated(cv):
            yield entry.head, f"“{entry.title}” has no date"
        for one, two in timeline.contradictions(cv, words):
            yield (
                two.head,
                f"“{one.title}” and “{two.title}” are full posts at the same time",
            )


def _wrong(dates: Dates) -> str:
    """Say what is wrong about dates that cannot be."""
    if not all(moment.is_possible for moment in dates.moments):
        return "is no date of the calendar"
    return "ends before it begins"


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingSince(NoPatterns, Strict):
    """Fires when nothing on a CV began after the Match; silent while its date is not known.

    *nothing* says so, *undated* says that no entry has a date, so that it cannot be told. *theme*
    names what should be there, for the table of what a CV shows.
    """

    theme: str
    nothing: str
    undated: str

    def find(self, context: Context) -> Place | None:
        """Return an empty place when nothing is new."""
        match, cv = context.match, context.cv
        if match is None or cv is None:
            return None
        if self.shown(context):
            return None
        entries = cv.entries()
        # What bears the year of the Match and no month may be from before it or from after it.
        same_year = any(
            (e.work and e.work.year == match.year)
            or any(
                d.start and d.start.month is None and d.start.year == match.year
                for d in e.all_dates
            )
            for e in entries
        )
        undated = not any(e.all_dates or (e.work and e.work.year) for e in entries)
        level = Level.MINOR if same_year or undated else Level.MAJOR
        slots = {
            "told": self.undated if undated else self.nothing,
            "match": f"{match.month or 3:02}/{match.year}",
        }
        return Place(slots=slots, at_most=level)

    def shown(self, context: Context) -> tuple[Span, ...]:
        """Return what began after the Match: entries, and dated lines in older ones."""
        match, cv = context.match, context.cv
        if match is None or cv is None:
            return ()
        found: dict[Span, None] = {}
        for entry in cv.entries():
            new = [dates for dates in entry.all_dates if timeline.is_after(dates, match)]
            begun = entry.work or entry.dates in new
            lines = [context.whole_line(dates.span) for dates in new]
            found |= dict.fromkeys([entry.head] if new and begun else lines)
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateStyles(NoPatterns, Strict):
    """Fires when the entries of a CV write their dates in more than one way; years alone are free.

    Every way must be used *at_least* so often to count.
    """

    at_least: int

    def find(self, context: Context) -> Place | None:
        """Return the dates in the rarer styles."""
        if context.cv is None:
            return None
        dates = [e.dates for e in context.cv.entries() if e.dates and not e.work]
        used = Counter(
            d.style for d in dates if d.precision != "year" and d.style and "AY" not in d.style
        )
        counted = [style for style, n in used.most_common() if n >= self.at_least]
        if len(counted) < 2:  # noqa: PLR2004 - one style is no mixture
            return None
        spans = merged(d.span for d in dates if d.style in counted[1:])
        first = {d.style: d.text for d in reversed(dates)}
        styles = ", ".join(f"“{first[style]}”" for style in counted)
        return Place(spans, {"styles": styles}, whole=True)
