"""Kind "ladder": how high the strongest statement of some sort reaches."""

from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.checking.context import Context, Place
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung(Strict):
    """A step of the ladder: its *code*, what it is called, and the patterns that reach it."""

    code: int
    name: str
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder(Strict):
    """Fires when the highest of *rungs* that is reached has a code under *at_least*."""

    rungs: tuple[Rung, ...]
    at_least: int

    def needed_patterns(self) -> Iterator[str]:
        """Yield the patterns of all rungs."""
        for rung in self.rungs:
            yield from rung.patterns

    def find(self, context: Context) -> Place | None:
        """Return the words of the highest rung, if that is too low."""
        reached = [r for r in self.rungs if not r.patterns or context.spans_of(r.patterns)]
        highest = max(reached, key=lambda rung: rung.code)
        if highest.code >= self.at_least:
            return None
        slots = {"name": highest.name, "value": highest.code}
        return Place(context.spans_of(highest.patterns), slots, whole=True)
