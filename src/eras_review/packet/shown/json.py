"""The packet as JSON: the envelope of a review with `packet` beside `documents`."""

import json
from typing import Any

from eras_review.packet.packet import Packet
from eras_review.packet.shown.views import letter_row
from eras_review.packet.values import Evidence, SetFinding
from eras_review.report.json_report import document_json, envelope
from eras_review.report.program_json import programs_json


def packet_json(packet: Packet) -> str:
    """Return everything as one JSON text in the shape that docs/json-schema.json publishes."""
    reports = packet.opened.reports
    model = next((report.model for report in reports if report.model), None)
    whole = envelope([document_json(report) for report in reports], model)
    return json.dumps(whole | {"packet": set_json(packet)}, ensure_ascii=False, indent=2) + "\n"


def set_json(packet: Packet) -> dict[str, Any]:
    """Return what is said about the set."""
    return {
        "start_with": [finding_json(finding) for finding in packet.start_with],
        "findings": [finding_json(finding) for finding in packet.findings],
        "letters": [
            {
                "writer": row.entry.writer,
                "specialty": row.entry.specialty,
                "institution": row.entry.institution,
                "waived": row.entry.waived,
                "opened": row.opened,
                "state": row.state,
            }
            for row in map(letter_row, packet.opened.letters)
        ],
        "asks": [{"key": ask.key, "question": ask.question} for ask in packet.asks],
        "programs": programs_json(listed) if (listed := packet.opened.programs) else None,
        "unread": [{"path": name, "explanation": why} for name, why in packet.opened.unread],
    }


def finding_json(finding: SetFinding) -> dict[str, Any]:
    """Return one finding with the words of every file it rests on."""
    return {
        "check": finding.check,
        "level": finding.level,
        "title": finding.title,
        "message": finding.message,
        "why": finding.why,
        "question": finding.question,
        "source": finding.source,
        "evidence": list(map(_evidence, finding.evidence)),
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    """Return words of one file; what application.toml says has no offsets."""
    span = evidence.span
    return {
        "path": evidence.source,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "text": evidence.text,
        "where": evidence.where,
    }
