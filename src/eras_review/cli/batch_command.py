"""`eras-review batch FOLDER -o OUT` and `eras-review forget OUT`: a cohort in one go."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eras_review.cli import options
from eras_review.cli.options import Asked
from eras_review.cli.progress import progress
from eras_review.errors import UnreadableDocument
from eras_review.guard import Limits

if TYPE_CHECKING:
    from eras_review.batch.values import Setup

_INTERRUPTED = 130


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option(
    "-o",
    "--output",
    "out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="OUT",
    help="Folder for the results.",
)
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Worker processes. Default: cores.")
@click.option(
    "--include",
    multiple=True,
    metavar="PATTERN",
    help="Only files like *statement*; what else the results held is dropped.",
)
@click.option("--exclude", multiple=True, metavar="PATTERN", help="No files like old/*.")
@click.option(
    "--audience",
    type=click.Choice(["applicant", "mentor"]),
    default="applicant",
    show_default=True,
    help="Who sees the results; letters that may be waived are opened for a mentor only.",
)
@click.option("--blind", is_flag=True, help="Pseudonyms for names; the key lies beside OUT.")
@options.asked
@options.limits
@click.option("-q", "--quiet", is_flag=True, help="No progress and no remarks.")
def batch(  # noqa: PLR0913 - one argument per option
    folder: Path,
    out: Path,
    jobs: int | None,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    audience: str,
    blind: bool,  # noqa: FBT001 - click passes flags so
    asked: Asked,
    limits: Limits,
    quiet: bool,  # noqa: FBT001
) -> int:
    """Review all documents in FOLDER and write the cohort into OUT.

    One folder per applicant, or names such as Doe_statement_v2.docx. Run again, it reviews only
    what is new or changed. OUT/index.html is for you; OUT/applicants/ holds a page to send back to
    each.
    """
    from eras_review.batch.batch import batch as run
    from eras_review.batch.walking import Wanted

    setup = _setup(asked, limits, audience, blind=blind)
    with progress(quiet=quiet) as watch:
        try:
            result = run(
                folder,
                out,
                setup,
                wanted=Wanted(include, exclude),
                workers=jobs or os.cpu_count() or 1,
                watch=watch,
            )
        except KeyboardInterrupt:
            click.echo("Stopped. What was done is kept; run the same again to go on.", err=True)
            return _INTERRUPTED
    for line in result.unread:
        click.echo(f"eras-review: {line}", err=True)
    if not quiet:
        for line in result.remarks:
            click.echo(line, err=True)
        click.echo(f"{result.told}. Wrote {out / 'index.html'}", err=True)
    return UnreadableDocument.exit_code if result.unread else 0


def _setup(asked: Asked, limits: Limits, audience: str, *, blind: bool) -> "Setup":
    """Return the options as one value; raise UsageError for a wrong date or check id."""
    from eras_review.batch.values import Audience, Setup

    asked.match  # noqa: B018 - a wrong date is refused before any file is opened
    asked.rules()
    return Setup(
        kind=asked.kind,
        target=asked.target,
        match_date=asked.match_date,
        first_time=asked.first_time,
        only=asked.only,
        skip=asked.skip,
        checks_folder=asked.checks_folder,
        audience=Audience(audience),
        blind=blind,
        limits=limits,
    )


@click.command()
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.option("--applicant", metavar="NAME", help="Only this applicant; else everybody.")
def forget(out: Path, applicant: str | None) -> int:
    """Delete what a batch in OUT knows of one applicant, or of all.

    The documents themselves are not touched.
    """
    from eras_review.batch.forget import forget as erase

    gone = erase(out, applicant)
    click.echo(f"Forgotten: {', '.join(gone.applicants) or 'nobody'}.", err=True)
    for line in gone.remarks:
        click.echo(line, err=True)
    return 0
