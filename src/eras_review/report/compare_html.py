"""A comparison as one self-contained web page without any script."""

from markupsafe import Markup

from eras_review.comparing import Comparison
from eras_review.report.compare_view import comparison_view
from eras_review.report.templates import environment, render
from eras_review.rules import Rules


def comparison_html(comparison: Comparison, rules: Rules) -> str:
    """Return a page that shows a comparison and asks nothing of the network.

    Everything from a draft is escaped.
    """
    env = environment()
    style = render(env, "report.css") + render(env, "compare.css")
    return render(
        env,
        "compare.html.j2",
        c=comparison_view(comparison, rules),
        # It comes from template files, never from a draft.
        style=Markup(style),  # noqa: S704
    )
