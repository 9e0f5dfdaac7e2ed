"""Reports that somebody else will hold against each other, without what an author left as it is."""

from dataclasses import replace
from pathlib import Path

from eras_review.decisions.apply import apply
from eras_review.decisions.store import decisions_beside
from eras_review.errors import BadRuleFile
from eras_review.model import Report

_BAD_DECISIONS = "its file of accepted findings cannot be followed and was left aside"


def as_decided(report: Report, file: Path) -> Report:
    """Return a report with what was accepted in its *file* apart, as `apply` does.

    One broken file of decisions does not stop a set of documents: a note of its report says so.
    """
    if not report.document.readable:
        return report
    try:
        return apply(report, decisions_beside(file))
    except BadRuleFile:
        return replace(report, notes=(*report.notes, _BAD_DECISIONS))
