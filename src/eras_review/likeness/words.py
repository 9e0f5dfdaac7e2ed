"""The words of a text that may be compared, with their places."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eras_review.model import Span

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in lower case and where it stands; *counts* is False where nothing may match it."""

    text: str
    span: Span
    counts: bool = True


def words_of(text: str, within: Span, without: Iterable[Span] = ()) -> tuple[Word, ...]:
    """Return the words of *text* inside a span; those inside *without* match nothing."""
    left_out = sorted(without)
    return tuple(
        Word(
            found[0].lower().replace("’", "'"),
            Span(*found.span()),
            not _inside(found.start(), left_out),
        )
        for found in _WORD.finditer(text, within.start, within.end)
    )


def _inside(place: int, spans: Sequence[Span]) -> bool:
    """Say whether a place lies in one of the spans."""
    return any(span.start <= place < span.end for span in spans)
