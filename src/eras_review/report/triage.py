"""What to start with: the few findings worth a tired evening."""

from eras_review.model import Finding, Level, Report, Strength

_MOST = 3


def start_with(report: Report) -> tuple[Finding, ...]:
    """Return the first three findings that matter; polish only when there is nothing else."""
    serious = [finding for finding in report.findings if finding.level != Level.POLISH]
    return tuple((serious or list(report.findings))[:_MOST])


def strengths_to_show(report: Report) -> tuple[Strength, ...]:
    """Return the strengths that the frames of a letter do not show already."""
    framed = {frame.move for frame in report.frames}
    return tuple(s for s in report.strengths if s.move not in framed)
