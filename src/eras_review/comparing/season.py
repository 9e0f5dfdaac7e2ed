"""Last season's statement against this one: what shows that it is not the same applicant."""

from collections.abc import Sequence

from eras_review.comparing.values import CarriedUnit, Evidence, Season, Texts
from eras_review.model import Document, Report, Role, SentenceMoves, Span
from eras_review.rules.tables import Asked, LastSeason

# What may stand behind the full stop of a sentence.
_CLOSING = " \n\t\"'”’)]»"


def season_of(old: Report, new: Report, texts: Texts, words: LastSeason) -> Season:
    """Return the evidence of a statement that last season's did not have, and what to ask."""
    seen = {strength.move for strength in new.strengths}
    return Season(
        tuple(
            _evidence(asked, old, new, texts, seen=asked.move in seen) for asked in words.evidence
        ),
        words.carried,
        words.carried_question,
        words.known,
        words.source,
    )


def _evidence(asked: Asked, old: Report, new: Report, texts: Texts, *, seen: bool) -> Evidence:
    """Return the sentences of one move: fresh ones, and those that were there last season.

    A move that a finding of the same report calls missing is none that was *seen*.
    """
    before, after = _making(asked.move, old.moves), _making(asked.move, new.moves)
    units = sorted({unit.new for unit in texts.carried} | set(texts.new))
    held = [
        unit
        for unit in units
        if seen and any(unit.overlaps(s) for s in after) and _is_sentence(unit, new.document)
    ]
    known = [unit for unit in held if _known(unit, texts.carried, before)]
    return Evidence(
        asked.move,
        asked.title,
        asked.none,
        asked.question,
        tuple(unit for unit in held if unit not in known),
        tuple(known),
    )


def _making(move: str, sentences: Sequence[SentenceMoves]) -> list[Span]:
    """Return the sentences that make a move."""
    return [Span(s.start, s.end) for s in sentences if move in s.moves]


def _is_sentence(unit: Span, document: Document) -> bool:
    """Say whether a unit is told as a sentence: words of a cell or heading may list what lacks."""
    block = next((b for b in document.blocks if b.start <= unit.start < b.end), None)
    if block is None or block.role not in (Role.CELL, Role.HEADING):
        return True
    return document.text[unit.start : unit.end].rstrip(_CLOSING).endswith((".", "!", "?"))


def _known(unit: Span, carried: Sequence[CarriedUnit], before: Sequence[Span]) -> bool:
    """Say whether last season's statement said the same: word for word, or as the same move."""
    return any(
        not one.edited or any(one.old.overlaps(span) for span in before)
        for one in carried
        if one.new == unit
    )
