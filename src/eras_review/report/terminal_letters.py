"""What the terminal shows beside findings: frames of letters and CVs, passages shared."""

from rich.console import Console
from rich.text import Text

from eras_review.model import Kind, Report
from eras_review.report.printable import printable
from eras_review.report.terminal_lines import print_indented, print_section


def print_frames(console: Console, report: Report) -> None:
    """Print every theme a letter or CV should carry with its best place or its question."""
    if not report.frames:
        return
    kind = "letter" if report.document.kind is Kind.LETTER else "CV"
    print_section(console, f"What this {kind} carries")
    for frame in report.frames:
        console.print(Text(printable(frame.title), style="bold"))
        for span in frame.spans:
            words = printable(report.document.text[span.start : span.end])
            print_indented(
                console, Text.assemble((f"“{words}”", "italic"), (f" {span.where}", "dim"))
            )
        if not frame.spans:
            print_indented(
                console, Text.assemble(("Ask yourself  ", "dim"), printable(frame.question))
            )


def print_shared(console: Console, report: Report) -> None:
    """Print the passages that other letters have too, one above the other."""
    for shared in report.shared:
        print_section(console, f"Also in {printable(shared.path)}: {shared.words} words")
        for span, other in shared.passages:
            here = printable(report.document.text[span.start : span.end])
            print_indented(console, Text.assemble(("here   ", "dim"), here))
            print_indented(console, Text.assemble(("there  ", "dim"), printable(other)))
