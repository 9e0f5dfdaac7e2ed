"""How alike two sequences of words are, words weighted by their letters."""

from collections.abc import Sequence
from difflib import SequenceMatcher


def likeness(first: Sequence[str], second: Sequence[str]) -> float:
    """Return from 0 to 1 how much of both stands in the other, in the same order.

    Letters are counted, not words: "I was the" stands in every sentence.
    """
    total = _letters(first) + _letters(second)
    return 2 * _common(first, second) / total if total else 1.0


def overlap(first: Sequence[str], second: Sequence[str]) -> float:
    """Return from 0 to 1 how much of the shorter one stands in the longer."""
    shorter = min(_letters(first), _letters(second))
    return _common(first, second) / shorter if shorter else 0.0


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    """Return how many letters the words have that stand in both in the same order."""
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    blocks = matcher.get_matching_blocks()
    return sum(_letters(first[block.a : block.a + block.size]) for block in blocks)


def _letters(words: Sequence[str]) -> int:
    """Return how many letters the words have."""
    return sum(map(len, words))
