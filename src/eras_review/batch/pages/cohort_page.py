"""The page of a cohort: self-contained, sorted and filtered in the browser."""

import base64
import hashlib

from markupsafe import Markup

from eras_review.batch.pages.cohort import CohortView
from eras_review.report.templates import environment, render


def cohort_page(view: CohortView) -> str:
    """Return the page; everything from a draft is escaped, the only script is let in by hash."""
    env = environment()
    script = render(env, "cohort.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    style = render(env, "report.css") + render(env, "cohort.css")
    return render(
        env,
        "cohort.html.j2",
        cohort=view,
        # Both come from template files, never from a draft.
        script=Markup(script),  # noqa: S704
        style=Markup(style),  # noqa: S704
        script_hash=f"sha256-{digest}",
    )
