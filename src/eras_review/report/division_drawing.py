"""The programs of a list as bars by Census division, in a strip 1000 units wide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eras_review.model import ProgramKind
from eras_review.programs import Program
from eras_review.rules.program_words import Divisions

_WIDE = 1000.0
_LEFT = 190.0
# Room for the figures to the right of the longest bar.
_RIGHT = 200.0
_ROW = 26.0
_NOWHERE = "in none, or not told"
_GROUPS = ("IR", "DR", "other")
_SIGNS = {"IR": "█", "DR": "▓", "other": "░"}
_LINE_SIGNS = 40


@dataclass(frozen=True, slots=True)
class Segment:
    """The programs of one group in a division, with their place in the bar."""

    group: str
    count: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class DivisionBar:
    """A division, how many programs lie in it, and its bar."""

    name: str
    total: int
    y: float
    segments: tuple[Segment, ...]

    @property
    def words(self) -> str:
        """Return the figures in words, such as "12: 8 IR, 4 DR"."""
        parts = ", ".join(f"{segment.count} {segment.group}" for segment in self.segments)
        return f"{self.total}: {parts}" if parts else "0"

    @property
    def end(self) -> float:
        """Return where the bar ends."""
        last = self.segments[-1] if self.segments else Segment("", 0, _LEFT, 0)
        return round(last.x + last.width, 1)


@dataclass(frozen=True, slots=True)
class DivisionPicture:
    """Everything the picture shows, with places in units of the drawing."""

    height: float
    bars: tuple[DivisionBar, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the picture as lines of text: name, bar, figures."""
        most = max((bar.total for bar in self.bars), default=0)
        widest = max((len(bar.name) for bar in self.bars), default=0)
        scale = min(1.0, _LINE_SIGNS / most) if most else 0.0
        return tuple(
            f"{bar.name:<{widest}}  {_signs(bar.segments, scale)}{bar.words}" for bar in self.bars
        )


def draw_divisions(programs: Sequence[Program], known: Divisions) -> DivisionPicture:
    """Return the picture of some programs: the nine divisions, and a bar for all others."""
    names = [*known.divisions, *([""] if any(not p.division for p in programs) else [])]
    held = [[p for p in programs if p.division == name] for name in names]
    unit = (_WIDE - _LEFT - _RIGHT) / max(1, *map(len, held))
    bars = tuple(
        DivisionBar(name or _NOWHERE, len(some), row * _ROW, tuple(_segments(some, unit)))
        for row, (name, some) in enumerate(zip(names, held, strict=True))
    )
    return DivisionPicture(len(bars) * _ROW, bars)


def _segments(programs: Sequence[Program], unit: float) -> Iterator[Segment]:
    """Yield the parts of a bar from left to right, empty ones left out."""
    x = _LEFT
    for group in _GROUPS:
        count = sum(_group(program) == group for program in programs)
        if count:
            yield Segment(group, count, round(x, 1), round(count * unit, 1))
            x += count * unit


def _group(program: Program) -> str:
    """Return which group a program is drawn in."""
    if program.is_ir:
        return "IR"
    return "DR" if program.kind is ProgramKind.DR else "other"


def _signs(segments: Sequence[Segment], scale: float) -> str:
    """Return a bar of signs that can be told apart without colour, and a blank after it."""
    bar = "".join(_SIGNS[s.group] * max(1, round(s.count * scale)) for s in segments)
    return f"{bar} " if bar else ""
