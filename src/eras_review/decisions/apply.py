"""A report without what its author decided to leave."""

from collections.abc import Sequence
from dataclasses import replace

from eras_review.decisions.anchor import held
from eras_review.decisions.values import Decision
from eras_review.model import Accepted, Finding, Report, Span


def apply(report: Report, decisions: Sequence[Decision]) -> Report:
    """Return *report* with what the decisions speak of among its `accepted`, not its findings.

    A finding of which only some places are accepted keeps the others.
    """
    kept: list[Finding] = []
    accepted: list[Accepted] = []
    for finding in report.findings:
        found = held(finding, report, decisions)
        accepted += [
            Accepted(_about(finding, spans, report), decisions[number].reason)
            for number, spans in sorted(found.items(), key=lambda pair: pair[1])
        ]
        taken = {span for spans in found.values() for span in spans}
        left = tuple(span for span in finding.spans if span not in taken)
        if left or not found:
            kept.append(_left(finding, left, report) if found else finding)
    return replace(report, findings=tuple(kept), accepted=(*report.accepted, *accepted))


def stale(report: Report, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the decisions whose finding or words are no longer there.

    *report* is one to which they were not applied. Of checks that did not run nothing is known.
    """
    alive = {n for finding in report.findings for n in held(finding, report, decisions)}
    return tuple(d for n, d in enumerate(decisions) if d.check in report.ran and n not in alive)


def folded(report: Report) -> Report:
    """Return *report* with a note of how much is accepted instead of what is."""
    count = len(report.accepted)
    if not count:
        return report
    told = "1 accepted finding is" if count == 1 else f"{count} accepted findings are"
    note = f"{told} left out; review --show-accepted shows {'it' if count == 1 else 'them'}"
    return replace(report, accepted=(), notes=(*report.notes, note))


def _left(finding: Finding, left: tuple[Span, ...], report: Report) -> Finding:
    """Return a finding with the places that are *left*, its message saying how many are not."""
    number, count = len(finding.spans) - len(left), len(finding.spans)
    told = f"{number} of {count} places {'is' if number == 1 else 'are'} accepted."
    about = _about(finding, left, report)
    return replace(about, message=f"{about.message} {told}")


def _about(finding: Finding, places: tuple[Span, ...], report: Report) -> Finding:
    """Return a finding about some of its places only; where it quotes the first, of these."""
    if not places:
        return finding
    text = report.document.text
    first, quoted = (text[span.start : span.end] for span in (finding.spans[0], places[0]))
    message = finding.message.replace(f"“{first}”", f"“{quoted}”", 1)
    return replace(finding, spans=places, message=message)
