"""Strengths that a draft gained, and those it lost."""

from collections.abc import Mapping

from eras_review.comparing.values import StrengthChange, Texts
from eras_review.model import Report, Span
from eras_review.rules import Rules


def strengths_compared(
    old: Report, new: Report, texts: Texts, rules: Rules
) -> tuple[tuple[StrengthChange, ...], tuple[StrengthChange, ...]]:
    """Return the strengths gained and those lost; themes of letters and CVs are strengths too."""
    before, after = _shown(old, rules), _shown(new, rules)
    stands = {unit.old: unit.new for unit in texts.carried}
    gained = tuple(
        StrengthChange(move, title, span)
        for move, (title, span) in after.items()
        if move not in before
    )
    lost = tuple(
        StrengthChange(move, title, span, _place_of(span, stands))
        for move, (title, span) in before.items()
        if move not in after
    )
    return gained, lost


def _shown(report: Report, rules: Rules) -> Mapping[str, tuple[str, Span]]:
    """Return title and best place of everything that works in a report."""
    moves = rules.moves_of(report.document.kind)
    strengths = {s.move: (moves[s.move].title, s.spans[0]) for s in report.strengths if s.spans}
    return strengths | {f.move: (f.title, f.spans[0]) for f in report.frames if f.spans}


def _place_of(span: Span, stands: Mapping[Span, Span]) -> Span | None:
    """Return where the sentence of a place stands in the new draft."""
    return next((new for old, new in stands.items() if old.overlaps(span)), None)
