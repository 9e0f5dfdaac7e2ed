"""Rows of the database as values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding of one file, without its place."""

    check: str
    level: str
    title: str
    message: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """What is known of one file, findings in the order to read them.

    *confidential* is a letter that its applicant may have waived the right to see.
    """

    path: str
    applicant: str
    digest: str
    outcome: str
    kind: str
    explanation: str
    words: int
    confidential: bool
    has_report: bool
    findings: tuple[FindingRow, ...]
    strengths: tuple[str, ...]

    def count(self, level: str) -> int:
        """Return how many findings of one level there are."""
        return sum(finding.level == level for finding in self.findings)
