"""Training the decisions: which flags a document gets, and how sure one may be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from eras_review.language.classifier.measures import Measured, measures
from eras_review.language.classifier.model import Decision
from eras_review.model import Kind
from learning.corpus import Corpus

Floats = NDArray[np.float64]
Flags = Mapping[str, tuple[tuple[str, ...], ...]]

# What each flag is decided on; every group of moves counts as one move.
_STATEMENT_FLAGS: Flags = {
    "why_ir_unclear": (("why_ir",),),
    "ir_experience_missing": (("ir_experience",),),
    "fit_skills_missing": (("fit_skill",),),
    "failure_overemphasized": (("setback", "catastrophizing", "blame"), ("catastrophizing",)),
    "failure_unacknowledged": (("setback",),),
    "growth_missing": (("growth",),),
    "steps_missing": (("step",),),
    "blame": (("blame",),),
    "catastrophizing": (("catastrophizing",),),
    "vague_commitment": (("hedge",),),
    "red_flag_unexplained": (("red_flag",), ("red_flag_context",)),
    "generic_wording": (("cliche",), ("ir_experience",)),
}
_LETTER_FLAGS: Flags = {
    "generic_letter": (("episode",), ("praise_generic",)),
    "weak_relationship": (("relationship",), ("weak_relationship",)),
    "reliability_missing": (("reliability",),),
    "technical_missing": (("technical",),),
    "teamwork_missing": (("teamwork",),),
    "growth_missing": (("growth",),),
    "lukewarm": (("doubt",), ("endorsement_weak",)),
    "endorsement_weak": (("endorsement",), ("endorsement_weak",)),
    "ir_fit_missing": (("ir_fit",),),
    "biased_wording": (("bias",),),
    "template_leftover": (("leftover",),),
}
FLAGS: Mapping[Kind, Flags] = {Kind.STATEMENT: _STATEMENT_FLAGS, Kind.LETTER: _LETTER_FLAGS}
# The inverse of how much the regressions are held back; letters are shorter and fewer.
_STRENGTH: Mapping[Kind, float] = {Kind.STATEMENT: 0.3, Kind.LETTER: 0.1}
# A wrong finding on a decent draft costs more than a miss: precision counts for more than recall
# (van Rijsbergen's F).
_BETA = 0.85
# How far the threshold of a flag is drawn towards that which is best for all flags together.
_TOWARDS_COMMON = 2 / 3
# A little above the promise of 0.85, which is kept on authors nobody has seen.
_PRECISION = 0.9
_FEWEST_SURE = 4
_NEVER = 2.0
_NEARLY_NEVER = 1e-4
_GRID = np.linspace(0.15, 0.95, 81)
_SMOOTH = 9


def fit_decisions(
    kind: Kind, corpus: Corpus, likely: Sequence[Mapping[str, float]]
) -> dict[str, Decision]:
    """Return a decision per flag, from probabilities by models that never saw the author.

    With some twenty documents per flag its own best threshold is mostly luck, so each is drawn
    towards the one that is best for all flags together.
    """
    fitted = {
        flag: _Fitted.on(kind, corpus, flag, groups, likely) for flag, groups in FLAGS[kind].items()
    }
    common = _best(
        [sum(scores) for scores in zip(*(f.scores for f in fitted.values()), strict=True)]
    )
    scale = _Scale.of(list(fitted.values()))
    return {
        flag: one.decision(_between(_best(one.scores), common), scale)
        for flag, one in fitted.items()
    }


def _between(own: float, common: float) -> float:
    """Return the threshold of a flag, drawn towards the common one."""
    return own + _TOWARDS_COMMON * (common - own)


@dataclass(frozen=True)
class _Fitted:
    """One flag fitted on all documents, and its probabilities on authors left out in turn."""

    groups: tuple[tuple[str, ...], ...]
    centre: Floats
    scale: Floats
    regression: LogisticRegression
    unseen: Floats
    truth: NDArray[np.bool_]

    @classmethod
    def on(
        cls,
        kind: Kind,
        corpus: Corpus,
        flag: str,
        groups: tuple[tuple[str, ...], ...],
        likely: Sequence[Mapping[str, float]],
    ) -> "_Fitted":
        """Fit one flag."""
        values = np.asarray([measures(groups, found) for found in _sentences(corpus, likely)])
        truth = np.asarray([flag in document.flags for document in corpus.documents])
        authors = np.asarray([document.author for document in corpus.documents])
        unseen = np.zeros(len(truth))
        for author in sorted(set(authors)):
            rest = authors != author
            centre, scale, fitted = _fit(values[rest], truth[rest], _STRENGTH[kind])
            unseen[~rest] = fitted.predict_proba((values[~rest] - centre) / scale)[:, 1]
        return cls(groups, *_fit(values, truth, _STRENGTH[kind]), unseen, truth)

    @property
    def scores(self) -> list[float]:
        """Return the F-measure at every threshold of the grid."""
        return [_f(self.unseen >= at, self.truth) for at in _GRID]

    def decision(self, raise_at: float, scale: "_Scale") -> Decision:
        """Return the decision with its thresholds, its probabilities brought to *scale*."""
        sure_at = _sure_at(self.unseen, self.truth)
        return Decision(
            moves=self.groups,
            centre=tuple(map(float, self.centre)),
            scale=tuple(map(float, self.scale)),
            weights=tuple(map(float, scale.slope * self.regression.coef_[0])),
            intercept=float(scale.slope * self.regression.intercept_[0] + scale.offset),
            raise_at=round(scale.of_probability(raise_at), 3),
            sure_at=sure_at if sure_at == _NEVER else round(scale.of_probability(sure_at), 3),
        )


@dataclass(frozen=True)
class _Scale:
    """Turns the odds of balanced regressions into those found on authors left out (Platt 1999).

    Flags are rare, and regressions that weigh both sides alike hold them to be far too likely.
    """

    slope: float
    offset: float

    @classmethod
    def of(cls, fitted: "Sequence[_Fitted]") -> "_Scale":
        """Fit one scale to all flags together."""
        unseen = np.concatenate([one.unseen for one in fitted])
        truth = np.concatenate([one.truth for one in fitted])
        found = LogisticRegression(C=10.0).fit(_odds(unseen)[:, None], truth)
        return cls(float(found.coef_[0, 0]), float(found.intercept_[0]))

    def of_probability(self, probability: float) -> float:
        """Return a probability on this scale."""
        odds = _odds(np.asarray([probability]))[0]
        return float(1 / (1 + np.exp(-(self.slope * odds + self.offset))))


def _sentences(corpus: Corpus, likely: Sequence[Mapping[str, float]]) -> list[list[Measured]]:
    """Return the measured sentences of every document."""
    found: list[list[Measured]] = [[] for _ in corpus.documents]
    for example, moves in zip(corpus.examples, likely, strict=True):
        if example.document is not None:
            found[example.document].append(Measured(example.words, moves))
    return found


def _fit(
    values: Floats, truth: NDArray[np.bool_], strength: float
) -> tuple[Floats, Floats, LogisticRegression]:
    """Return centre and scale of the measures and the regression on them."""
    centre, scale = values.mean(axis=0), values.std(axis=0) + 1e-6
    fitted = LogisticRegression(C=strength, class_weight="balanced")
    return centre, scale, fitted.fit((values - centre) / scale, truth)


def _odds(probabilities: Floats) -> Floats:
    """Return the logarithms of the odds."""
    bounded = np.clip(probabilities, _NEARLY_NEVER, 1 - _NEARLY_NEVER)
    return np.log(bounded / (1 - bounded))


def _best(scores: Sequence[float]) -> float:
    """Return the threshold in the middle of those with the best score, smoothed over neighbours."""
    smooth = np.convolve(np.pad(scores, _SMOOTH // 2, "edge"), np.ones(_SMOOTH) / _SMOOTH, "valid")
    best = np.flatnonzero(smooth >= smooth.max() - 1e-9)
    return float(_GRID[best[len(best) // 2]])


def _sure_at(unseen: Floats, truth: NDArray[np.bool_]) -> float:
    """Return the least threshold from which on what was raised was right often enough."""
    for at in _GRID:
        raised = unseen >= at
        right = (raised & truth).sum()
        if raised.sum() >= _FEWEST_SURE and right >= _PRECISION * raised.sum():
            return round(float(at), 2)
    return _NEVER


def _f(raised: NDArray[np.bool_], truth: NDArray[np.bool_]) -> float:
    """Return the weighted harmonic mean of precision and recall."""
    hits, weight = float((raised & truth).sum()), _BETA**2
    return (1 + weight) * hits / max(1, weight * int(truth.sum()) + int(raised.sum()))
