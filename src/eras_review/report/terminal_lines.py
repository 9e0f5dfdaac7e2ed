"""How headings and what stands under them look on the terminal."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text


def print_section(console: Console, title: str) -> None:
    """Print a heading with space above it."""
    console.print()
    console.print(Text(title, style="bold underline"))


def print_indented(console: Console, text: Text) -> None:
    """Print under a title."""
    console.print(Padding(text, (0, 0, 0, 7), expand=False))
