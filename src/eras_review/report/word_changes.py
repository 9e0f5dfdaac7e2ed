"""The words that changed between two versions of a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Stroke:
    """Words that stayed ("same"), went ("out") or came ("in")."""

    kind: str
    text: str


def word_changes(old: str, new: str) -> tuple[Stroke, ...]:
    """Return two versions as one line of strokes, what went before what came."""
    return tuple(_strokes(old.split(), new.split()))


def _strokes(old: list[str], new: list[str]) -> Iterator[Stroke]:
    """Yield the strokes of two lists of words."""
    # Of a long entry no word is junk because it is frequent.
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield Stroke("same", " ".join(old[a:b]))
            continue
        if a < b:
            yield Stroke("out", " ".join(old[a:b]))
        if c < d:
            yield Stroke("in", " ".join(new[c:d]))
