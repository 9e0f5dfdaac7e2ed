"""Which rhetorical moves each sentence makes, as far as patterns show them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from eras_review.language.matcher import Hits
from eras_review.language.placing import BySentence, by_sentence
from eras_review.language.segment import Sentence
from eras_review.language.sources import Further
from eras_review.model import SentenceMoves, Span, merged
from eras_review.rules import Move

Evidence = Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class MovesFound:
    """The moves of every sentence, and per move the exact words that show it.

    *denied* are, by move, the numbers of sentences that say the opposite, whatever else they hold.
    """

    sentences: tuple[SentenceMoves, ...]
    evidence: Evidence
    denied: Mapping[str, frozenset[int]] = field(default_factory=dict)


def patterns_of(move: Move) -> Iterator[str]:
    """Yield every pattern that a move needs to have matched."""
    yield from (*move.patterns, *move.but_not, *move.not_in_sentence, *move.denied_by)
    for rule in move.together:
        for alternatives in rule.all:
            yield from alternatives


def find_moves(
    sentences: Sequence[Sentence], hits: Hits, moves: Iterable[Move], further: Further
) -> MovesFound:
    """Return what *hits* and *further* evidence say each sentence does; a move seen scores 1.0."""
    every = tuple(moves)
    seen = {move.name: _evidence(move, sentences, hits, further) for move in every}
    standing = {move.name: _standing(move, seen) for move in every}
    labelled = tuple(
        SentenceMoves(
            sentence.start,
            sentence.end,
            {name: 1.0 for name, held in standing.items() if number in held},
        )
        for number, sentence in enumerate(sentences)
    )
    evidence = {
        name: tuple(span for number in sorted(held) for span in held[number])
        for name, held in standing.items()
        if held
    }
    denied = {
        move.name: frozenset(by_sentence(sentences, _spans(move.denied_by, hits)))
        for move in every
        if move.denied_by
    }
    return MovesFound(labelled, evidence, denied)


def _evidence(
    move: Move, sentences: Sequence[Sentence], hits: Hits, further: Further
) -> BySentence:
    """Return the places where one move shows itself, vetoes applied."""
    vetoes = _spans(move.but_not, hits)
    plain = [s for s in _spans(move.patterns, hits) if not any(s.overlaps(v) for v in vetoes)]
    plain += [span for source in move.evidence for span in further.get(source, ())]
    found = {number: list(held) for number, held in by_sentence(sentences, plain).items()}
    for rule in move.together:
        parts = [by_sentence(sentences, _spans(names, hits)) for names in rule.all]
        for number in set(parts[0]).intersection(*parts[1:]):
            found.setdefault(number, []).append(sentences[number].span)
    silent = by_sentence(sentences, _spans((*move.not_in_sentence, *move.denied_by), hits))
    return {number: merged(held) for number, held in found.items() if number not in silent}


def _standing(move: Move, seen: Mapping[str, BySentence]) -> BySentence:
    """Return the evidence of a move outside sentences that make a move it yields to."""
    rivals = [seen[name] for name in move.yields_to if name in seen]
    return {
        number: held
        for number, held in seen[move.name].items()
        if not any(number in rival for rival in rivals)
    }


def _spans(patterns: Iterable[str], hits: Hits) -> list[Span]:
    """Return all hits of some patterns in reading order."""
    return sorted({span for pattern in patterns for span in hits.get(pattern, ())})
