"""A report written back into the draft it speaks of, as comments or highlights."""

from eras_review.annotate.marks import Annotated, Mark, Signed, marks_of, summary_of
from eras_review.annotate.writing import Annotator, NotAnnotated

__all__ = ["Annotated", "Annotator", "Mark", "NotAnnotated", "Signed", "marks_of", "summary_of"]
