"""The entries of a CV drawn as bars in time, lane by lane, in a strip 1000 units wide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from eras_review.model import Period, Timeline
from eras_review.structure.cv.timeline import month_name

_WIDE = 1000.0
_LEFT = 96.0
_ROW = 26.0
_TOP = 30.0
_LANE_GAP = 10.0
_LETTER = 7.2
_YEAR = 32.0
_LONGEST_LABEL = 44
_MONTHS = 12
_MOST_TICKS = 12
_NARROWEST = 4.0
# What goes on is drawn so many months past the last thing that is told.
_OPEN_END = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """A period with its place; its label begins at *label_x*, or ends there when *ends*."""

    period: Period
    x: float
    y: float
    width: float
    label: str
    label_x: float
    ends: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of bars of one kind, named at the left."""

    name: str
    y: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """Everything the picture shows, with places in units of the drawing."""

    height: float
    lanes: tuple[Lane, ...]
    years: tuple[tuple[int, float], ...]
    gaps: tuple[tuple[float, float, str], ...]
    match: tuple[float, str] | None


@dataclass(frozen=True, slots=True)
class _Scale:
    """Months to places."""

    begin: int
    end: int

    def x(self, month: float) -> float:
        """Return where a month begins."""
        share = (month - self.begin) / max(self.end - self.begin, 1)
        return round(_LEFT + share * (_WIDE - _LEFT), 1)


def draw_timeline(timeline: Timeline) -> TimelinePicture:
    """Return the picture of a CV in time."""
    told = [p.last if p.last is not None else p.first for p in timeline.periods]
    end = max(*told, timeline.match or 0, *(last for _, last in timeline.gaps), 0) + _OPEN_END
    begin = min(period.first for period in timeline.periods)
    scale = _Scale(begin - begin % _MONTHS, end)
    lanes = tuple(_lanes(timeline.periods, scale))
    height = max(bar.y for lane in lanes for bar in lane.bars) + _ROW + _LANE_GAP
    gaps = tuple(
        (scale.x(first), round(scale.x(last + 1) - scale.x(first), 1), _months(first, last))
        for first, last in timeline.gaps
    )
    match = (scale.x(timeline.match), month_name(timeline.match)) if timeline.match else None
    return TimelinePicture(height, lanes, tuple(_years(scale)), gaps, match)


def _lanes(periods: Sequence[Period], scale: _Scale) -> Iterator[Lane]:
    """Yield the lanes from top to bottom, each as high as its bars need."""
    y = _TOP
    for name in dict.fromkeys(period.lane for period in periods):
        held = sorted((p for p in periods if p.lane == name), key=lambda p: (p.first, p.title))
        ends: list[float] = []
        bars = []
        for period in held:
            bar = _bar(period, scale)
            left = min(bar.x, bar.label_x - (_LETTER * len(bar.label) if bar.ends else 0))
            row = next((n for n, end in enumerate(ends) if end <= left), len(ends))
            ends[row : row + 1] = [_right_of(bar)]
            bars.append(replace(bar, y=y + row * _ROW))
        yield Lane(name, y, tuple(bars))
        y += len(ends) * _ROW + _LANE_GAP


def _bar(period: Period, scale: _Scale) -> Bar:
    """Return the bar of a period on the first row."""
    last = scale.end if period.last is None else period.last + 1
    x = scale.x(period.first)
    width = max(scale.x(min(last, scale.end)) - x, _NARROWEST)
    label = period.title
    if len(label) > _LONGEST_LABEL:
        label = label[: _LONGEST_LABEL - 1].rsplit(" ", 1)[0] + "…"
    ends = x + 4 + _LETTER * len(label) > _WIDE
    return Bar(period, x, 0.0, round(width, 1), label, _WIDE if ends else x + 4, ends)


def _right_of(bar: Bar) -> float:
    """Return where a bar and its label end."""
    label_end = bar.label_x if bar.ends else bar.label_x + _LETTER * len(bar.label)
    return max(bar.x + bar.width, label_end) + 4


def _years(scale: _Scale) -> Iterator[tuple[int, float]]:
    """Yield the years to name at the top, with their places."""
    first, last = scale.begin // _MONTHS, scale.end // _MONTHS
    step = -(-(last - first + 1) // _MOST_TICKS)
    for year in range(first, last + 1, step):
        x = scale.x(year * _MONTHS)
        if x <= _WIDE - _YEAR:
            yield year, x


def _months(first: int, last: int) -> str:
    """Return a stretch of months in words."""
    return f"{month_name(first)} to {month_name(last)}, {last - first + 1} months"
