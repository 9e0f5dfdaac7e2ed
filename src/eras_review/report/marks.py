"""Marking words: overlapping spans cut into stretches that lie side by side."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from eras_review.model import Block, Document, SentenceMoves, Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text with the same owners throughout; *sentence* is set where a sentence (from 1) begins."""

    text: str
    owners: tuple[str, ...]
    sentence: int | None = None


def stretches(
    document: Document,
    block: Block,
    spans: Mapping[str, Sequence[Span]],
    sentences: Iterable[SentenceMoves],
) -> Iterator[Stretch]:
    """Yield the stretches of one block; *spans* are filed under the id of their owner."""
    starts = {s.start: number for number, s in enumerate(sentences, start=1)}
    inside = [
        (owner, span)
        for owner, places in spans.items()
        for span in places
        if span.start < block.end and block.start < span.end
    ]
    cuts = {block.start, block.end}
    cuts |= {start for start in starts if block.start < start < block.end}
    for _, span in inside:
        cuts |= {max(span.start, block.start), min(span.end, block.end)}
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        owners = tuple(o for o, span in inside if span.start <= start and end <= span.end)
        yield Stretch(document.text[start:end], tuple(dict.fromkeys(owners)), starts.get(start))
