"""Kinds for program signals: more than there are, and some left over."""

from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.checking.kinds.limit import HIGHEST
from eras_review.model import Level, ProgramKind, Signal
from eras_review.programs import Program
from eras_review.rules.program_words import Column
from eras_review.rules.tables import SeasonValue
from eras_review.rules.toml_file import Strict

_COLUMNS: tuple[Column, ...] = ("signal", "gold", "silver")


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance(Strict):
    """A season value by name: how many signals of one tier there are."""

    value: str
    signal: Signal


@dataclass(frozen=True, slots=True)
class _Use:
    """How many signals of a tier there are and which programs get one; *name* is for people."""

    name: str
    allowed: int
    programs: tuple[Program, ...]

    @property
    def left(self) -> int:
        """Return how many are left over; negative for more than there are."""
        return self.allowed - len(self.programs)

    @property
    def told(self) -> str:
        """Return it in words."""
        given = f"{len(self.programs)} {self.name}".strip()
        return f"{given} (there are {self.allowed})"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalsOver(NoPatterns, Strict):
    """Fires when programs of *kinds*, which share a pool, get more signals than *limits* allow."""

    kinds: tuple[ProgramKind, ...]
    limits: tuple[Allowance, ...]

    def find(self, context: Context) -> Place | None:
        """Return the rows with signals of the tiers that are used too often."""
        over = [u for u in _uses(context, self.kinds, self.limits) if u.left < 0]
        if not over:
            return None
        spans = sorted({program.span for use in over for program in use.programs})
        told = " and ".join(use.told for use in over)
        return Place(tuple(spans), {"signals": told}, at_most=_highest(context, self.limits))


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalsLeft(NoPatterns, Strict):
    """Fires when signals of *limits* are left over and some program of *kinds* has none.

    A list without a column of signals says nothing, and a cell of it that is not clear may be one.
    """

    kinds: tuple[ProgramKind, ...]
    limits: tuple[Allowance, ...]

    def find(self, context: Context) -> Place | None:
        """Return what is left over."""
        if context.programs is None or context.programs.columns.isdisjoint(_COLUMNS):
            return None
        unsignalled = [p for p in context.programs.of(*self.kinds) if p.signal is None]
        left = [use for use in _uses(context, self.kinds, self.limits) if use.left > 0]
        unclear = [p for p in unsignalled if not p.unclear.isdisjoint(_COLUMNS)]
        if not left or sum(use.left for use in left) <= len(unclear) or not unsignalled:
            return None
        told = " and ".join(use.told for use in left)
        return Place(slots={"signals": told}, at_most=_highest(context, self.limits))


def _uses(
    context: Context, kinds: tuple[ProgramKind, ...], limits: tuple[Allowance, ...]
) -> Iterator[_Use]:
    """Yield the use of every tier, or of all together where the list tells no tiers."""
    held = context.programs.of(*kinds) if context.programs else ()
    signalled = tuple(program for program in held if program.signal)
    allowed = {limit.signal: _number(context.season.values[limit.value]) for limit in limits}
    if any(program.signal is Signal.ANY for program in signalled):
        yield _Use("", sum(allowed.values()), signalled)
        return
    for signal, number in allowed.items():
        yield _Use(signal, number, tuple(p for p in signalled if p.signal is signal))


def _number(known: SeasonValue) -> int:
    """Return a count of the season."""
    return int(str(known.value))


def _highest(context: Context, limits: tuple[Allowance, ...]) -> Level:
    """Return the level that the least sure of the limits allows."""
    levels = (HIGHEST[context.season.values[limit.value].confidence] for limit in limits)
    return max(levels, key=lambda level: level.rank)
