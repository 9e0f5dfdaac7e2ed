"""What is to be written where: one mark for each finding and each strength."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from eras_review.model import Accepted, Document, Finding, Report, Span
from eras_review.report.triage import start_with, strengths_to_show
from eras_review.rules import Move, Rules


@dataclass(frozen=True, slots=True)
class Mark:
    """Lines of text and the words they speak of; *title* names it where it cannot be placed.

    The first of *spans* bears the text, the others a short reference to it. *tone* is the level of
    a finding, "strength" or "accepted".
    """

    tone: str
    title: str
    lines: tuple[str, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """The bytes of the marked copy, and the titles of what has no place in it, with the reason."""

    data: bytes
    unplaced: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signed:
    """Who the comments are by."""

    author: str = "eras-review"
    initials: str = "ER"


@dataclass(frozen=True, slots=True)
class Marking:
    """What is to be written into a copy of the file that *document* was read from.

    *summary* are the lines of the first comment.
    """

    document: Document
    marks: tuple[Mark, ...]
    summary: tuple[str, ...]
    signed: Signed = field(default_factory=Signed)


def marking_of(report: Report, rules: Rules, signed: Signed) -> Marking:
    """Return everything that a report says, ready to be written into its draft."""
    return Marking(report.document, marks_of(report, rules), summary_of(report), signed)


def marks_of(report: Report, rules: Rules) -> tuple[Mark, ...]:
    """Return the marks of a report, those to start with first.

    What is missing is marked at the nearest miss; without one it has no spans.
    """
    first = start_with(report)
    findings = [*first, *(f for f in report.findings if f not in first)]
    moves = rules.moves_of(report.document.kind)
    accepted = (_accepted(a) for a in report.accepted)
    return (*(_finding(f) for f in findings), *_strengths(report, moves), *accepted)


def summary_of(report: Report) -> tuple[str, ...]:
    """Return the lines of the first comment: how much there is to look at, and where to start."""
    counts: dict[str, int] = {}
    for finding in report.findings:
        counts[finding.level] = counts.get(finding.level, 0) + 1
    told = ", ".join(f"{count} {level}" for level, count in counts.items()) or "nothing to raise"
    told += f", {len(report.accepted)} accepted" if report.accepted else ""
    start = [f"Start with: {finding.title}" for finding in start_with(report)]
    notes = [f"{note}." for note in report.notes]
    return (f"eras-review, on this computer only: {told}.", *start, *notes)


def _finding(finding: Finding) -> Mark:
    """Return the mark of a finding."""
    lines = [f"{finding.level.upper()}: {finding.title}", finding.message]
    spans = finding.spans
    if finding.near and not spans:
        spans = (finding.near.span,)
        lines.append(f"Closest: this {finding.near.note}.")
    lines += [finding.why, f"Ask yourself: {finding.question}"]
    lines.append(f"{finding.check} · guide {finding.source}")
    return Mark(finding.level, finding.title, tuple(lines), spans)


def _accepted(accepted: Accepted) -> Mark:
    """Return the mark of what the author decided to leave."""
    finding = accepted.finding
    spans = finding.spans or ((finding.near.span,) if finding.near else ())
    said = (f"ACCEPTED: {finding.title}", finding.message, f"You left it: {accepted.reason}")
    return Mark("accepted", finding.title, (*said, finding.check), spans)


def _strengths(report: Report, moves: Mapping[str, Move]) -> Iterator[Mark]:
    """Yield the marks of what works."""
    for strength in strengths_to_show(report):
        title = moves[strength.move].title
        yield Mark("strength", title, (f"WORKS: {title}",), strength.spans)
