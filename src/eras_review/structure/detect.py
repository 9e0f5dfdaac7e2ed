"""Telling a statement, a letter and a CV apart."""

from eras_review.model import Document, Kind
from eras_review.rules import Rules
from eras_review.rules.tables import Detection

_LEAST_WEIGHT = 3.0


def detect_kind(document: Document, rules: Rules) -> Kind:
    """Return the kind with the most evidence; a statement when there is little for any."""
    weights = {kind: _weight(document, table) for kind, table in rules.detection.items()}
    best = max(weights, key=lambda kind: weights[kind])
    return best if weights[best] >= _LEAST_WEIGHT else Kind.STATEMENT


def _weight(document: Document, table: Detection) -> float:
    """Add up the cues and section headings of one kind that a document holds."""
    text = document.text.lower().replace("’", "'")
    cues = sum(cue.weight for cue in table.cues if cue.text in text)
    lines = (document.text[b.start : b.end].strip(" :,\t").lower() for b in document.blocks)
    return cues + sum(line in table.headings for line in lines)
