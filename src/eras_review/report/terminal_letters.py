"""What the terminal shows of letters beside findings: frames, and passages shared with others."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from eras_review.model import Report
from eras_review.report.printable import printable


def print_frames(console: Console, report: Report) -> None:
    """Print every theme a letter should carry with its best sentence or its question."""
    if not report.frames:
        return
    _heading(console, "What this letter carries")
    for frame in report.frames:
        console.print(Text(printable(frame.title), style="bold"))
        for span in frame.spans:
            words = printable(report.document.text[span.start : span.end])
            _indented(console, Text.assemble((f"“{words}”", "italic"), (f" {span.where}", "dim")))
        if not frame.spans:
            _indented(console, Text.assemble(("Ask yourself  ", "dim"), printable(frame.question)))


def print_shared(console: Console, report: Report) -> None:
    """Print the passages that other letters have too, one above the other."""
    for shared in report.shared:
        _heading(console, f"Also in {printable(shared.path)}: {shared.words} words")
        for span, other in shared.passages:
            here = printable(report.document.text[span.start : span.end])
            _indented(console, Text.assemble(("here   ", "dim"), here))
            _indented(console, Text.assemble(("there  ", "dim"), printable(other)))


def _heading(console: Console, title: str) -> None:
    """Print a heading with space above it."""
    console.print()
    console.print(Text(title, style="bold underline"))


def _indented(console: Console, text: Text) -> None:
    """Print under a title."""
    console.print(Padding(text, (0, 0, 0, 7), expand=False))
