"""What a report on a CV shows beside findings: its themes, its entries in time."""

from collections.abc import Iterable

from eras_review.checking.context import Context
from eras_review.checking.kinds.no_entry import NoEntry
from eras_review.checking.kinds.timeline import NothingSince
from eras_review.checking.prepare import Prepared
from eras_review.model import Frame, Period, Timeline
from eras_review.structure.cv import Section, timeline
from eras_review.structure.where import Locator

# The lanes of the picture; what is left out has no length worth a bar.
_LANES = (
    Section.EDUCATION,
    Section.TRAINING,
    Section.ROTATIONS,
    Section.WORK,
    Section.RESEARCH,
)
_SHORTEST_GAP = 3


def themes(checks: Iterable[Prepared], context: Context, locator: Locator) -> tuple[Frame, ...]:
    """Return what a CV should show, each theme with what shows it or its question.

    What is new since the Match is left out while its date is not known.
    """
    return tuple(
        Frame(
            prepared.check.id.partition("/")[2].removesuffix("-missing").replace("-", "_"),
            prepared.kind.theme,
            prepared.check.question,
            tuple(map(locator.located, prepared.kind.shown(context))),
        )
        for prepared in checks
        if context.cv
        if isinstance(prepared.kind, NoEntry)
        or (isinstance(prepared.kind, NothingSince) and context.match)
    )


def timeline_of(context: Context) -> Timeline | None:
    """Return the entries of a CV as periods, with gaps and the Match; None for other documents."""
    if context.cv is None or context.cv_words is None:
        return None
    periods = tuple(
        Period(
            lane=section.kind.value,
            title=entry.title or entry.organisation,
            first=stretch.first,
            last=None if entry.dates.ongoing else stretch.last,
            dates=entry.dates.text,
        )
        for lane in _LANES
        for section in context.cv.sections
        if section.kind is lane
        for entry in section.entries
        if entry.dates and not entry.work
        if (stretch := timeline.stretch_of(entry.dates))
    )
    if not periods:
        return None
    gaps = timeline.gaps(context.cv, context.cv_words, _SHORTEST_GAP)
    match = context.match.first_month if context.match else None
    return Timeline(periods, tuple((g.stretch.first, g.stretch.last) for g in gaps), match)
