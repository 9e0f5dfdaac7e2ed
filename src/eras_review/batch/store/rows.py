"""Rows of the database as values."""

from dataclasses import dataclass

from eras_review.batch.values import Said


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
    findings: tuple[Said, ...]
    strengths: tuple[str, ...]

    def count(self, level: str) -> int:
        """Return how many findings of one level there are."""
        return sum(finding.level == level for finding in self.findings)
