"""A report written back into the draft it speaks of, as comments or highlights."""

from eras_review.annotate.marks import Annotated, Mark, Marking, Signed, marking_of
from eras_review.annotate.writing import Annotator, NotAnnotated

__all__ = ["Annotated", "Annotator", "Mark", "Marking", "NotAnnotated", "Signed", "marking_of"]
