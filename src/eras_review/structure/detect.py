"""Telling a statement, a letter and a CV apart."""

import re

from eras_review.model import Document, Kind
from eras_review.rules import Rules
from eras_review.rules.tables import Detection
from eras_review.structure.cv.dates import DateReader
from eras_review.structure.cv.lines import lines_of

_LEAST_WEIGHT = 3.0
_LEAST_DATED = 3
_LONGEST_POST = 300
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def detect_kind(document: Document, rules: Rules) -> Kind:
    """Return the kind with the most evidence; a statement when there is little for any."""
    weights = {kind: _weight(document, table) for kind, table in rules.detection.items()}
    best = max(weights, key=lambda kind: weights[kind])
    if weights[best] >= _LEAST_WEIGHT:
        return best
    return Kind.CV if _dated_lines(document, rules) >= _LEAST_DATED else Kind.STATEMENT


def _dated_lines(document: Document, rules: Rules) -> int:
    """Return how many lines begin or end with a range of dates, as the posts on a CV do."""
    short = (document.text[b.start : min(b.end, b.start + _LONGEST_POST)] for b in document.blocks)
    if sum(bool(_YEAR.search(text)) for text in short) < _LEAST_DATED:
        return 0
    lines = lines_of(document, DateReader(rules.dates))
    return sum(1 for line in lines if (dates := line.edge_date) and dates.is_range)


def _weight(document: Document, table: Detection) -> float:
    """Add up the cues and section headings of one kind that a document holds."""
    text = document.text.lower().replace("’", "'")
    cues = sum(cue.weight for cue in table.cues if cue.text in text)
    lines = [document.text[b.start : b.end].strip(" :,\t").lower() for b in document.blocks]
    shapes = [re.compile(shape) for shape in table.shapes]
    shaped = sum(any(shape.fullmatch(line) for shape in shapes) for line in lines)
    return cues + sum(line in table.headings for line in lines) + shaped
