"""The narrative map: what every sentence does, as a row of bands."""

from collections.abc import Mapping
from dataclasses import dataclass

from eras_review.language.metrics import word_count
from eras_review.model import Report, SentenceMoves
from eras_review.rules import Move

# Of two moves equally likely the one a reader stumbles over is shown.
_TONES = ("problem", "strength", "fact")


@dataclass(frozen=True, slots=True)
class Band:
    """One sentence of the map: its place, its dominant move (None: none seen) and its length."""

    start: int
    end: int
    words: int
    move: str | None = None
    title: str = ""
    letter: str = ""
    colour: str = ""


def bands(report: Report, moves: Mapping[str, Move]) -> tuple[Band, ...]:
    """Return a band per sentence of the report, in reading order."""
    text = report.document.text
    return tuple(
        _band(sentence, word_count(text[sentence.start : sentence.end]), moves)
        for sentence in report.moves
    )


def _band(sentence: SentenceMoves, words: int, moves: Mapping[str, Move]) -> Band:
    """Return the band of one sentence, shown as its likeliest move."""
    seen = [moves[name] for name in sentence.moves if name in moves]
    if not seen:
        return Band(sentence.start, sentence.end, words)
    best = min(seen, key=lambda m: (-sentence.moves[m.name], _TONES.index(m.tone), m.name))
    return Band(
        sentence.start, sentence.end, words, best.name, best.title, best.letter, best.colour
    )
