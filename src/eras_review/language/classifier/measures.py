"""What is measured of some moves over a whole document, and the decision made of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, prod

from eras_review.language.classifier.model import Decision

_BEST = 3
_MADE = 0.5
_SURE = 0.999
_UNITS = 10.0
_LOWEST = -700.0


@dataclass(frozen=True, slots=True)
class Measured:
    """A sentence with its number of words and how likely it makes each move."""

    words: int
    moves: Mapping[str, float]


def probability(decision: Decision, sentences: Sequence[Measured]) -> float:
    """Return how likely a flag is right about a document, from 0 to 1."""
    values = measures(decision.moves, sentences)
    terms = zip(values, decision.centre, decision.scale, decision.weights, strict=True)
    total = decision.intercept + sum(w * (v - c) / s for v, c, s, w in terms)
    # A text of one sentence over and over lies so far out that exp would overflow.
    return round(1 / (1 + exp(-max(total, _LOWEST))), 4)


def measures(groups: Sequence[Sequence[str]], sentences: Sequence[Measured]) -> list[float]:
    """Return the measures of every group of moves, each taken as one move."""
    words = sum(sentence.words for sentence in sentences) or 1
    shares = [sentence.words / words for sentence in sentences]
    found: list[float] = []
    for group in groups:
        likely = [1 - prod(1 - s.moves.get(move, 0.0) for move in group) for s in sentences]
        found += _of_one(likely, shares)
    return found


def _of_one(likely: Sequence[float], shares: Sequence[float]) -> list[float]:
    """Return the best three, how likely any, and the shares of sentences and words."""
    best = sorted(likely, reverse=True)[:_BEST]
    best += [0.0] * (_BEST - len(best))
    count = max(len(likely), 1)
    expected = sum(p * share for p, share in zip(likely, shares, strict=True))
    made = sum(share for p, share in zip(likely, shares, strict=True) if p >= _MADE)
    return [
        *map(_odds, best),
        -sum(log(1 - min(p, _SURE)) for p in likely),
        _UNITS * sum(likely) / count,
        _UNITS * expected,
        _UNITS * made,
    ]


def _odds(likely: float) -> float:
    """Return the logarithm of the odds, within bounds."""
    bounded = min(max(likely, 1 - _SURE), _SURE)
    return log(bounded / (1 - bounded))
