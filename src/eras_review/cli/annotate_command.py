"""`eras-review annotate FILE`: the report as comments in a copy of the draft."""

from pathlib import Path

import click

from eras_review.cli import options
from eras_review.cli.deciding import decided
from eras_review.cli.files import refuse_overwriting, refuse_taken
from eras_review.cli.options import Asked
from eras_review.cli.reviewing import reviewed
from eras_review.errors import UnreadableDocument, UsageError
from eras_review.guard import Limits
from eras_review.private_files import beside, write_private


@click.command()
@click.argument("file", metavar="FILE")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Default: draft.reviewed.docx or .pdf."
)
@click.option("--force", is_flag=True, help="Write over an output that exists.")
@click.option("--author", default="eras-review", show_default=True, help="Who the comments are by.")
@click.option("--initials", default="ER", show_default=True, help="The initials of the author.")
@options.show_accepted
@options.asked
@options.limits
@click.option("-q", "--quiet", is_flag=True, help="No remarks.")
def annotate(  # noqa: PLR0913 - one argument per option
    file: str,
    output: Path | None,
    force: bool,  # noqa: FBT001 - click passes flags so
    author: str,
    initials: str,
    show_accepted: bool,  # noqa: FBT001
    asked: Asked,
    limits: Limits,
    quiet: bool,  # noqa: FBT001
) -> int:
    """Write the report into a copy of FILE (.docx or .pdf) as comments on the exact words.

    FILE itself is never changed.
    """
    from eras_review.annotate import Annotator, Signed, marking_of

    target = _target(file, output, force=force)
    found, rules = reviewed((file,), asked, limits)
    (report,) = decided(found, rules, fold=not show_accepted)
    if not report.document.readable:
        return UnreadableDocument.exit_code
    marking = marking_of(report, rules, Signed(author, initials))
    with Annotator(limits) as annotator:
        made = annotator.annotate(Path(file).read_bytes(), marking)
    write_private(target, made.data)
    if not quiet:
        click.echo(f"Wrote {target}", err=True)
        for line in made.unplaced:
            click.echo(f"Only in its summary: {line}", err=True)
    return 0


def _target(file: str, output: Path | None, *, force: bool) -> Path:
    """Return where the copy goes; raise UsageError when that is the draft, or taken."""
    if file == "-":
        raise UsageError("annotate wants a file.", "Give the path of a .docx or .pdf.")
    target = output or beside(file, f"reviewed{Path(file).suffix}")
    refuse_overwriting(target, (file,))
    refuse_taken(target, force=force)
    return target
