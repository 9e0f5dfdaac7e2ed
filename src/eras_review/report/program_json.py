"""A program list as plain values, for JSON."""

from typing import Any

from eras_review.programs import Program, ProgramsReport
from eras_review.report.json_report import finding_json


def programs_json(report: ProgramsReport) -> dict[str, Any]:
    """Return a program list with all that is said about it; spans are of its *text*."""
    document = report.listed.document
    return {
        "path": document.source,
        "text": document.text,
        "findings": [finding_json(finding, document) for finding in report.findings],
        "programs": [_program(program) for program in report.listed.programs],
        "fees": [
            {"specialty": fee.specialty, "programs": fee.programs, "dollars": fee.dollars}
            for fee in report.fees
        ],
        "notes": list(report.notes),
        "not_read": [
            {"what": n.what, "where": n.where, "count": n.count} for n in document.not_read
        ],
    }


def _program(program: Program) -> dict[str, Any]:
    """Return what was understood of one row; null is what the list does not tell."""
    return {
        "where": program.origin.where,
        "name": program.name,
        "kind": program.kind,
        "city": program.city or None,
        "state": program.state or None,
        "division": program.division or None,
        "tier": program.tier,
        "esir": program.esir,
        "signal": program.signal,
        "home_or_rotated": program.home_or_rotated,
    }
