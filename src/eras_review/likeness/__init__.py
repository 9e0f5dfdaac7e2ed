"""How much wording two texts share: runs of words, sentences carried over, how alike words are."""

from eras_review.likeness.runs import Run, shared_runs
from eras_review.likeness.sentences import Carried, Pair, carried_over
from eras_review.likeness.similarity import likeness, overlap
from eras_review.likeness.words import Word, words_of

__all__ = [
    "Carried",
    "Pair",
    "Run",
    "Word",
    "carried_over",
    "likeness",
    "overlap",
    "shared_runs",
    "words_of",
]
