"""The report as one self-contained web page."""

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from eras_review.model import Report
from eras_review.report.templates import environment, render
from eras_review.report.views import view
from eras_review.rules import Rules


def to_html(
    reports: Sequence[Report],
    rules: Rules,
    *,
    templates: Path | None = None,
    page: str = "report.html.j2",
    **further: object,
) -> str:
    """Return a page that shows all reports and asks nothing of the network.

    *templates* is a folder looked in before the product's own. Everything from a draft is escaped;
    the only script is the product's, let through by its hash. *page* is a template that extends
    report.html.j2, *further* is what it needs besides.
    """
    env = environment(templates)
    script = render(env, "report.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return render(
        env,
        page,
        documents=[view(report, rules, n) for n, report in enumerate(reports, start=1)],
        # Both come from template files, never from a draft.
        script=Markup(script),  # noqa: S704
        style=Markup(render(env, "report.css")),  # noqa: S704
        script_hash=f"sha256-{digest}",
        **further,
    )
