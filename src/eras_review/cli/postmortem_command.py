"""`eras-review postmortem FOLDER`: what happened, and a plan."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eras_review.cli import options
from eras_review.cli.files import write_folder
from eras_review.errors import UnreadableDocument, UsageError
from eras_review.guard import Limits

if TYPE_CHECKING:
    from eras_review.packet import Opened
    from eras_review.postmortem import Raised
    from eras_review.rules import Rules

_NAME = "postmortem"


@click.command()
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Default: FOLDER/postmortem.",
)
@click.option("--force", is_flag=True, help="Write over files that exist.")
@click.option("--today", metavar="YYYY-MM-DD", help="The day the plan is for (else today).")
@options.checks_folder
@click.option(
    "--templates",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="DIR",
    help="Look for templates of the page in DIR first.",
)
@options.limits
@click.option("-q", "--quiet", is_flag=True, help="No remarks.")
def postmortem(  # noqa: PLR0913 - one argument per option
    folder: Path,
    output: Path | None,
    force: bool,  # noqa: FBT001 - click passes flags so
    today: str | None,
    checks_folder: Path | None,
    templates: Path | None,
    limits: Limits,
    quiet: bool,  # noqa: FBT001
) -> int:
    """Write what likely hurt, what can be repaired, and a plan, for the application in FOLDER.

    FOLDER holds an application.toml. Letters that are waived are never opened.
    """
    from eras_review.postmortem import (
        post_mortem,
        to_calendar,
        to_html,
        to_markdown,
        to_word,
    )
    from eras_review.rules import load_rules

    day = _day(today)
    rules = load_rules(checks_folder)
    opened, raised = _opened(folder, rules, limits)
    for line in opened.care:
        click.echo(f"\n{line}\n", err=True)
    found = post_mortem(opened, raised, rules, day)
    calendar = to_calendar(found)
    contents = {
        "postmortem.html": to_html(found, rules, templates=templates).encode(),
        "postmortem.md": to_markdown(found, rules, templates=templates).encode(),
        "postmortem.docx": to_word(found, rules),
        "plan.ics": calendar,
    }
    sources = tuple(map(str, opened.application.paths))
    written = write_folder(output or folder / _NAME, contents, sources, force=force)
    for name, why in found.unread:
        click.echo(f"eras-review: {name}: {why}", err=True)
    if not quiet:
        for path in written:
            click.echo(f"Wrote {path}", err=True)
        for note in found.notes:
            click.echo(note, err=True)
    return UnreadableDocument.exit_code if found.unread else 0


def _opened(folder: Path, rules: "Rules", limits: Limits) -> "tuple[Opened, tuple[Raised, ...]]":
    """Return the application in *folder* with what checks find in it and between its files."""
    from eras_review.application import load_application
    from eras_review.packet import open_application, packet_of, prepare_set
    from eras_review.postmortem import raised_between, raised_by
    from eras_review.reading import Reader

    application = load_application(folder)
    with Reader(limits) as reader:
        opened = open_application(application, rules, reader)
    between = packet_of(opened, rules, prepare_set(rules)).findings
    return opened, (*raised_by(opened), *raised_between(between))


def _day(text: str | None) -> date:
    """Return the day that is meant; raise UsageError for one that is none."""
    if text is None:
        return datetime.now(tz=UTC).astimezone().date()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"--today {text} is not a day.", "Write it as 2026-03-20.") from error
