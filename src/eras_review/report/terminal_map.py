"""The narrative map on a terminal: a lettered, coloured block per sentence, and its legend."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from eras_review.model import Report
from eras_review.report.narrative_map import Band, bands
from eras_review.report.terminal_lines import print_section
from eras_review.rules import Rules


def print_map(console: Console, report: Report, rules: Rules) -> None:
    """Print what every sentence does as one line of lettered, coloured blocks, and its legend."""
    sentence_bands = bands(report, rules.moves_of(report.document.kind))
    if not any(band.move for band in sentence_bands):
        return
    print_section(console, "Narrative map, a block per sentence")
    console.print(blocks(fitted(sentence_bands, console.width)), no_wrap=True)
    print_legend(console, sentence_bands)


def print_legend(console: Console, shown: Sequence[Band]) -> None:
    """Print what the letters of a map mean."""
    seen = {band.move: band for band in shown if band.move}
    legend = Text("   ").join(
        Text.assemble((f" {band.letter} ", f"bold white on {band.colour}"), f" {band.title}")
        for band in seen.values()
    )
    console.print(legend)


def blocks(shown: Sequence[Band]) -> Text:
    """Return the line of blocks; a sentence that makes no move is a dot."""
    line = Text()
    for band in shown:
        line.append(
            band.letter if band.move else "·",
            f"bold white on {band.colour}" if band.move else "dim",
        )
    return line


def fitted(shown: Sequence[Band], width: int) -> Sequence[Band]:
    """Return at most *width* bands, leaving out neighbours evenly, those without a move first."""
    kept = list(shown)
    while len(kept) > width:
        idle = [i for i, band in enumerate(kept) if not band.move]
        kept.pop(idle[len(idle) // 2] if idle else len(kept) // 2)
    return kept
