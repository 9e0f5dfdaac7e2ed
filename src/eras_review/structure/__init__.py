"""What a document is, how it is built, and where in it a span stands."""

from eras_review.structure.structures import Structures

__all__ = ["Structures"]
