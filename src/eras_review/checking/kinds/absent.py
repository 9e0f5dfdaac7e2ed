"""Kind "absent": a move that should be there and is not, with the nearest miss."""

from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.checking.context import Context, Place
from eras_review.model import NearMiss, Span
from eras_review.rules.toml_file import Strict

# Under this a sentence is not close, only the least far.
_LIKELY = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Near(Strict):
    """What comes close: a sentence with one of the *patterns* or *moves*, and what it lacks.

    *closest* takes the sentence that the trained model finds likeliest to make the missing move.
    """

    note: str
    closest: bool = False
    patterns: tuple[str, ...] = ()
    moves: tuple[str, ...] = ()

    def best(self, context: Context, missing: tuple[str, ...]) -> Span | None:
        """Return the first sentence that comes close to one of the *missing* moves."""
        if self.closest:
            return next(iter(context.best_sentence(missing, _LIKELY)), None)
        hits = context.spans_of(self.patterns)
        for sentence in context.moves.sentences:
            span = Span(sentence.start, sentence.end)
            if any(name in sentence.moves for name in self.moves) or any(map(span.overlaps, hits)):
                return span
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent(Strict):
    """Fires when under *at_least* sentences make one of *moves*; *near* by preference.

    On whole drafts the trained model decides, where it knows the *flag*.
    """

    moves: tuple[str, ...]
    flag: str = ""
    at_least: int = 1
    near: tuple[Near, ...] = ()

    def needed_patterns(self) -> Iterator[str]:
        """Yield the patterns of the near misses."""
        for near in self.near:
            yield from near.patterns

    def find(self, context: Context) -> Place | None:
        """Return an empty place with the nearest miss when the moves are missing."""
        count = len(context.sentences_with(self.moves))
        judgement = context.judgement(self.flag)
        if not (judgement.raised if judgement else count < self.at_least):
            return None
        close = ((near.best(context, self.moves), near.note) for near in self.near)
        nearest = next((NearMiss(span, note) for span, note in close if span), None)
        borderline = context.is_borderline(self.flag)
        return Place(slots={"count": count}, near=nearest, borderline=borderline)
