"""Where a report goes, and in which format."""

import webbrowser
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from eras_review.cli.files import print_data, refuse_overwriting
from eras_review.errors import UsageError
from eras_review.private_files import write_private

_FORMATS = {".html": "html", ".htm": "html", ".json": "json", ".md": "md"}


@dataclass(frozen=True, slots=True)
class Output:
    """How and where a report is to be shown, as said on the command line; *form* "" when not."""

    form: str
    path: Path | None
    open_page: bool
    color: str
    quiet: bool
    templates: Path | None = None

    def decided(self, sources: Sequence[str], page: Path) -> "Output":
        """Return it with format and place decided; *page* is where --open puts a page.

        Raises UsageError for what cannot go together, and for writing over one of the *sources*.
        """
        ending = self.path.suffix.lower() if self.path else ""
        form = self.form or ("html" if self.open_page else _FORMATS.get(ending, "text"))
        if self.open_page and form != "html":
            raise UsageError(
                f"--open shows a page, and --format {form} makes none.", "Leave one out."
            )
        path = page if self.open_page and self.path is None else self.path
        refuse_overwriting(path, tuple(sources))
        return replace(self, form=form, path=path)

    def deliver(self, content: str) -> None:
        """Print a report, or write it to its file and show it there."""
        if self.path is None:
            print_data(content)
            return
        write_private(self.path, content)
        if not self.quiet:
            click.echo(f"Wrote {self.path}", err=True)
        if self.open_page:
            webbrowser.open(self.path.resolve().as_uri())
