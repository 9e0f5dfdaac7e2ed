"""A program list on the terminal: findings, bars by division, facts."""

from rich.console import Console
from rich.text import Text

from eras_review.programs import ProgramsReport
from eras_review.report.division_drawing import draw_divisions
from eras_review.report.printable import printable
from eras_review.report.program_facts import program_facts, program_notices
from eras_review.report.terminal import print_finding
from eras_review.report.terminal_lines import print_section
from eras_review.rules import Rules


def print_programs(console: Console, report: ProgramsReport, rules: Rules) -> None:
    """Print everything about a program list."""
    print_section(console, f"Program list: {printable(report.listed.source)}")
    for line in program_notices(report):
        console.print(Text(printable(line), style="italic"))
    for finding in report.findings:
        print_finding(console, finding, report.listed.document, rules)
    if not report.findings:
        console.print(Text("The checks that ran found nothing you would stumble over."))
    print_section(console, "Programs by Census division: █ IR, ▓ DR, ░ other")
    for line in draw_divisions(report.listed.distinct, rules.divisions).lines:
        console.print(Text(line), no_wrap=True, overflow="crop")
    print_section(console, "What the list holds and costs")
    for line in program_facts(report, rules):
        console.print(Text(printable(line)))
