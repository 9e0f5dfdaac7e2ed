"""A comparison on a terminal: what changed in the findings, in what works, in the text."""

from collections.abc import Sequence

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from eras_review.comparing import Comparison, FindingChange, Season, StrengthChange, Texts
from eras_review.model import Document, Span
from eras_review.report.compare_words import (
    became,
    how_carried,
    labels,
    lengths,
    summary,
    what_happened,
)
from eras_review.report.narrative_map import bands
from eras_review.report.notices import notices
from eras_review.report.printable import printable
from eras_review.report.terminal_lines import (
    level_and_title,
    print_indented,
    print_section,
    quoted,
)
from eras_review.report.terminal_map import blocks, fitted, print_legend
from eras_review.rules import Rules

_MOST_PLACES = 3
_MOST_LISTED = 12
_NAME_WIDTH = 5


def print_comparison(console: Console, comparison: Comparison, rules: Rules) -> None:
    """Print a comparison; nothing depends on colour alone."""
    old, new = comparison.old, comparison.new
    head = f"{old.document.source} → {new.document.source}"
    console.print()
    console.print(Rule(Text(printable(head), style="bold"), align="left"))
    console.print(Text(lengths(comparison)))
    for report in (old, new):
        for line in notices(report.document):
            told = f"{report.document.source}: {line}"
            console.print(Text(printable(told), style="italic"))
    for note in comparison.notes:
        console.print(Text(f"Note: {note}.", style="italic"))
    for line in summary(comparison):
        console.print(Text(line))
    if comparison.season and not comparison.unchanged:
        _print_season(console, comparison.season, comparison.texts, new.document, rules)
    _print_findings(console, comparison)
    _print_strengths(console, comparison)
    if comparison.unchanged:
        return
    _print_maps(console, comparison, rules)
    _print_texts(console, comparison)


def _print_season(
    console: Console, season: Season, texts: Texts, document: Document, rules: Rules
) -> None:
    """Print what last season's statement did not have, and what to ask about the rest."""
    section = rules.guide[season.source]
    print_section(console, f"What is new since last season (guide {section.id})")
    for one in season.evidence:
        console.print()
        console.print(Text(f"{one.title}: {len(one.fresh)}", style="bold"))
        _print_places(console, one.fresh, document, "+ ")
        if not one.fresh:
            print_indented(console, Text(one.none))
            print_indented(console, Text.assemble(("Ask yourself  ", "dim"), one.question))
        if one.known:
            print_indented(console, Text(season.known, style="dim"))
            _print_places(console, one.known, document, "= ")
    if texts.carried:
        print_section(console, "Carried over from last season")
        console.print(Text(f"{how_carried(texts)} {season.carried}"))
        console.print(Text.assemble(("Ask yourself  ", "dim"), season.question))


def _print_findings(console: Console, comparison: Comparison) -> None:
    """Print what is fixed, still there and new."""
    old, new = comparison.old.document, comparison.new.document
    if comparison.fixed:
        print_section(console, "Fixed")
    for change in comparison.fixed:
        console.print(level_and_title(change.finding))
        if told := became(change):
            print_indented(console, Text(told))
        _print_places(console, change.gone, old, "- ")
    if comparison.still:
        print_section(console, "Still there")
    for change in comparison.still:
        _print_still(console, change, old, new)
    if comparison.added:
        print_section(console, "New")
    for change in comparison.added:
        _print_added(console, change, new)


def _print_still(console: Console, change: FindingChange, old: Document, new: Document) -> None:
    """Print a finding that both drafts have: what is gone, what stays, what came."""
    console.print(level_and_title(change.finding))
    if told := became(change):
        print_indented(console, Text(told))
    _print_places(console, change.gone, old, "- ")
    _print_places(console, [span for _, span in change.kept], new, "= ")
    _print_places(console, change.added, new, "+ ")
    question = printable(change.finding.question)
    print_indented(console, Text.assemble(("Ask yourself  ", "dim"), question))


