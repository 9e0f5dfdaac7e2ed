"""How headings and what stands under them look on the terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from eras_review.model import Document, Finding, Level, Span
from eras_review.report.printable import printable

_LEVEL_STYLE = {Level.MAJOR: "bold red", Level.MINOR: "bold yellow", Level.POLISH: "bold cyan"}
_LONGEST_QUOTE = 160


def print_section(console: Console, title: str) -> None:
    """Print a heading with space above it."""
    console.print()
    console.print(Text(title, style="bold underline"))


def print_indented(console: Console, text: Text) -> None:
    """Print under a title."""
    console.print(Padding(text, (0, 0, 0, 7), expand=False))


def level_and_title(finding: Finding) -> Text:
    """Return the line that heads a finding."""
    return heading(finding.level, finding.title)


def heading(level: Level, title: str) -> Text:
    """Return a level and a title as a line."""
    head = Text(f"{level.upper():<7}", style=_LEVEL_STYLE[level])
    return head.append(printable(title), style="bold")


def quoted(span: Span, document: Document) -> Text:
    """Return the words of a span in quotation marks with their place."""
    return quote(document.text[span.start : span.end], span.where)


def quote(text: str, where: str) -> Text:
    """Return words in quotation marks with their place, shortened to what is read at a glance."""
    words = printable(" ".join(text.split()))
    if len(words) > _LONGEST_QUOTE:
        words = words[:_LONGEST_QUOTE].rsplit(" ", 1)[0] + " ..."
    return Text.assemble((f"“{words}”", "italic"), (f" {printable(where)}", "dim"))
