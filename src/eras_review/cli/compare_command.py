"""`eras-review compare OLD NEW`: what changed between two drafts."""

import io
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eras_review.cli import options
from eras_review.cli.console import console_for, default_page
from eras_review.cli.deciding import decided_together
from eras_review.cli.options import Asked
from eras_review.cli.output import Output
from eras_review.cli.reviewing import reviewed
from eras_review.errors import UnreadableDocument, UsageError
from eras_review.guard import Limits

if TYPE_CHECKING:
    from eras_review.comparing import Comparison
    from eras_review.rules import Rules


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--last-season",
    is_flag=True,
    help="OLD is the statement of your last application: show what is new since.",
)
@options.asked
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    help="Default: text, or what the ending of -o says.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write it to a file.")
@click.option("--open", "open_page", is_flag=True, help="Show the page in the browser.")
@options.limits
@options.color
@click.option("-q", "--quiet", is_flag=True, help="No remarks beside the comparison.")
def compare(  # noqa: PLR0913 - one argument per option
    old: str,
    new: str,
    last_season: bool,  # noqa: FBT001 - click passes flags so
    asked: Asked,
    form: str | None,
    output: Path | None,
    open_page: bool,  # noqa: FBT001
    color: str,
    quiet: bool,  # noqa: FBT001
    limits: Limits,
) -> int:
    """Compare two drafts: findings fixed, still there and new, and which sentences were kept.

    A finding whose words moved or were lightly edited is still there.
    """
    if old == new == "-":
        raise UsageError("Both drafts cannot come from standard input.", "Give one as a file.")
    bare = Output(form or "", output, open_page, color, quiet)
    shown = bare.decided((old, new), default_page(new, "compare"))
    if shown.form == "md":
        raise UsageError("A comparison is not made as Markdown.", "Use .html, .json or .txt.")
    reports, rules = reviewed((old, new), asked, limits, apart=True)
    before, after = decided_together(reports)
    if not (before.document.readable and after.document.readable):
        if shown.form == "json":
            from eras_review.report.json_report import to_json

            shown.deliver(to_json([before, after]))
        return UnreadableDocument.exit_code
    from eras_review.comparing import compare as compared

    _show(compared(before, after, rules, last_season=last_season), rules, shown)
    return 0


def _show(comparison: "Comparison", rules: "Rules", target: Output) -> None:
    """Print the comparison or write it to its file."""
    if target.form == "json":
        from eras_review.report.compare_json import comparison_json

        target.deliver(comparison_json(comparison))
        return
    if target.form == "html":
        from eras_review.report.compare_html import comparison_html

        target.deliver(comparison_html(comparison, rules))
        return
    from eras_review.report.terminal_compare import print_comparison

    if target.path is None:
        print_comparison(console_for(target.color), comparison, rules)
        return
    page = io.StringIO()
    print_comparison(console_for("never", page), comparison, rules)
    target.deliver(page.getvalue())
