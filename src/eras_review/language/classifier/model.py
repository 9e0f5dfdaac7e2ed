"""The trained model: weights of features with a column per move, and decisions on documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from eras_review.language.classifier.features import Situation
from eras_review.language.classifier.vector import Rows, rows_of, vector

Floats = NDArray[np.float32]
# Probabilities are rounded so that the last bit of a machine's arithmetic decides nothing.
_DECIMALS = 4
_TERMS = "other terms "


@dataclass(frozen=True, slots=True)
class Decision:
    """How a flag is decided on a document: a weighted sum of the measures of some moves.

    Every group of *moves* is measured as one. *raise_at* is the least probability at which the flag
    is raised, *sure_at* that from which it was right often enough to be shown at its full level
    (above 1 where it never was).
    """

    moves: tuple[tuple[str, ...], ...]
    centre: tuple[float, ...]
    scale: tuple[float, ...]
    weights: tuple[float, ...]
    intercept: float
    raise_at: float
    sure_at: float


@dataclass(frozen=True)
class Model:
    """What `benchmarks/train.py` made of the corpus whose hash is *corpus*.

    *features* are named "group feature"; *rarity* and *weights* have a row for each. *slopes* and
    *offsets* turn sums of weights into probabilities (Platt 1999).
    """

    corpus: str
    moves: tuple[str, ...]
    features: tuple[str, ...]
    rarity: Floats
    weights: Floats
    intercepts: Floats
    slopes: Floats
    offsets: Floats
    decisions: Mapping[str, Decision]

    @cached_property
    def _rows(self) -> Rows:
        """Return the row of every feature."""
        return rows_of(self.features)

    @cached_property
    def _rarity(self) -> list[float]:
        """Return the rarity of every row, as plain numbers."""
        plain: list[float] = self.rarity.tolist()
        return plain

    @cached_property
    def term_patterns(self) -> tuple[str, ...]:
        """Return the patterns for the vocabularies whose terms are counted."""
        names = (f.removeprefix(_TERMS) for f in self.features if f.startswith(_TERMS))
        return tuple(f"<{name}>" for name in names)

    def probabilities(self, situation: Situation) -> dict[str, float]:
        """Return how likely a sentence makes each move, from 0 to 1."""
        rows, values = vector(situation, self._rows, self._rarity)
        total = self.intercepts + np.asarray(values, dtype=np.float32) @ self.weights[rows]
        likely = 1 / (1 + np.exp(-(self.slopes * total + self.offsets)))
        return {m: round(float(p), _DECIMALS) for m, p in zip(self.moves, likely, strict=True)}
