"""`eras-review review FILE...`, also meant by `eras-review FILE...`."""

import io
import webbrowser
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eras_review.cli import options
from eras_review.cli.console import console_for, default_page
from eras_review.cli.files import print_data, refuse_overwriting, write_private
from eras_review.cli.reading import read_all
from eras_review.errors import UnreadableDocument, UsageError
from eras_review.guard import Limits
from eras_review.model import Document, Kind, Level, Report, Target

if TYPE_CHECKING:
    from eras_review.rules import Rules, Selection
    from eras_review.structure.cv.dates import Moment

_FORMATS = {".html": "html", ".htm": "html", ".json": "json", ".md": "md"}
_A_FINDING = 1


@dataclass(frozen=True, slots=True)
class Output:
    """How and where the reports are to be shown."""

    form: str
    path: Path | None
    open_page: bool
    color: str
    quiet: bool
    templates: Path | None


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--as",
    "kind",
    type=click.Choice([kind.value for kind in Kind]),
    help="What the files are (else detected).",
)
@click.option(
    "--target",
    type=click.Choice([target.value for target in Target]),
    default=Target.IR.value,
    show_default=True,
    help="What the draft is written for: integrated IR, DR with IR in mind, a preliminary year.",
)
@click.option(
    "--match-date",
    metavar="YYYY-MM[-DD]",
    help="When you did not match: what came after it is new on a CV.",
)
@click.option("--first-time", is_flag=True, help="Leave out the checks for people who reapply.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html", "md"]),
    help="Default: text, or what the ending of -o says.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the report to a file.")
@click.option("--open", "open_page", is_flag=True, help="Show the HTML report in the browser.")
@click.option("--only", multiple=True, metavar="ID", help="Run only this check (repeatable).")
@click.option("--skip", multiple=True, metavar="ID", help="Do not run this check (repeatable).")
@click.option(
    "--fail-on",
    type=click.Choice([*(level.value for level in Level), "never"]),
    default="never",
    show_default=True,
    help="Exit with 1 when a finding has this level or a higher one.",
)
@options.checks_folder
@click.option(
    "--templates",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="DIR",
    help="Look for report templates in DIR first.",
)
@options.limits
@options.color
@click.option("-q", "--quiet", is_flag=True, help="No remarks beside the report.")
def review(  # noqa: PLR0913 - one argument per option
    files: tuple[str, ...],
    kind: str | None,
    target: str,
    match_date: str | None,
    first_time: bool,  # noqa: FBT001 - click passes flags so
    form: str | None,
    output: Path | None,
    open_page: bool,  # noqa: FBT001
    only: tuple[str, ...],
    skip: tuple[str, ...],
    fail_on: str,
    checks_folder: Path | None,
    templates: Path | None,
    color: str,
    quiet: bool,  # noqa: FBT001
    limits: Limits,
) -> int:
    """Review drafts (.docx, .pdf, .txt, .md; - for standard input) and show what to look at."""
    from eras_review.rules import Selection, load_rules
    from eras_review.structure.cv.dates import match_moment

    shown = _output(form, output, files, Output("", None, open_page, color, quiet, templates))
    match = match_moment(match_date) if match_date else None
    # The files are read in another process while this one loads its rules.
    with ThreadPoolExecutor(1) as pool:
        pending = pool.submit(read_all, files, limits)
        rules = load_rules(checks_folder)
        selection = Selection(only, skip, first_time, Target(target)).verified(rules)
        documents = pending.result()
    reports = _reviewed(documents, Wanted(rules, selection, Kind(kind) if kind else None, match))
    _show(reports, rules, shown)
    return _exit_code(reports, fail_on)


def _output(form: str | None, path: Path | None, files: tuple[str, ...], bare: Output) -> Output:
    """Decide format and place; raise UsageError for what cannot go together."""
    guessed = (
        "html" if bare.open_page else _FORMATS.get(path.suffix.lower() if path else "", "text")
    )
    chosen = form or guessed
    if bare.open_page and chosen != "html":
        raise UsageError(
            f"--open shows a page, and --format {chosen} makes none.", "Leave one out."
        )
    if bare.open_page and path is None:
        path = default_page(files[0])
    refuse_overwriting(path, files)
    return Output(chosen, path, bare.open_page, bare.color, bare.quiet, bare.templates)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reviewing has to know: which checks, what the files are, when the Match was."""

    rules: "Rules"
    selection: "Selection"
    kind: Kind | None
    match: "Moment | None"


def _reviewed(documents: Sequence[Document], wanted: Wanted) -> list[Report]:
    """Review what can be read; spaCy is loaded only if something can."""
    if not any(document.readable for document in documents):
        return [Report(document) for document in documents]
    from eras_review.reviewing import Reviewer

    reviewer = Reviewer(wanted.rules, wanted.selection, match=wanted.match)
    for line in dict.fromkeys(filter(None, map(reviewer.care_for, documents))):
        click.echo(f"\n{line}\n", err=True)
    return reviewer.review_together(documents, wanted.kind)


def _show(reports: Sequence[Report], rules: "Rules", target: Output) -> None:
    """Print the reports or write them to their file."""
    if target.form == "text" and target.path is None:
        from eras_review.report.terminal import print_report

        console = console_for(target.color)
        for report in reports:
            print_report(console, report, rules)
        return
    content = _rendered(reports, rules, target)
    if target.path is None:
        print_data(content)
        return
    write_private(target.path, content)
    if not target.quiet:
        click.echo(f"Wrote {target.path}", err=True)
    if target.open_page:
        webbrowser.open(target.path.resolve().as_uri())


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


def _exit_code(reports: Sequence[Report], fail_on: str) -> int:
    """Return 3 when a file could not be read, 1 for a finding at or above *fail_on*, else 0."""
    if not all(report.document.readable for report in reports):
        return UnreadableDocument.exit_code
    levels = [] if fail_on == "never" else [Level(fail_on)]
    found = (finding.level for report in reports for finding in report.findings)
    return _A_FINDING if any(f.rank <= limit.rank for limit in levels for f in found) else 0
