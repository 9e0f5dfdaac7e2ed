"""`eras-review init FOLDER`: a first application.toml for the documents in a folder."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from eras_review.cli import options
from eras_review.cli.files import print_data, refuse_taken
from eras_review.errors import UnreadableDocument, UsageError
from eras_review.guard import Limits
from eras_review.private_files import write_private

if TYPE_CHECKING:
    from eras_review.application.drafting import Draft


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option("--force", is_flag=True, help="Write over an application.toml that exists.")
@options.limits
def init(folder: Path, force: bool, limits: Limits) -> int:  # noqa: FBT001 - click passes flags so
    """Write an application.toml for the documents in FOLDER, and say what to fill in.

    Statements, CV, experiences and the list of programs are told by name, else by content. Letters
    are known by their names and not read.
    """
    from eras_review.application import FILE_NAME, draft_application
    from eras_review.reading import Reader
    from eras_review.rules import load_rules

    target = folder / FILE_NAME
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder.", "Name the folder of one application.")
    refuse_taken(target, force=force)
    rules = load_rules()
    with Reader(limits) as reader:
        draft = draft_application(folder, rules, reader)
    write_private(target, draft.text)
    click.echo(f"Wrote {target}", err=True)
    print_data(_summary(draft))
    return UnreadableDocument.exit_code if draft.unread else 0


def _summary(draft: "Draft") -> str:
    """Return what was found, left out, not read, and what to do next."""
    from eras_review.report.printable import printable

    chapters = {
        "Found": draft.found or ("no document",),
        "Could not be read": [f"{d.source}: {d.explanation}" for d in draft.unread],
        "Left out": [f"{name}: {reason}" for name, reason in draft.left],
        "Fill in next": draft.to_do,
    }
    lines = [
        "\n".join([title, *(f"  {' '.join(printable(line).split())}" for line in chapter)])
        for title, chapter in chapters.items()
        if chapter
    ]
    return "\n\n".join(lines) + "\n"