def _print_added(console: Console, change: FindingChange, new: Document) -> None:
    """Print a finding that only the new draft has, with its reason."""
    finding = change.finding
    console.print(level_and_title(finding))
    print_indented(console, Text(printable(finding.message)))
    if told := became(change):
        print_indented(console, Text(told))
    _print_places(console, [span for _, span in change.kept], new, "= ")
    _print_places(console, change.added, new, "+ ")
    print_indented(console, Text.assemble(("Why  ", "dim"), printable(finding.why)))
    print_indented(console, Text.assemble(("Ask yourself  ", "dim"), printable(finding.question)))


def _print_strengths(console: Console, comparison: Comparison) -> None:
    """Print what works now and did not, and what worked and does not."""
    if comparison.gained:
        print_section(console, "Strengths gained")
    for strength in comparison.gained:
        _print_strength(console, strength, comparison.new.document, "+ ")
    if comparison.lost:
        print_section(console, "Strengths lost")
    for strength in comparison.lost:
        _print_strength(console, strength, comparison.old.document, "- ")
        print_indented(console, Text(what_happened(strength)))


def _print_strength(
    console: Console, strength: StrengthChange, document: Document, sign: str
) -> None:
    """Print a strength with its sentence."""
    console.print(Text(sign + printable(strength.title), style="bold"))
    print_indented(console, quoted(strength.span, document))


def _print_maps(console: Console, comparison: Comparison, rules: Rules) -> None:
    """Print both narrative maps, one below the other, with one legend."""
    moves = rules.moves_of(comparison.new.document.kind)
    maps = [bands(report, moves) for report in (comparison.old, comparison.new)]
    if not any(band.move for shown in maps for band in shown):
        return
    print_section(console, "Narrative maps, a block per sentence")
    for name, shown in zip(("old", "new"), maps, strict=True):
        line = Text(f"{name:<{_NAME_WIDTH}}", style="dim")
        line.append_text(blocks(fitted(shown, console.width - _NAME_WIDTH)))
        console.print(line, no_wrap=True)
    print_legend(console, [band for shown in maps for band in shown])


def _print_texts(console: Console, comparison: Comparison) -> None:
    """Print which sentences or entries are edited, moved, new, dropped and unchanged."""
    texts, old, new = comparison.texts, comparison.old.document, comparison.new.document
    print_section(console, f"What became of the text, {texts.unit} by {texts.unit}")
    console.print(Text(f"Carried over: {how_carried(texts)}"))
    if texts.edited:
        _print_title(console, "Edited")
    for unit in texts.edited[:_MOST_LISTED]:
        print_indented(console, Text("was ", "dim").append_text(quoted(unit.old, old)))
        print_indented(console, Text("now ", "dim").append_text(quoted(unit.new, new)))
    _print_more(console, len(texts.edited))
    dropped, came = labels(comparison)
    moved = [unit.new for unit in texts.moved if not unit.edited]
    stays = [unit.new for unit in texts.word_for_word if not unit.moved]
    _print_list(console, "Moved, word for word", moved, new)
    _print_list(console, came, texts.new, new)
    _print_list(console, dropped, texts.dropped, old)
    _print_list(console, "Word for word, at its place", stays, new)


def _print_list(console: Console, title: str, spans: Sequence[Span], document: Document) -> None:
    """Print stretches of a text under a title, not more than anybody reads."""
    if not spans:
        return
    _print_title(console, title)
    for span in spans[:_MOST_LISTED]:
        print_indented(console, quoted(span, document))
    _print_more(console, len(spans))


def _print_title(console: Console, title: str) -> None:
    """Print the title of a list."""
    console.print()
    console.print(Text(title, style="bold"))


def _print_more(console: Console, count: int) -> None:
    """Say how many of a list are not shown."""
    if count > _MOST_LISTED:
        more = f"... and {count - _MOST_LISTED} more; --format html shows all"
        print_indented(console, Text(more, style="dim"))


def _print_places(console: Console, spans: Sequence[Span], document: Document, sign: str) -> None:
    """Print places with a sign for gone, kept or come."""
    for span in spans[:_MOST_PLACES]:
        print_indented(console, Text(sign).append_text(quoted(span, document)))
    if len(spans) > _MOST_PLACES:
        print_indented(console, Text(f"{sign}... and {len(spans) - _MOST_PLACES} more"))
