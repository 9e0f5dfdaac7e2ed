"""Findings that an author decided to leave, kept beside the draft and matched by their words."""

from eras_review.decisions.apply import apply, folded, stale
from eras_review.decisions.choose import choose, without_same
from eras_review.decisions.left import as_decided
from eras_review.decisions.store import decisions_beside, path_beside, rewritten
from eras_review.decisions.values import Decision

__all__ = [
    "Decision",
    "apply",
    "as_decided",
    "choose",
    "decisions_beside",
    "folded",
    "path_beside",
    "rewritten",
    "stale",
    "without_same",
]
