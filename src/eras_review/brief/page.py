"""Briefs as web page and Markdown, the facts of a request message, the applicant's checklist."""

from pathlib import Path

from markupsafe import Markup

from eras_review.brief.values import Brief, Briefs
from eras_review.report.templates import environment, render


def to_html(brief: Brief, *, templates: Path | None = None) -> str:
    """Return one brief as a self-contained page without scripts; all facts are escaped."""
    env = environment(templates)
    # It comes from a template file, never from an applicant's file.
    style = Markup(render(env, "brief.css"))  # noqa: S704
    return render(env, "brief.html.j2", brief=brief, style=style)


def to_markdown(brief: Brief, *, templates: Path | None = None) -> str:
    """Return one brief as Markdown; all facts are escaped."""
    return render(environment(templates), "brief.md.j2", brief=brief)


def to_message(brief: Brief, *, templates: Path | None = None) -> str:
    """Return the facts of a request message in order, as plain text; the words are left open."""
    return render(environment(templates), "brief-message.txt.j2", brief=brief)


def to_checklist(briefs: Briefs, *, templates: Path | None = None) -> str:
    """Return what the applicant has to look at before any brief is sent, as Markdown."""
    return render(environment(templates), "brief-checklist.md.j2", briefs=briefs)
