"""Letters that say of themselves that the applicant must not see them, whatever they are named."""

import re
from dataclasses import replace

from eras_review.model import Document, Kind, Reason, Status
from eras_review.rules import Rules
from eras_review.structure import Structures

_WAIVED = (
    "It says that the right to see it was waived, so it was not reviewed. "
    "If it is a letter, name it under [[letters]] only."
)
_LETTER = (
    "It looks like a letter of recommendation, so it was not reviewed. If it is one, name it under "
    "[[letters]] and say whether you waived your right to see it. If you wrote it yourself, leave "
    "out the greeting and the closing line."
)


def says_waived(document: Document, rules: Rules) -> bool:
    """Say whether a document says that the right to see it was waived, in its text or beside it."""
    texts = (document.text, *(aside.text for aside in document.asides))
    return any(re.search(rules.packet.waived, text) for text in texts)


def unless_a_letter(document: Document, structures: Structures, rules: Rules) -> Document:
    """Return a document that is named as the applicant's own, without a word of it if it is not.

    What looks like a letter, or says that it is waived, was written by somebody else; the document
    returned for it says why it was not reviewed.
    """
    if says_waived(document, rules):
        return _closed(document, _WAIVED)
    if document.readable and structures.kind_of(document) is Kind.LETTER:
        return _closed(document, _LETTER)
    return document


def _closed(document: Document, why: str) -> Document:
    """Return a document of which only its name is left."""
    return replace(
        document,
        text="",
        blocks=(),
        asides=(),
        not_read=(),
        status=Status.NOT_OPENED,
        reason=Reason.CONFIDENTIAL,
        explanation=why,
    )
