"""What checks have found, as the post-mortem needs it: by check, this season and last."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from eras_review.model import Report
from eras_review.packet import Evidence, Opened, SetFinding


@dataclass(frozen=True, slots=True)
class Raised:
    """A finding in a few words, *title*, with the words that show it.

    *origin* is their file, *last* says that it is last season's.
    """

    check: str
    title: str
    origin: str
    evidence: tuple[Evidence, ...]
    last: bool = False


def raised_by(opened: Opened) -> tuple[Raised, ...]:
    """Return what was found in all documents of an application, of both seasons, and its list."""
    listed = opened.programs
    last = (statement.previous for statement in opened.statements)
    return (
        *(raised for report in opened.reports for raised in raised_in(report)),
        *(raised_in(Report(listed.listed.document, listed.findings)) if listed else ()),
        *(raised for report in last if report for raised in raised_in(report, last=True)),
    )


def raised_between(found: Iterable[SetFinding]) -> Iterator[Raised]:
    """Yield what was found between documents, in the words of its message, which are particular.

    Each of its quotes names its own file.
    """
    return (Raised(one.check, one.message.rstrip("."), "", one.evidence) for one in found)


def raised_in(report: Report, *, last: bool = False) -> Iterator[Raised]:
    """Yield the findings of one report; what is missing shows nothing."""
    document = report.document
    for finding in report.findings:
        evidence = tuple(
            Evidence(document.source, document.text[span.start : span.end], span.where)
            for span in finding.spans
        )
        yield Raised(finding.check, finding.title, document.source, evidence, last)
