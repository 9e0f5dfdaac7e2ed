"""`eras-review brief FOLDER`: a brief for the writer of every letter."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eras_review.cli import options
from eras_review.cli.files import print_data, write_folder
from eras_review.errors import UnreadableDocument, UsageError
from eras_review.guard import Limits

if TYPE_CHECKING:
    from eras_review.brief import Brief, Briefs, Material

_CHECKLIST = "checklist.md"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option("--writer", metavar="NAME", help="Only letters by writers whose name holds NAME.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the briefs go; default: FOLDER/briefs.",
)
@click.option("--set", "show_plan", is_flag=True, help="Show who carries what; write nothing.")
@click.option(
    "--templates",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="DIR",
    help="Look for templates (brief.docx, brief.html.j2 ...) in DIR first.",
)
@click.option("--force", is_flag=True, help="Write over briefs that exist.")
@options.limits
def brief(  # noqa: PLR0913 - one argument per option
    folder: Path,
    writer: str | None,
    output: Path | None,
    show_plan: bool,  # noqa: FBT001 - click passes flags so
    templates: Path | None,
    force: bool,  # noqa: FBT001
    limits: Limits,
) -> int:
    """Make a brief for each letter of the application in FOLDER (.docx, .html, .md).

    It holds facts of application.toml and of your CV, and "ask:" lines where one is missing. No
    letter is opened. Beside each brief lie the facts of a request message, and a checklist for you.
    """
    from eras_review.application import load_application
    from eras_review.brief import chosen, gather, holes_of, make_briefs, plan_of, plan_text
    from eras_review.reading import Reader
    from eras_review.rules import load_rules

    application = load_application(folder)
    writers = [letter.writer for letter in application.facts.letters]
    if not writers:
        raise UsageError(
            "application.toml names no letters.", "Add a [[letters]] entry with writer, specialty."
        )
    wanted = chosen(writers, writer) if writer is not None else tuple(range(len(writers)))
    with Reader(limits) as reader:
        material = gather(application, load_rules(), reader)
    if show_plan:
        plan = plan_of(material)
        print_data(plan_text(plan, holes_of(plan, material), material))
        return _told(material)
    briefs = make_briefs(material)
    files = _files([briefs.briefs[number] for number in wanted], templates)
    place = output or folder / "briefs"
    keep_list = writer is not None and (place / _CHECKLIST).exists() and not force
    if not keep_list:
        files |= {_CHECKLIST: _checklist(briefs, templates)}
    write_folder(place, files, tuple(map(str, application.paths)), force=force)
    click.echo(f"Wrote {len(files)} files to {place}; read {_CHECKLIST} first.", err=True)
    return _told(material)


def _files(briefs: "Sequence[Brief]", templates: Path | None) -> dict[str, bytes]:
    """Return the files of some briefs by name."""
    from eras_review.brief import to_html, to_markdown, to_message, to_word

    made: dict[str, bytes] = {}
    for one in briefs:
        made[f"{one.stem}.docx"] = to_word(one, templates=templates)
        made[f"{one.stem}.html"] = to_html(one, templates=templates).encode()
        made[f"{one.stem}.md"] = to_markdown(one, templates=templates).encode()
        made[f"{one.stem}.message.txt"] = to_message(one, templates=templates).encode()
    return made


def _checklist(briefs: "Briefs", templates: Path | None) -> bytes:
    """Return the checklist."""
    from eras_review.brief import to_checklist

    return to_checklist(briefs, templates=templates).encode()


def _told(material: "Material") -> int:
    """Say when the CV could not be read, and return the exit code."""
    cv = material.cv
    if cv is None or cv.readable:
        return 0
    click.echo(f"eras-review: {cv.source}: {cv.explanation}", err=True)
    return UnreadableDocument.exit_code
