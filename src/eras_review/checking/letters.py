"""What a report on a letter shows beside findings: its frames, its wording, who may read it."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from eras_review.checking.context import Context
from eras_review.model import Frame, Kind, Span, WordsUsed
from eras_review.rules import Rules
from eras_review.structure.where import Locator


def frames(
    missing: AbstractSet[str], context: Context, rules: Rules, locator: Locator
) -> tuple[Frame, ...]:
    """Return the themes a letter should carry, each with its best sentence or its question.

    A theme that a finding calls *missing* has its question.
    """
    return tuple(_frames(missing, context, rules, locator)) if context.letter else ()


def words_used(context: Context, rules: Rules) -> tuple[WordsUsed, ...]:
    """Return the words of each group of wording that a letter uses."""
    return tuple(
        WordsUsed(name, rules.wording[name].title, tuple(context.text_of(s).lower() for s in spans))
        for name, spans in context.wording.items()
    )


def _frames(
    missing: AbstractSet[str], context: Context, rules: Rules, locator: Locator
) -> Iterator[Frame]:
    """Yield the frames in the order of checks/structure/letter.toml."""
    moves = rules.moves_of(Kind.LETTER)
    for name in rules.letter.frames:
        held = [s for s in context.moves.sentences if name in s.moves and name not in missing]
        best = max(held, key=lambda s: s.moves[name], default=None)
        spans = (locator.located(Span(best.start, best.end)),) if best else ()
        question = rules.checks[f"letter/{name.replace('_', '-')}-missing"].question
        yield Frame(name, moves[name].title, question, spans)
