"""The packet on a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from eras_review.packet.packet import Packet
from eras_review.packet.shown.views import LetterRow, SetNote, set_view
from eras_review.report.printable import printable
from eras_review.report.terminal import print_report
from eras_review.report.terminal_lines import heading, print_indented, print_section, quote
from eras_review.report.terminal_programs import print_programs
from eras_review.rules import Rules

_MOST_QUOTES = 4
_COUNTED = {1: "this one", 2: "these two"}


def print_packet(console: Console, packet: Packet, rules: Rules) -> None:
    """Print the set, then the report on every document."""
    view = set_view(packet, rules)
    if view.first:
        print_section(console, f"Start with {_COUNTED.get(len(view.first), 'these three')}")
        _print_notes(console, view.first)
    else:
        print_section(console, "Nothing to raise")
        console.print(Text("The checks that ran found nothing you would stumble over."))
    if view.rest:
        print_section(console, "Across your documents")
        _print_notes(console, view.rest)
    _print_letters(console, view.letters)
    if view.asks:
        print_section(console, "What application.toml does not say")
        for ask in view.asks:
            console.print(Text(f"ask: {printable(ask.question)}"))
    if view.unread:
        print_section(console, "Could not be read")
        for name, why in view.unread:
            console.print(Text(printable(f"{name}: {why}")))
    if packet.opened.programs:
        print_programs(console, packet.opened.programs, rules)
    for report in packet.opened.reports:
        print_report(console, report, rules)


def _print_notes(console: Console, notes: Sequence[SetNote]) -> None:
    """Print findings: level, title, message, words with their file, why and question."""
    for note in notes:
        finding = note.finding
        console.print()
        console.print(heading(finding.level, finding.title))
        print_indented(console, Text(printable(finding.message)))
        for evidence in finding.evidence[:_MOST_QUOTES]:
            where = ", ".join(filter(None, (evidence.source, evidence.where)))
            print_indented(console, quote(evidence.text, where))
        if len(finding.evidence) > _MOST_QUOTES:
            more = len(finding.evidence) - _MOST_QUOTES
            print_indented(console, Text(f"... and {more} more"))
        print_indented(console, Text.assemble(("Why  ", "dim"), printable(finding.why)))
        print_indented(
            console, Text.assemble(("Ask yourself  ", "dim"), printable(finding.question))
        )
        where = f"{finding.check} · guide {note.section.id} {note.section.title}"
        print_indented(console, Text(printable(where), style="dim"))


def _print_letters(console: Console, letters: Sequence[LetterRow]) -> None:
    """Print the table of letters."""
    if not letters:
        return
    print_section(console, "Letters")
    table = Table(box=None, pad_edge=False, header_style="dim")
    for name in ("Writer", "Specialty", "Institution", "Waived", "State"):
        table.add_column(name, overflow="fold")
    for row in letters:
        entry = row.entry
        cells = (entry.writer, entry.specialty, entry.institution, row.waived, row.state)
        table.add_row(*(Text(printable(cell)) for cell in cells))
    console.print(table)
