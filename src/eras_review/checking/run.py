"""Running prepared checks over one document."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from string import Formatter

from eras_review.checking.context import Context, Place
from eras_review.checking.kinds.absent import Absent
from eras_review.checking.kinds.other_language import OtherLanguage
from eras_review.checking.prepare import Prepared
from eras_review.model import Finding, Level, Span, Strength
from eras_review.rules import Check, Move
from eras_review.structure.where import Locator


def run(checks: Iterable[Prepared], context: Context, locator: Locator) -> tuple[Finding, ...]:
    """Return the findings of *checks*, in the order to read them.

    Major before minor before polish; then by the check's rank; then the larger share of the text.
    A text in another language gets that one finding, since the other checks read English.
    """
    found = [
        (prepared, place)
        for prepared in checks
        if (place := prepared.kind.find(context)) is not None
    ]
    foreign = [pair for pair in found if isinstance(pair[0].kind, OtherLanguage)]
    ranked = sorted(
        (
            (prepared.check.rank, _finding(prepared, place, locator))
            for prepared, place in foreign or found
        ),
        key=lambda pair: (pair[1].level.rank, pair[0], -_length(pair[1].spans), pair[1].check),
    )
    return tuple(finding for _, finding in ranked)


def strengths(
    moves: Iterable[Move], missing: AbstractSet[str], context: Context, locator: Locator
) -> tuple[Strength, ...]:
    """Return, for every positive move made, the sentence that makes it best.

    A move that a finding calls *missing* is no strength in the same report.
    """
    shown = [m for m in moves if m.tone == "strength" and m.name not in missing]
    return tuple(_strengths(shown, context, locator))


def missing_moves(checks: Iterable[Prepared], findings: Iterable[Finding]) -> AbstractSet[str]:
    """Return the moves that the findings call missing."""
    raised = {finding.check for finding in findings}
    return {
        move
        for prepared in checks
        if prepared.check.id in raised and isinstance(prepared.kind, Absent)
        for move in prepared.kind.moves
    }


def fill(message: str, slots: Mapping[str, object]) -> str:
    """Return *message* with its named *slots* filled; the words of a document are never parsed."""
    pieces = []
    for literal, slot, _, _ in Formatter().parse(message):
        pieces.append(literal)
        if slot is not None:
            pieces.append(str(slots[slot]))
    return "".join(pieces)


def _finding(prepared: Prepared, place: Place, locator: Locator) -> Finding:
    """Turn the place where a check fired into what is said about it."""
    check = prepared.check
    near = place.near and replace(place.near, span=locator.located(place.near.span))
    return Finding(
        check=check.id,
        level=_level(place.level or check.level, place),
        title=check.title,
        message=_message(check, place),
        why=check.why,
        question=check.question,
        source=check.source,
        spans=tuple(map(locator.located, place.spans)),
        near=near,
        whole=place.whole or not place.spans,
    )


def _message(check: Check, place: Place) -> str:
    """Return the message, and in a borderline case what would settle it."""
    message = fill(check.message, place.slots)
    return f"{message} {check.borderline}" if place.borderline and check.borderline else message


def _level(level: Level, place: Place) -> Level:
    """Return *level*, capped by what the place allows and lower in a borderline case."""
    capped = max(level, place.at_most, key=lambda one: one.rank)
    return tuple(Level)[min(capped.rank + 1, len(Level) - 1)] if place.borderline else capped


def _length(spans: Sequence[Span]) -> int:
    """Return how many characters the spans cover."""
    return sum(span.end - span.start for span in spans)


def _strengths(moves: Sequence[Move], context: Context, locator: Locator) -> Iterator[Strength]:
    """Yield one strength per move: the sentence with the most evidence, the first of equals."""
    for move in moves:
        evidence = context.moves.evidence.get(move.name, ())
        held = [s for s in context.moves.sentences if move.name in s.moves]
        if not held:
            continue
        best = max(held, key=lambda s: (s.moves[move.name], _inside(evidence, s.start, s.end)))
        yield Strength(move.name, (locator.located(Span(best.start, best.end)),))


def _inside(spans: Sequence[Span], start: int, end: int) -> int:
    """Return how many of the spans lie between two offsets."""
    return sum(start <= span.start and span.end <= end for span in spans)
