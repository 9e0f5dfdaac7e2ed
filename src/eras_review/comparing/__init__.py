"""Comparing two drafts of one document: what is fixed, what is still there, what is new."""

from eras_review.comparing.compare import compare
from eras_review.comparing.values import (
    CarriedUnit,
    Comparison,
    Evidence,
    FindingChange,
    Season,
    StrengthChange,
    Texts,
    Unit,
)

__all__ = [
    "CarriedUnit",
    "Comparison",
    "Evidence",
    "FindingChange",
    "Season",
    "StrengthChange",
    "Texts",
    "Unit",
    "compare",
]
