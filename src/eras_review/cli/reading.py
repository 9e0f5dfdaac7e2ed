"""Reading the files of a command, with a line on standard error for each that cannot be read."""

from collections.abc import Sequence

import click

from eras_review.guard import Limits
from eras_review.model import Document
from eras_review.reading import Reader


def read_all(files: Sequence[str], limits: Limits) -> list[Document]:
    """Return a document for every file, in order."""
    documents = []
    with Reader(limits) as reader:
        for file in files:
            document = reader.read(file)
            if not document.readable:
                click.echo(f"eras-review: {document.source}: {document.explanation}", err=True)
            documents.append(document)
    return documents
