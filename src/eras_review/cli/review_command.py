"""`eras-review review FILE...`, also meant by `eras-review FILE...`."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from eras_review.cli import options
from eras_review.cli.console import console_for, default_page
from eras_review.cli.deciding import decided
from eras_review.cli.exit_codes import exit_code
from eras_review.cli.options import Asked
from eras_review.cli.output import Output
from eras_review.cli.reviewing import reviewed
from eras_review.guard import Limits
from eras_review.model import Report

if TYPE_CHECKING:
    from eras_review.rules import Rules


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@options.asked
@options.shown
@options.show_accepted
@options.limits
def review(  # noqa: PLR0913 - one argument per option
    files: tuple[str, ...],
    asked: Asked,
    bare: Output,
    fail_on: str,
    show_accepted: bool,  # noqa: FBT001
    limits: Limits,
) -> int:
    """Review drafts (.docx, .pdf, .txt, .md; - for standard input) and show what to look at."""
    shown = bare.decided(files, default_page(files[0]))
    found, rules = reviewed(files, asked, limits)
    # JSON is read by programs, which choose for themselves.
    reports = decided(found, rules, fold=not show_accepted and shown.form != "json")
    _show(reports, rules, shown)
    levels = (finding.level for report in reports for finding in report.findings)
    all_read = all(report.document.readable for report in reports)
    return exit_code(levels, fail_on, all_read=all_read)


def _show(reports: Sequence[Report], rules: "Rules", target: Output) -> None:
    """Print the reports or write them to their file."""
    if target.form == "text" and target.path is None:
        from eras_review.report.terminal import print_report

        console = console_for(target.color)
        for report in reports:
            print_report(console, report, rules)
        return
    target.deliver(_rendered(reports, rules, target))


def _rendered(reports: Sequence[Report], rules: "Rules", target: Output) -> str:
    """Return the reports in the format asked for."""
    if target.form == "json":
        from eras_review.report.json_report import to_json

        return to_json(reports)
    if target.form == "html":
        from eras_review.report.html import to_html

        return to_html(reports, rules, templates=target.templates)
    if target.form == "md":
        from eras_review.report.markdown import to_markdown

        return to_markdown(reports, rules, templates=target.templates)
    from eras_review.report.terminal import print_report

    page = io.StringIO()
    for report in reports:
        print_report(console_for("never", page), report, rules)
    return page.getvalue()
