"""The post-mortem as a self-contained web page and as Markdown."""

from pathlib import Path

from markupsafe import Markup

from eras_review.postmortem.values import PostMortem
from eras_review.report.templates import environment, render
from eras_review.rules import Rules


def to_html(found: PostMortem, rules: Rules, *, templates: Path | None = None) -> str:
    """Return a page that asks nothing of the network and runs no script.

    *templates* is a folder looked in before the product's own.
    """
    env = environment(templates)
    style = render(env, "report.css") + render(env, "postmortem.css")
    return render(
        env,
        "postmortem.html.j2",
        found=found,
        words=rules.post_mortem.words,
        contacts=rules.care.contacts,
        # From template files, never from a draft.
        style=Markup(style),  # noqa: S704
    )


def to_markdown(found: PostMortem, rules: Rules, *, templates: Path | None = None) -> str:
    """Return the same as Markdown, with everything that stood in a file escaped."""
    return render(
        environment(templates),
        "postmortem.md.j2",
        found=found,
        words=rules.post_mortem.words,
        contacts=rules.care.contacts,
    )
