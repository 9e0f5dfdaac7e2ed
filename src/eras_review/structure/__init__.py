"""What a document is, how it is built, and where in it a span stands."""

from collections.abc import Mapping

from eras_review.model import Document, Kind
from eras_review.rules import Rules
from eras_review.structure.cv import Cv, CvParser
from eras_review.structure.experiences import Experiences, parse_experiences
from eras_review.structure.letter import Letter, parse_letter

__all__ = ["cv_of", "experiences_of", "letter_of", "structure_of"]


def letter_of(document: Document, rules: Rules) -> Letter | None:
    """Return a letter taken apart, None for other documents."""
    if document.kind is not Kind.LETTER or not document.readable:
        return None
    return parse_letter(document, rules.letter, rules.vocabulary["specialties"].entries)


def cv_of(document: Document, rules: Rules) -> Cv | None:
    """Return a CV taken apart, None for other documents."""
    if document.kind is not Kind.CV or not document.readable:
        return None
    return CvParser(rules.cv, rules.dates)(document)


def experiences_of(document: Document, rules: Rules) -> Experiences | None:
    """Return experiences taken apart, None for other documents."""
    if document.kind is not Kind.EXPERIENCES or not document.readable:
        return None
    return parse_experiences(document, rules.experiences)


def structure_of(document: Document, rules: Rules) -> Mapping[str, object] | None:
    """Return how a document is built as plain values, None for kinds that are not taken apart."""
    built = letter_of(document, rules) or cv_of(document, rules) or experiences_of(document, rules)
    return built.as_json() if built else None
