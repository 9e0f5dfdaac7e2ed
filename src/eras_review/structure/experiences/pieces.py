"""A piece of an entry: a stretch of a line and what it is."""

from dataclasses import dataclass

from eras_review.model import Span
from eras_review.structure.cv.lines import CvLine
from eras_review.structure.experiences.labels import Part


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, what it is, the *span* of it behind its label, and whether an entry begins here."""

    line: CvLine
    part: Part
    span: Span
    begins: bool = False
