"""`eras-review read FILE...`, the answer to "what did it see?"."""

from dataclasses import replace

import click

from eras_review.cli import options
from eras_review.cli.files import print_data
from eras_review.cli.reading import read_all
from eras_review.errors import UnreadableDocument
from eras_review.guard import Limits


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@options.limits
def read(files: tuple[str, ...], form: str, limits: Limits) -> int:
    """Show the text as it was understood, block by block, and everything that was not read.

    What stands beside the text (headers, footers, comments) comes last. JSON also says which run of
    a Word file, or which box on a page, every character comes from.
    """
    from eras_review.report.reading import reading_json, reading_text
    from eras_review.rules import load_rules
    from eras_review.structure import structure_of
    from eras_review.structure.detect import detect_kind

    rules = load_rules()
    documents = [
        replace(document, kind=detect_kind(document, rules)) if document.readable else document
        for document in read_all(files, limits)
    ]
    read = [(document, structure_of(document, rules)) for document in documents]
    if form == "json":
        print_data(reading_json(read))
    else:
        print_data("\n".join(reading_text(document, built) for document, built in read))
    return 0 if all(d.readable for d in documents) else UnreadableDocument.exit_code
