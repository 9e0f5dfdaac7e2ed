"""Which rhetorical moves each sentence makes, as far as patterns show them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from eras_review.language.matcher import Hits
from eras_review.language.segment import Sentence
from eras_review.model import SentenceMoves, Span, merged
from eras_review.rules import Move

Evidence = Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class MovesFound:
    """The moves of every sentence, and per move the exact words that show it."""

    sentences: tuple[SentenceMoves, ...]
    evidence: Evidence


def patterns_of(move: Move) -> Iterator[str]:
    """Yield every pattern that a move needs to have matched."""
    yield from (*move.patterns, *move.but_not, *move.not_in_sentence)
    for rule in move.together:
        for alternatives in rule.all:
            yield from alternatives


def find_moves(sentences: Sequence[Sentence], hits: Hits, moves: Iterable[Move]) -> MovesFound:
    """Return what the pattern *hits* say each sentence does; a move seen has the score 1.0."""
    every = tuple(moves)
    seen = {move.name: tuple(_evidence(move, sentences, hits)) for move in every}
    evidence = {move.name: tuple(_standing(move, sentences, seen)) for move in every}
    labelled = tuple(
        SentenceMoves(
            sentence.start,
            sentence.end,
            {name: 1.0 for name, spans in evidence.items() if _any_in(sentence, spans)},
        )
        for sentence in sentences
    )
    return MovesFound(labelled, {name: spans for name, spans in evidence.items() if spans})


def _evidence(move: Move, sentences: Sequence[Sentence], hits: Hits) -> Iterator[Span]:
    """Yield the places where one move shows itself, vetoes applied."""
    plain = _spans(move.patterns, hits)
    parts = [[_spans(names, hits) for names in rule.all] for rule in move.together]
    vetoes = _spans(move.but_not, hits)
    silent = _spans(move.not_in_sentence, hits)
    for sentence in sentences:
        if _any_in(sentence, silent):
            continue
        here = [s for s in _within(sentence, plain) if not any(s.overlaps(v) for v in vetoes)]
        here += [span for lists in parts for span in _together(sentence, lists)]
        yield from merged(here)


def _standing(move: Move, sentences: Sequence[Sentence], seen: Evidence) -> Iterator[Span]:
    """Yield the evidence of a move outside sentences that make a move it yields to."""
    rivals = [span for name in move.yields_to for span in seen.get(name, ())]
    for sentence in sentences:
        if not _any_in(sentence, rivals):
            yield from _within(sentence, seen[move.name])


def _together(sentence: Sentence, lists: Sequence[Sequence[Span]]) -> Iterator[Span]:
    """Yield the sentence when every list has a hit in it."""
    if all(_any_in(sentence, spans) for spans in lists):
        yield sentence.span


def _spans(patterns: Iterable[str], hits: Hits) -> list[Span]:
    """Return all hits of some patterns in reading order."""
    return sorted({span for pattern in patterns for span in hits.get(pattern, ())})


def _within(sentence: Sentence, spans: Iterable[Span]) -> list[Span]:
    """Return the spans that lie in a sentence."""
    return [s for s in spans if sentence.start <= s.start and s.end <= sentence.end]


def _any_in(sentence: Sentence, spans: Iterable[Span]) -> bool:
    """Say whether any of the spans lies in a sentence."""
    return any(sentence.start <= s.start and s.end <= sentence.end for s in spans)
