"""How much of their wording two texts share: runs of words that stand in both."""

from eras_review.likeness.runs import Run, shared_runs
from eras_review.likeness.words import Word, words_of

__all__ = ["Run", "Word", "shared_runs", "words_of"]
