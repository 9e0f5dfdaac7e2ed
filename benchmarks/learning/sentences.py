"""Training the sentence classifier: features, weights per move, probabilities."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from math import log

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from eras_review.language.classifier.features import Situation
from eras_review.language.classifier.model import Model
from eras_review.language.classifier.vector import named_features, rows_of, vector
from learning.corpus import Example

Weights = tuple[NDArray[np.float64], float]
Learner = Callable[[csr_matrix, NDArray[np.bool_]], Weights]

# A feature that only one sentence has says nothing of others.
_LEAST = {"word": 2, "kind": 2, "part": 3, "not": 2, "before": 2, "after": 2, "other": 1}
_PLATT_C = 10.0


def logistic(inputs: csr_matrix, labels: NDArray[np.bool_]) -> Weights:
    """Return the weights of a logistic regression."""
    fitted = LogisticRegression(C=12, class_weight="balanced", solver="liblinear", random_state=0)
    fitted.fit(inputs, labels)
    return fitted.coef_[0], float(fitted.intercept_[0])


def support_vectors(inputs: csr_matrix, labels: NDArray[np.bool_]) -> Weights:
    """Return the weights of a linear support vector machine."""
    fitted = LinearSVC(C=0.5, class_weight="balanced", random_state=0)
    fitted.fit(inputs, labels)
    return fitted.coef_[0], float(fitted.intercept_[0])


def naive_bayes(inputs: csr_matrix, labels: NDArray[np.bool_]) -> Weights:
    """Return the weights of a naive Bayes classifier as a linear one (log-count ratios)."""
    within = np.asarray(inputs[labels].sum(axis=0)).ravel() + 1
    outside = np.asarray(inputs[~labels].sum(axis=0)).ravel() + 1
    ratio = np.log(within / within.sum()) - np.log(outside / outside.sum())
    return ratio, log(labels.sum() / (~labels).sum())


LEARNERS: dict[str, Learner] = {
    "logistic regression": logistic,
    "support vectors": support_vectors,
    "naive Bayes": naive_bayes,
}


def fit(examples: Sequence[Example], moves: Sequence[str], learner: Learner) -> Model:
    """Return a model of the *examples*; its probabilities are not calibrated yet."""
    features, rarity = _features(examples)
    inputs = _matrix(examples, features, rarity)
    columns = [learner(inputs, labels_of(examples, move)) for move in moves]
    return Model(
        corpus="",
        moves=tuple(moves),
        features=tuple(features),
        rarity=np.asarray(rarity, dtype=np.float32),
        weights=np.asarray([weights for weights, _ in columns], dtype=np.float32).T.copy(),
        intercepts=np.asarray([intercept for _, intercept in columns], dtype=np.float32),
        slopes=np.ones(len(moves), dtype=np.float32),
        offsets=np.zeros(len(moves), dtype=np.float32),
        decisions={},
    )


def sums(model: Model, examples: Sequence[Example]) -> NDArray[np.float64]:
    """Return the sum of weights of every example (row) and move (column)."""
    inputs = _matrix(examples, model.features, model.rarity.tolist())
    found: NDArray[np.float64] = inputs @ model.weights.astype(float) + model.intercepts
    return found


def calibration(
    found: NDArray[np.float64], examples: Sequence[Example], moves: Sequence[str]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return slopes and offsets that turn sums of unseen sentences into probabilities."""
    slopes, offsets = [], []
    for column, move in enumerate(moves):
        fitted = LogisticRegression(C=_PLATT_C).fit(
            found[:, column : column + 1], labels_of(examples, move)
        )
        slopes.append(fitted.coef_[0, 0])
        offsets.append(fitted.intercept_[0])
    return np.asarray(slopes, dtype=np.float32), np.asarray(offsets, dtype=np.float32)


def labels_of(examples: Sequence[Example], move: str) -> NDArray[np.bool_]:
    """Return which examples make a move."""
    return np.asarray([move in example.labels for example in examples])


def _features(examples: Sequence[Example]) -> tuple[list[str], list[float]]:
    """Return the features that enough sentences have, and how rare each is."""
    counted = Counter(name for example in examples for name in _names(example.situation))
    kept = sorted(f for f, n in counted.items() if n >= _LEAST[f.partition(" ")[0]])
    total = len(examples)
    return kept, [log((1 + total) / (1 + counted[feature])) + 1 for feature in kept]


def _matrix(
    examples: Sequence[Example], features: Sequence[str], rarity: Sequence[float]
) -> csr_matrix:
    """Return the features of all examples, one row each."""
    rows = rows_of(features)
    starts, columns, values = [0], [], []
    for example in examples:
        found, numbers = vector(example.situation, rows, rarity)
        columns += found
        values += numbers
        starts.append(len(columns))
    return csr_matrix((values, columns, starts), shape=(len(examples), len(features)))


@cache
def _names(situation: Situation) -> frozenset[str]:
    """Return the names of the features of a sentence."""
    return frozenset(named_features(situation))
