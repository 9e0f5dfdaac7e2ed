"""Kinds for program lists: how many, which are missing, how they lie, which stand twice."""

from collections import Counter
from dataclasses import dataclass

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.checking.kinds.limit import HIGHEST
from eras_review.model import Level, ProgramKind, Span, Tier
from eras_review.programs import Program
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class FewPrograms(NoPatterns, Strict):
    """Fires on fewer programs of *kinds* than *least*; *value* is what is usual.

    A list with none of them and some of *instead* goes another way and is left alone. Programs of
    unknown type may be of *kinds*.
    """

    kinds: tuple[ProgramKind, ...]
    value: str
    least: str
    instead: tuple[ProgramKind, ...] = ()
    enough: str = ""

    def find(self, context: Context) -> Place | None:
        """Return how many there are and how many are usual."""
        if context.programs is None:
            return None
        held = context.programs.of(*self.kinds)
        others = context.programs.of(*self.instead)
        enough = self._of(context, self.enough) if self.enough else len(others) + 1
        if others and (not held or len(others) >= enough):
            return None
        usual, least = (context.season.values[name] for name in (self.value, self.least))
        unclear = context.programs.of(ProgramKind.UNKNOWN)
        if len(held) + len(unclear) >= self._of(context, self.least):
            return None
        slots = {"count": len(held), "value": usual.value, "limit": least.value}
        return Place(slots=slots, at_most=HIGHEST[least.confidence])

    def _of(self, context: Context, name: str) -> int:
        """Return a figure of the season."""
        return int(str(context.season.values[name].value))


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPrograms(NoPatterns, Strict):
    """Fires when programs of *beside* are listed and none of *kinds*, or hardly any with *esir*.

    Hardly any are at most *share* of those of *beside*. *value* is a figure of the season that the
    message names.
    """

    kinds: tuple[ProgramKind, ...]
    beside: tuple[ProgramKind, ...]
    esir: bool = False
    share: float = 0.0
    value: str = ""

    def find(self, context: Context) -> Place | None:
        """Return how many there are of the others."""
        if context.programs is None:
            return None
        # What the list does not tell may be there.
        others = context.programs.of(*self.beside)
        held = context.programs.of(*self.kinds)
        if self.esir:
            held = tuple(program for program in held if program.esir is not False)
        hardly_any = len(held) <= self.share * len(others)
        if not others or not hardly_any or context.programs.of(ProgramKind.UNKNOWN):
            return None
        known = context.season.values[self.value] if self.value else None
        slots = {
            "count": len(others),
            "held": sum(program.esir is True for program in held) or "none",
            "value": known.value if known else "",
        }
        return Place(slots=slots, at_most=HIGHEST[known.confidence] if known else Level.MINOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyTopTier(NoPatterns, Strict):
    """Fires when more than *over* of the programs of *kinds* with a tier are of the top one.

    Fewer than *at_least* with a tier say nothing.
    """

    kinds: tuple[ProgramKind, ...]
    over: float
    at_least: int

    def find(self, context: Context) -> Place | None:
        """Return the rows of the top tier."""
        held = context.programs.of(*self.kinds) if context.programs else ()
        told = [program for program in held if program.tier]
        top = [program for program in told if program.tier is Tier.TOP]
        if len(told) < self.at_least or len(top) <= self.over * len(told):
            return None
        return Place(_rows(top), {"count": len(top), "total": len(told)})


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrowGeography(NoPatterns, Strict):
    """Fires when one Census division holds more than the first of *over*, two more than the second.

    Fewer than *at_least* programs of *kinds* with a state say nothing, and divisions that the
    applicant chose are no oversight.
    """

    kinds: tuple[ProgramKind, ...]
    over: tuple[float, ...]
    at_least: int

    def find(self, context: Context) -> Place | None:
        """Return the rows in the few divisions."""
        held = context.programs.of(*self.kinds) if context.programs else ()
        placed = [program for program in held if program.division]
        if len(placed) < self.at_least:
            return None
        ranked = Counter(program.division for program in placed).most_common()
        for many, bound in enumerate(self.over, start=1):
            names = [name for name, _ in ranked[:many]]
            inside = [program for program in placed if program.division in names]
            if len(inside) > bound * len(placed) and not context.regions.issuperset(names):
                slots = {"count": len(inside), "total": len(placed), "where": " and ".join(names)}
                return Place(_rows(inside), slots)
        return None


@dataclass(frozen=True, slots=True)
class Duplicate(NoPatterns, Strict):
    """Fires on programs that stand in more than one row."""

    def find(self, context: Context) -> Place | None:
        """Return all rows of such programs."""
        groups = context.programs.groups if context.programs else ()
        repeated = [group for group in groups if len(group) > 1]
        if not repeated:
            return None
        names = "; ".join(f"“{group[0].name}”" for group in repeated)
        rows = [program for group in repeated for program in group]
        return Place(_rows(rows), {"names": names})


def _rows(programs: list[Program]) -> tuple[Span, ...]:
    """Return the lines of programs, in the order of the list."""
    return tuple(sorted(program.span for program in programs))
