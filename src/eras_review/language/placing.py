"""Which sentence a span lies in."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from eras_review.language.segment import Sentence
from eras_review.model import SentenceMoves, Span

BySentence = Mapping[int, Sequence[Span]]


def by_sentence(
    sentences: Sequence[Sentence] | Sequence[SentenceMoves], spans: Iterable[Span]
) -> BySentence:
    """Return the spans that lie within one sentence, in their order, by its number from 0."""
    starts = [sentence.start for sentence in sentences]
    held: dict[int, list[Span]] = {}
    for span in spans:
        number = bisect_right(starts, span.start) - 1
        if number >= 0 and span.end <= sentences[number].end:
            held.setdefault(number, []).append(span)
    return held
