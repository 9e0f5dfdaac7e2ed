"""Files and options to reports: what every command that reviews does first."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import click

from eras_review.cli.options import Asked
from eras_review.cli.reading import read_all
from eras_review.guard import Limits
from eras_review.model import Document, Report

if TYPE_CHECKING:
    from eras_review.rules import Rules, Selection


def reviewed(
    files: Sequence[str], asked: Asked, limits: Limits, *, apart: bool = False
) -> "tuple[list[Report], Rules]":
    """Return the reports on files and the rules they were reviewed by.

    Drafts reviewed *apart* know nothing of each other, so that they share no passages.

    Words of self-harm are answered on standard error. Raises UsageError and BadRuleFile.
    """
    asked.match  # noqa: B018 - a wrong date is refused before any file is opened
    # The files are read in another process while this one loads its rules.
    with ThreadPoolExecutor(1) as pool:
        pending = pool.submit(read_all, tuple(files), limits)
        rules, selection = asked.rules()
        documents = pending.result()
    return _reviewed(documents, rules, selection, asked, apart=apart), rules


def _reviewed(
    documents: Sequence[Document],
    rules: "Rules",
    selection: "Selection",
    asked: Asked,
    *,
    apart: bool,
) -> list[Report]:
    """Review what can be read; spaCy is loaded only if something can."""
    if not any(document.readable for document in documents):
        return [Report(document) for document in documents]
    from eras_review.reviewing import Reviewer

    reviewer = Reviewer(rules, selection, match=asked.match)
    for line in dict.fromkeys(filter(None, map(reviewer.care_for, documents))):
        click.echo(f"\n{line}\n", err=True)
    if apart:
        return [reviewer.review_document(document, asked.kind) for document in documents]
    return reviewer.review_together(documents, asked.kind)
