"""`eras-review read FILE...`, the answer to "what did it see?"."""

from dataclasses import replace

import click

from eras_review.cli import options
from eras_review.cli.files import print_data
from eras_review.cli.reading import read_all
from eras_review.errors import UnreadableDocument
from eras_review.guard import Limits
from eras_review.model import Kind


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@options.as_kind
@options.limits
def read(files: tuple[str, ...], form: str, kind: str | None, limits: Limits) -> int:
    """Show the text as it was understood, block by block, and everything that was not read.

    What stands beside the text (headers, footers, comments) comes last. JSON also says which run of
    a Word file, or which box on a page, every character comes from.
    """
    from eras_review.report.reading import reading_json, reading_text
    from eras_review.rules import load_rules
    from eras_review.structure import Structures

    structures = Structures(load_rules())
    said = Kind(kind) if kind else None
    documents = [
        replace(document, kind=said or structures.kind_of(document))
        if document.readable
        else document
        for document in read_all(files, limits)
    ]
    read = [(document, structures.plain(document)) for document in documents]
    if form == "json":
        print_data(reading_json(read))
    else:
        print_data("\n".join(reading_text(document, built) for document, built in read))
    return 0 if all(d.readable for d in documents) else UnreadableDocument.exit_code
