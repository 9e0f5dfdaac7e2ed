"""What is said about a set of documents: findings with the words of several files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from eras_review.model import Level, Report, Span
from eras_review.packet.opening import Opened


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of one file, and where they stand in it; *source* is its name in application.toml."""

    source: str
    text: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class SetFinding:
    """A finding about documents beside each other; *evidence* is empty when something is absent."""

    check: str
    level: Level
    title: str
    message: str
    why: str
    question: str
    source: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class SetPlace:
    """Where a check fired: the words for its message, and what shows it."""

    slots: Mapping[str, object] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    level: Level | None = None


class SetKind(Protocol):
    """A kind of check that looks at the whole application."""

    def find(self, opened: Opened) -> SetPlace | None:
        """Return where it fires, None where it stays silent."""


@dataclass(frozen=True, slots=True)
class Packet:
    """An application with everything said about it."""

    opened: Opened
    findings: tuple[SetFinding, ...]


def evidence_of(report: Report, span: Span) -> Evidence:
    """Return the words of a span of a reviewed document as evidence."""
    document = report.document
    return Evidence(document.source, document.text[span.start : span.end], span.where)
