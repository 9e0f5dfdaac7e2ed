"""`eras-review accept FILE CHECK`: a finding that the author decided to leave."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from eras_review.cli import options
from eras_review.cli.files import print_data
from eras_review.cli.options import Asked
from eras_review.cli.reviewing import reviewed
from eras_review.errors import UnreadableDocument, UsageError
from eras_review.guard import Limits
from eras_review.private_files import write_private

if TYPE_CHECKING:
    from eras_review.decisions import Decision


@click.command()
@click.argument("file", metavar="FILE")
@click.argument("check", metavar="[CHECK]", default="")
@click.option("--quote", default="", help="The marked words that are meant.")
@click.option("--reason", default="", help="Why they stay; shown by --show-accepted.")
@click.option("--list", "show", is_flag=True, help="Show what is accepted in FILE.")
@click.option("--remove", is_flag=True, help="Take back what was accepted.")
@click.option(
    "--with",
    "others",
    multiple=True,
    metavar="FILE",
    help="Review this file together with it, as letters are (repeatable).",
)
@options.asked
@options.limits
@click.option("-q", "--quiet", is_flag=True, help="No remarks.")
def accept(  # noqa: PLR0913 - one argument per option
    file: str,
    check: str,
    quote: str,
    reason: str,
    show: bool,  # noqa: FBT001 - click passes flags so
    remove: bool,  # noqa: FBT001
    others: tuple[str, ...],
    asked: Asked,
    limits: Limits,
    quiet: bool,  # noqa: FBT001
) -> int:
    """Leave a finding of CHECK in FILE as it is, for a reason.

    The decision is kept in draft.eras-review.toml beside draft.docx and found again by the words it
    is about. What is missing from a draft, or is true of the whole of it, needs no --quote.
    """
    from eras_review.decisions import choose, without_same

    old = _known(file)
    if show:
        print_data(_listed(file, old))
        return 0
    if not check:
        raise UsageError("accept wants a check.", "`eras-review FILE` names those of its findings.")
    if remove:
        gone = _matching(old, check, quote)
        _keep(file, old, tuple(d for d in old if d not in gone))
        _say("Taken back", gone, quiet=quiet)
        return 0
    if not reason.strip():
        raise UsageError("accept wants a reason.", 'Give it with --reason "...".')
    (report, *_), rules = reviewed((file, *others), asked, limits)
    rules.check(check)
    if not report.document.readable:
        return UnreadableDocument.exit_code
    new = choose(report, check, quote, " ".join(reason.split()))
    _keep(file, old, (*without_same(report, old, new), *new))
    _say("Accepted", new, quiet=quiet)
    return 0


def _known(file: str) -> "tuple[Decision, ...]":
    """Return what is accepted already; raise UsageError for standard input."""
    from eras_review.decisions import decisions_beside

    if file == "-":
        raise UsageError("accept wants a file.", "Standard input has no place to keep decisions.")
    return decisions_beside(file)


def _matching(old: "Sequence[Decision]", check: str, quote: str) -> "Sequence[Decision]":
    """Return the decisions on a check, only those with the words of *quote* if there is one."""
    wanted = " ".join(quote.split()).casefold()
    found = [d for d in old if d.check == check and wanted in d.quote.casefold()]
    if not found:
        raise UsageError(f"Nothing of {check} is accepted there.", "--list shows what is.")
    return found


def _keep(file: str, old: "Sequence[Decision]", new: "Sequence[Decision]") -> None:
    """Write the decisions on a file."""
    from eras_review.decisions import path_beside, rewritten

    path = path_beside(file)
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    write_private(path, rewritten(text, old, new))


def _listed(file: str, decisions: "Sequence[Decision]") -> str:
    """Return the decisions as lines, each with its words and its reason."""
    if not decisions:
        return f"Nothing is accepted in {file}.\n"
    return "".join(f"{_told(d)}\n    {d.reason}\n" for d in decisions)


def _say(what: str, decisions: "Sequence[Decision]", *, quiet: bool) -> None:
    """Say what was done."""
    for decision in () if quiet else decisions:
        click.echo(f"{what}: {_told(decision)}", err=True)


def _told(decision: "Decision") -> str:
    """Return a check and the words it is accepted at."""
    return f"{decision.check} “{decision.quote}”" if decision.quote else decision.check
