"""A whole model from a corpus: classifier, calibration, decisions."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from joblib import Parallel, delayed
from numpy.typing import NDArray

from eras_review.language.classifier.model import Model
from eras_review.model import Kind
from learning.corpus import Corpus, Example
from learning.documents import fit_decisions
from learning.sentences import Learner, calibration, fit, logistic, sums

_DECIMALS = 4
_MOST_GROUPS = 10


def train(
    kind: Kind, corpus: Corpus, moves: Sequence[str], digest: str = "", learner: Learner = logistic
) -> Model:
    """Return a model of all of *corpus* (of one kind), calibrated on authors left out in turn."""
    unseen = _unseen_sums(corpus, moves, learner)
    of_documents = [n for n, e in enumerate(corpus.examples) if e.document is not None]
    slopes, offsets = calibration(
        unseen[of_documents], [corpus.examples[n] for n in of_documents], moves
    )
    decisions = fit_decisions(kind, corpus, _probabilities(unseen * slopes + offsets, moves))
    model = fit(corpus.examples, moves, learner)
    return replace(model, corpus=digest, slopes=slopes, offsets=offsets, decisions=decisions)


def _unseen_sums(corpus: Corpus, moves: Sequence[str], learner: Learner) -> NDArray[np.float64]:
    """Return the sums of every example by a model that saw nothing of its author."""
    found = np.zeros((len(corpus.examples), len(moves)))
    groups = author_groups([document.author for document in corpus.documents])
    tasks = (delayed(_sums_without)(corpus.examples, group, moves, learner) for group in groups)
    for held, values in Parallel(n_jobs=-1)(tasks):
        found[held] = values
    return found


def _sums_without(
    examples: Sequence[Example], authors: Collection[str], moves: Sequence[str], learner: Learner
) -> tuple[list[int], NDArray[np.float64]]:
    """Return the numbers of the examples by *authors*, and their sums by a model of the others."""
    held = [n for n, e in enumerate(examples) if e.author in authors]
    rest = [e for e in examples if e.author not in authors]
    return held, sums(fit(rest, moves, learner), [examples[n] for n in held])


def author_groups(authors: Iterable[str]) -> list[set[str]]:
    """Return the authors in at most `_MOST_GROUPS` groups, each to be left out at once."""
    every = sorted(set(authors))
    count = min(_MOST_GROUPS, len(every))
    return [set(every[n::count]) for n in range(count)]


def _probabilities(found: NDArray[np.float64], moves: Sequence[str]) -> list[Mapping[str, float]]:
    """Return probabilities by move for every row of calibrated sums."""
    likely = 1 / (1 + np.exp(-found))
    return [
        {move: round(float(p), _DECIMALS) for move, p in zip(moves, row, strict=True)}
        for row in likely
    ]
