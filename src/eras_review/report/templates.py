"""The Jinja environment of all reports: sandboxed, strict, a user's folder first."""

from functools import cache
from pathlib import Path

from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment

from eras_review.errors import UsageError
from eras_review.folders import folder
from eras_review.report.markdown_text import cite_source, escape_markdown
from eras_review.report.printable import printable


@cache
def environment(own: Path | None = None) -> SandboxedEnvironment:
    """Return the environment, made once; *own* is a user's template folder, looked in first."""
    folders = [FileSystemLoader(place) for place in (own, folder("templates")) if place]
    env = SandboxedEnvironment(
        loader=ChoiceLoader(folders),
        autoescape=lambda name: name is not None and ".html" in name,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters["printable"] = lambda value: printable(str(value))
    env.filters["md"] = escape_markdown
    env.filters["md_source"] = cite_source
    return env


def render(env: SandboxedEnvironment, name: str, **values: object) -> str:
    """Return the template *name* filled; raise UsageError for a mistake in a user's template."""
    try:
        return env.get_template(name).render(**values)
    except TemplateError as error:
        problem = f"The template {name} cannot be used: {type(error).__name__}: {error}."
        raise UsageError(problem, "Mend it, or leave --templates out.") from error
