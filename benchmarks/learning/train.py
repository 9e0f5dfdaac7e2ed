"""A whole model from a corpus: classifier, calibration, decisions."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from eras_review.language.classifier.model import Model
from learning.corpus import Corpus, Example
from learning.documents import fit_decisions
from learning.sentences import Learner, calibration, fit, logistic, sums

_DECIMALS = 4


def train(
    corpus: Corpus, moves: Sequence[str], digest: str = "", learner: Learner = logistic
) -> Model:
    """Return a model of all of *corpus*, calibrated on authors left out one by one."""
    unseen = _unseen_sums(corpus, moves, learner)
    of_documents = [n for n, e in enumerate(corpus.examples) if e.document is not None]
    slopes, offsets = calibration(
        unseen[of_documents], [corpus.examples[n] for n in of_documents], moves
    )
    decisions = fit_decisions(corpus, _probabilities(unseen * slopes + offsets, moves))
    model = fit(corpus.examples, moves, learner)
    return replace(model, corpus=digest, slopes=slopes, offsets=offsets, decisions=decisions)


def _unseen_sums(corpus: Corpus, moves: Sequence[str], learner: Learner) -> NDArray[np.float64]:
    """Return the sums of every example by a model that saw nothing of its author."""
    found = np.zeros((len(corpus.examples), len(moves)))
    for author in sorted({document.author for document in corpus.documents}):
        held = [n for n, e in enumerate(corpus.examples) if e.author == author]
        rest: list[Example] = [e for e in corpus.examples if e.author != author]
        found[held] = sums(fit(rest, moves, learner), [corpus.examples[n] for n in held])
    return found


def _probabilities(found: NDArray[np.float64], moves: Sequence[str]) -> list[Mapping[str, float]]:
    """Return probabilities by move for every row of calibrated sums."""
    likely = 1 / (1 + np.exp(-found))
    return [
        {move: round(float(p), _DECIMALS) for move, p in zip(moves, row, strict=True)}
        for row in likely
    ]
