"""Runs of words that stand in two texts in the same order."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from eras_review.likeness.words import Word
from eras_review.model import Span


@dataclass(frozen=True, slots=True)
class Run:
    """*words* equal words in a row: where they stand in the first text and in the second."""

    words: int
    first: Span
    second: Span


def shared_runs(first: Sequence[Word], second: Sequence[Word], least: int) -> tuple[Run, ...]:
    """Return the longest runs of at least *least* words, no word of *first* in two of them.

    With 8 for *least* it is the rule of a study of 13,617 letters (docs/guide.md E2).
    """
    starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(second) - least + 1):
        if all(word.counts for word in second[at : at + least]):
            starts[_key(second, at, least)].append(at)
    runs, at = [], 0
    while at <= len(first) - least:
        found = [
            (_length(first, second, at, other), -other)
            for other in starts.get(_key(first, at, least), ())
        ]
        length, other = max(found, default=(0, 0))
        if length < least:
            at += 1
            continue
        runs.append(Run(length, _span(first, at, length), _span(second, -other, length)))
        at += length
    return tuple(runs)


def _key(words: Sequence[Word], at: int, least: int) -> tuple[str, ...]:
    """Return the words by which a run is found."""
    return tuple(word.text for word in words[at : at + least])


def _length(first: Sequence[Word], second: Sequence[Word], at: int, other: int) -> int:
    """Return how many words in a row are equal and count."""
    length = 0
    for one, two in zip(first[at:], second[other:], strict=False):
        if one.text != two.text or not (one.counts and two.counts):
            break
        length += 1
    return length


def _span(words: Sequence[Word], at: int, length: int) -> Span:
    """Return where a run of words stands."""
    return Span(words[at].span.start, words[at + length - 1].span.end)
