"""The report as JSON, in the shape that docs/json-schema.json publishes."""

import json
from collections.abc import Sequence
from typing import Any

from eras_review import __version__
from eras_review.language.metrics import word_count
from eras_review.model import Document, Finding, NearMiss, Report, Span, Timeline

SCHEMA = 1


def to_json(reports: Sequence[Report]) -> str:
    """Return the reports as one JSON text, in the order given; the same input, the same bytes."""
    documents = [document_json(report) for report in reports]
    model = next((report.model for report in reports if report.model), None)
    return json.dumps(envelope(documents, model), ensure_ascii=False, indent=2) + "\n"


def envelope(documents: list[dict[str, Any]], model: str | None = None) -> dict[str, Any]:
    """Return what every JSON output of the program looks like from outside.

    *model* is the hash of the corpus that sentences were judged by, None without one.
    """
    tool = {"name": "eras-review", "version": __version__, "model": model}
    return {"schema": SCHEMA, "tool": tool, "documents": documents}


def document_json(report: Report) -> dict[str, Any]:
    """Return one document with all that is said about it."""
    document = report.document
    return {
        "path": document.source,
        "kind": document.kind,
        "status": document.status,
        "reason": document.reason,
        "text": document.text,
        "words": word_count(document.text),
        "findings": [finding_json(finding, document) for finding in report.findings],
        "accepted": [
            {"finding": finding_json(a.finding, document), "reason": a.reason}
            for a in report.accepted
        ],
        "strengths": [
            {"move": s.move, "spans": [span_json(span, document) for span in s.spans]}
            for s in report.strengths
        ],
        "metrics": dict(report.metrics),
        "moves": [{"start": m.start, "end": m.end, "moves": dict(m.moves)} for m in report.moves],
        "structure": _structure(report),
        "not_read": [
            {"what": n.what, "where": n.where, "count": n.count} for n in document.not_read
        ],
    }


def _structure(report: Report) -> dict[str, Any] | None:
    """Return how a document is built, with what a review adds to that."""
    if report.structure is None:
        return None
    document = report.document
    built = dict(report.structure)
    if report.frames:
        built["frames"] = {
            f.move: span_json(f.spans[0], document) if f.spans else None for f in report.frames
        }
    if report.wording:
        built["wording"] = {used.group: list(used.words) for used in report.wording}
    if report.timeline:
        built["timeline"] = _timeline(report.timeline)
    if report.shared:
        built["shared"] = [
            {
                "path": shared.path,
                "words": shared.words,
                "passages": [
                    {**span_json(span, document), "other": other} for span, other in shared.passages
                ],
            }
            for shared in report.shared
        ]
    return built


def _timeline(timeline: Timeline) -> dict[str, Any]:
    """Return a CV in time, months as "2024-07"."""
    return {
        "periods": [
            {
                "lane": period.lane,
                "title": period.title,
                "from": _month(period.first),
                "to": None if period.last is None else _month(period.last),
            }
            for period in timeline.periods
        ],
        "gaps": [{"from": _month(a), "to": _month(b)} for a, b in timeline.gaps],
        "match": None if timeline.match is None else _month(timeline.match),
    }


def _month(month: int) -> str:
    """Return a month counted from year 0 as "2024-07"."""
    year, rest = divmod(month, 12)
    return f"{year:04}-{rest + 1:02}"


def finding_json(finding: Finding, document: Document) -> dict[str, Any]:
    """Return one finding."""
    return {
        "check": finding.check,
        "level": finding.level,
        "title": finding.title,
        "message": finding.message,
        "why": finding.why,
        "question": finding.question,
        "source": finding.source,
        "spans": [span_json(span, document) for span in finding.spans],
        "near": _near(finding.near, document),
    }


def _near(near: NearMiss | None, document: Document) -> dict[str, Any] | None:
    """Return the nearest miss: a span with its note."""
    return {**span_json(near.span, document), "note": near.note} if near else None


def span_json(span: Span, document: Document) -> dict[str, Any]:
    """Return a span with its words and place."""
    text = document.text[span.start : span.end]
    return {"start": span.start, "end": span.end, "text": text, "where": span.where}
