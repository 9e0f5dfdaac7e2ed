"""Letters of recommendation: their parts, the people in them, and slips of names and pronouns."""

from eras_review.structure.letter.letter import Letter, parse_letter

__all__ = ["Letter", "parse_letter"]
