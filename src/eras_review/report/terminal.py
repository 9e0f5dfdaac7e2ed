"""The report on a terminal: what to start with, what works, the rest, the map."""

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from eras_review.model import Document, Finding, Report, Strength
from eras_review.report.facts import facts
from eras_review.report.notices import notices
from eras_review.report.printable import printable
from eras_review.report.terminal_letters import print_frames, print_shared
from eras_review.report.terminal_lines import (
    level_and_title,
    print_indented,
    print_section,
    quoted,
)
from eras_review.report.terminal_map import print_map
from eras_review.report.triage import start_with, strengths_to_show
from eras_review.rules import Rules

_MOST_QUOTES = 3


def print_report(console: Console, report: Report, rules: Rules) -> None:
    """Print one report; nothing depends on colour alone."""
    document = report.document
    console.print()
    console.print(Rule(Text(printable(_headline(report)), style="bold"), align="left"))
    if not document.readable:
        console.print(Text(printable(document.explanation)))
        return
    _print_notices(console, report)
    first = start_with(report)
    if first:
        print_section(console, _start_title(len(first)))
        for finding in first:
            print_finding(console, finding, document, rules)
    _print_strengths(console, report, rules)
    print_frames(console, report)
    print_shared(console, report)
    rest = [finding for finding in report.findings if finding not in first]
    if rest:
        print_section(console, "The rest")
        for finding in rest:
            print_finding(console, finding, document, rules)
    if not report.findings:
        print_section(console, "Nothing to raise")
        console.print(Text("The checks that ran found nothing you would stumble over."))
    _print_accepted(console, report)
    print_map(console, report, rules)
    print_section(console, "Length and reading")
    for line in facts(report, rules):
        console.print(Text(line))


def _headline(report: Report) -> str:
    """Name the file, what it was taken for and its length."""
    document = report.document
    if not document.readable:
        return f"{document.source}: not reviewed"
    return f"{document.source}: {document.kind}, {report.metrics['words']:,.0f} words"


def _start_title(count: int) -> str:
    """Return the heading over the first findings."""
    return {1: "Start with this one", 2: "Start with these two"}.get(
        count, "Start with these three"
    )


def _print_notices(console: Console, report: Report) -> None:
    """Print what only part of the review could be done, and what was not read."""
    for note in report.notes:
        console.print(Text(f"Note: {note}.", style="italic"))
    for line in notices(report.document):
        console.print(Text(printable(line), style="italic"))


def print_finding(console: Console, finding: Finding, document: Document, rules: Rules) -> None:
    """Print one finding: level, title, words, place, why and question."""
    console.print()
    console.print(level_and_title(finding))
    print_indented(console, Text(printable(finding.message)))
    _print_quotes(console, finding, document)
    if finding.near:
        near = Text("Closest: ", style="dim").append_text(quoted(finding.near.span, document))
        print_indented(console, near.append(f": {printable(finding.near.note)}"))
    print_indented(console, Text.assemble(("Why  ", "dim"), printable(finding.why)))
    print_indented(console, Text.assemble(("Ask yourself  ", "dim"), printable(finding.question)))
    section = rules.guide[finding.source]
    where = f"{finding.check} · guide {section.id} {section.title}"
    print_indented(console, Text(printable(where), style="dim"))


def _print_quotes(console: Console, finding: Finding, document: Document) -> None:
    """Print the first places of a finding, and how many more there are."""
    for span in finding.spans[:_MOST_QUOTES]:
        print_indented(console, quoted(span, document))
    if len(finding.spans) > _MOST_QUOTES:
        print_indented(console, Text(f"... and {len(finding.spans) - _MOST_QUOTES} more"))


def _print_accepted(console: Console, report: Report) -> None:
    """Print what the author decided to leave, with the reasons."""
    if report.accepted:
        print_section(console, "Accepted")
    for accepted in report.accepted:
        finding = accepted.finding
        console.print()
        console.print(Text("○ ", style="bold").append(printable(finding.title), style="bold"))
        _print_quotes(console, finding, report.document)
        reason = Text.assemble(("You left it  ", "dim"), printable(accepted.reason))
        print_indented(console, reason)
        print_indented(console, Text(finding.check, style="dim"))


def _print_strengths(console: Console, report: Report, rules: Rules) -> None:
    """Print the best sentence of every positive move."""
    shown = strengths_to_show(report)
    if not shown:
        return
    print_section(console, "What already works")
    moves = rules.moves_of(report.document.kind)
    for strength in shown:
        console.print()
        _print_strength(console, strength, moves[strength.move].title, report.document)


def _print_strength(console: Console, strength: Strength, title: str, document: Document) -> None:
    """Print one strength with its sentence."""
    console.print(Text("+ ", style="bold green").append(title, style="bold"))
    for span in strength.spans:
        print_indented(console, quoted(span, document))
