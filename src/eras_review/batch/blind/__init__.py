"""Pseudonyms in the place of names; redaction is not anonymity."""

from eras_review.batch.blind.key import Key
from eras_review.batch.blind.report import Blinder

__all__ = ["Blinder", "Key"]
