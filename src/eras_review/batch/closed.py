"""What stays closed: letters, and whatever else somebody may have written about the applicant."""

import re
from collections.abc import Sequence

from eras_review.application.waiver import says_waived
from eras_review.batch.values import Audience, Found, Setup
from eras_review.model import Document, Kind
from eras_review.rules import Rules
from eras_review.rules.application_words import OwnHand

WAIVED = (
    "application.toml says that the right to see this letter was waived: nobody who advises the "
    "applicant may read it"
)
CLOSED = (
    "a letter that is not known to be open to the applicant; it was not reviewed. "
    "Use --audience mentor for letters you may read"
)
DOUBTFUL = (
    "it may be somebody else's writing about the applicant, and was not kept. If it is the "
    "applicant's own, give it a name such as statement.docx"
)
_WORD = re.compile(r"[^\W\d_]+")


def why_closed_by_name(found: Found, setup: Setup) -> str:
    """Return why a file must not even be opened, "" where it may."""
    told = found.told
    if told.waived:
        return WAIVED
    by_others = told.kind is Kind.LETTER or told.by_others
    if by_others and setup.audience is Audience.APPLICANT and told.may_be_seen is not True:
        return CLOSED
    return ""


def why_closed_by_look(
    found: Found, looks_like: Kind, document: Document, setup: Setup, rules: Rules
) -> str:
    """Return why a file that was opened for its kind must be dropped at once, "" where not.

    Only for applicants: a letter nobody named as one or that says itself it is waived, and what
    does not look like their own hand.
    """
    told = found.told
    if setup.audience is Audience.MENTOR:
        return ""
    if Kind.LETTER in (looks_like, setup.kind or told.kind):
        is_open = told.may_be_seen is True and not says_waived(document, rules)
        return "" if is_open else CLOSED
    if told.kind is None and not is_own_hand(document.text, looks_like, rules.own_hand):
        return DOUBTFUL
    return ""


def is_own_hand(text: str, kind: Kind, words: OwnHand) -> bool:
    """Say whether an applicant wrote a text; in doubt it is taken for another's."""
    spoken = [word.lower() for word in _WORD.findall(text)]
    first, third = _count(spoken, words.first), _count(spoken, words.third)
    if third >= words.least_third and third > words.most_third * first:
        return False
    return kind is not Kind.STATEMENT or first >= words.least_first


def _count(spoken: Sequence[str], wanted: Sequence[str]) -> int:
    """Return how often the wanted words are spoken."""
    known = frozenset(wanted)
    return sum(word in known for word in spoken)
