"""How much of their wording two texts share, and the runs of words that stand in both."""

from eras_review.likeness.runs import Run, shared_runs
from eras_review.likeness.similarity import likeness, overlap
from eras_review.likeness.words import Word, words_of

__all__ = ["Run", "Word", "likeness", "overlap", "shared_runs", "words_of"]
