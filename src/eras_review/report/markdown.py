"""The report as Markdown."""

from collections.abc import Sequence
from pathlib import Path

from eras_review.model import Report
from eras_review.report.templates import environment, render
from eras_review.report.views import view
from eras_review.rules import Rules


def to_markdown(
    reports: Sequence[Report],
    rules: Rules,
    *,
    templates: Path | None = None,
    page: str = "report.md.j2",
    **further: object,
) -> str:
    """Return all reports as one Markdown text; what stood in a draft is escaped.

    *templates* is a folder looked in before the product's own. *page* is a template that extends
    report.md.j2, *further* is what it needs besides.
    """
    documents = [view(report, rules, n) for n, report in enumerate(reports, start=1)]
    return render(environment(templates), page, documents=documents, **further)
