"""A comparison as JSON: the envelope of both reports, and what changed between them."""

import json
from collections.abc import Iterable
from typing import Any

from eras_review.comparing import Comparison, FindingChange, Season, StrengthChange, Texts
from eras_review.model import Document, Span
from eras_review.report.json_report import document_json, envelope, span_json


def comparison_json(comparison: Comparison) -> str:
    """Return the comparison as one JSON text; the same input, the same bytes."""
    old, new = comparison.old, comparison.new
    documents = [document_json(old), document_json(new)]
    whole = envelope(documents, new.model or old.model or None)
    content = whole | {"comparison": _comparison(comparison)}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _comparison(comparison: Comparison) -> dict[str, Any]:
    """Return what changed; the texts and findings themselves stand in the documents."""
    old, new = comparison.old.document, comparison.new.document
    season = comparison.season
    return {
        "old": old.source,
        "new": new.source,
        "unchanged": comparison.unchanged,
        "notes": list(comparison.notes),
        "findings": {
            "fixed": [_finding(change, old, new) for change in comparison.fixed],
            "still": [_finding(change, old, new) for change in comparison.still],
            "new": [_finding(change, old, new) for change in comparison.added],
        },
        "strengths": {
            "gained": [_strength(strength, new, new) for strength in comparison.gained],
            "lost": [_strength(strength, old, new) for strength in comparison.lost],
        },
        "text": _texts(comparison.texts, old, new),
        "last_season": _season(season, new) if season else None,
    }


def _finding(change: FindingChange, old: Document, new: Document) -> dict[str, Any]:
    """Return what became of one check."""
    return {
        "check": change.finding.check,
        "title": change.finding.title,
        "level": change.finding.level,
        "old_level": change.old.level if change.old else None,
        "kept": [{"old": span_json(a, old), "new": span_json(b, new)} for a, b in change.kept],
        "gone": _spans(change.gone, old),
        "added": _spans(change.added, new),
    }


def _strength(strength: StrengthChange, held: Document, new: Document) -> dict[str, Any]:
    """Return a strength; of one that was lost also where its sentence stands now."""
    stands = span_json(strength.stands, new) if strength.stands else None
    return {
        "move": strength.move,
        "title": strength.title,
        "span": span_json(strength.span, held),
        "stands": stands,
    }


def _texts(texts: Texts, old: Document, new: Document) -> dict[str, Any]:
    """Return how the texts belong together."""
    return {
        "unit": texts.unit,
        "share_carried": round(texts.share, 4),
        "share_of_words": round(texts.share_of_words, 4),
        "carried": [
            {
                "old": span_json(unit.old, old),
                "new": span_json(unit.new, new),
                "likeness": round(unit.likeness, 2),
                "edited": unit.edited,
                "moved": unit.moved,
                "part": unit.part,
            }
            for unit in texts.carried
        ],
        "new": _spans(texts.new, new),
        "dropped": _spans(texts.dropped, old),
    }


def _season(season: Season, new: Document) -> dict[str, Any]:
    """Return what last season's statement did not have, and the questions."""
    return {
        "source": season.source,
        "question": season.question,
        "evidence": [
            {
                "move": one.move,
                "title": one.title,
                "question": one.question,
                "fresh": _spans(one.fresh, new),
                "known": _spans(one.known, new),
            }
            for one in season.evidence
        ],
    }


def _spans(spans: Iterable[Span], document: Document) -> list[dict[str, Any]]:
    """Return spans with their words and places."""
    return [span_json(span, document) for span in spans]
