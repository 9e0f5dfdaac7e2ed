"""Word comments on the exact words, everything else in the package left as it is."""

from eras_review.annotate.word.document import annotate_word

__all__ = ["annotate_word"]
