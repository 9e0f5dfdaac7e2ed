"""The console that text reports are printed to."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from eras_review.private_files import beside

if TYPE_CHECKING:
    from rich.console import Console

_PLAIN_WIDTH = 80
_WIDEST = 100


def console_for(color: str, file: TextIO | None = None) -> "Console":
    """Return a console for *color* ("auto", "always", "never"), or a plain one for a *file*."""
    from rich.console import Console

    if file is not None:
        return Console(file=file, width=_PLAIN_WIDTH, color_system=None, highlight=False)
    # A console that cannot show a character shows a question mark instead of failing.
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    forced = color == "always" or (color == "auto" and bool(os.environ.get("FORCE_COLOR")))
    plain = color == "never" or (
        color == "auto" and bool(os.environ.get("NO_COLOR")) and not forced
    )
    console = Console(
        force_terminal=True if forced else None,
        no_color=plain,
        color_system=None if plain else "auto",
        highlight=False,
        soft_wrap=False,
    )
    console.width = min(console.width, _WIDEST) if console.is_terminal else _PLAIN_WIDTH
    return console


def default_page(source: str, what: str = "review") -> Path:
    """Return where --open puts the page about a draft when -o does not say."""
    if source == "-" or not Path(source).name:
        return Path(f"{what}.html")
    return beside(source, f"{what}.html")
