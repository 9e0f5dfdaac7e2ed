"""Which rhetorical moves each sentence makes, as far as patterns show them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from eras_review.language.matcher import Hits
from eras_review.language.placing import BySentence, by_sentence
from eras_review.language.segment import Sentence
from eras_review.language.sources import Further
from eras_review.model import SentenceMoves, Span, merged
from eras_review.rules import Move
from eras_review.rules.move import Together

Evidence = Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class MovesFound:
    """The moves of every sentence, and per move the exact words that show it.

    *denied* are, by move, the numbers of sentences that cannot make it, whatever else they hold,
    and *certain* those that make it beyond doubt.
    """

    sentences: tuple[SentenceMoves, ...]
    evidence: Evidence
    denied: Mapping[str, frozenset[int]] = field(default_factory=dict)
    certain: Mapping[str, frozenset[int]] = field(default_factory=dict)


def patterns_of(move: Move) -> Iterator[str]:
    """Yield every pattern that a move needs to have matched."""
    yield from (*move.patterns, *move.but_not, *move.not_in_sentence)
    yield from (*move.denied_by, *move.denied_near)
    for rule in move.together:
        for alternatives in rule.all:
            yield from alternatives
    for doubtful in move.only_near:
        yield from (*doubtful.says, *doubtful.near)


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
        move.name: _denied(move, sentences, hits) | _denied_beside(move, sentences, hits, standing)
        for move in every
    }
    certain = {
        move.name: _together((rule for rule in move.together if rule.certain), sentences, hits)
        & frozenset(standing[move.name])
        for move in every
    }
    return MovesFound(labelled, evidence, denied, certain)


def _evidence(
    move: Move, sentences: Sequence[Sentence], hits: Hits, further: Further
) -> BySentence:
    """Return the places where one move shows itself, vetoes applied."""
    vetoes = _spans(move.but_not, hits)
    plain = [s for s in _spans(move.patterns, hits) if not any(s.overlaps(v) for v in vetoes)]
    plain += [span for source in move.evidence for span in further.get(source, ())]
    found = {number: list(held) for number, held in by_sentence(sentences, plain).items()}
    for number in _together((r for r in move.together if not r.certain), sentences, hits):
        found.setdefault(number, []).append(sentences[number].span)
    # Here the words of a pattern say more exactly than the sentence what is meant.
    for number in _together((r for r in move.together if r.certain), sentences, hits):
        found.setdefault(number, [sentences[number].span])
    silent = _denied(move, sentences, hits) | _numbers(move.not_in_sentence, sentences, hits)
    return {number: merged(held) for number, held in found.items() if number not in silent}


def _together(
    rules: Iterable[Together], sentences: Sequence[Sentence], hits: Hits
) -> frozenset[int]:
    """Return the sentences in which one of *rules* has all its lists met."""
    found: set[int] = set()
    for rule in rules:
        parts = [_numbers(names, sentences, hits) for names in rule.all]
        found |= parts[0].intersection(*parts[1:])
    return frozenset(found)


def _denied(move: Move, sentences: Sequence[Sentence], hits: Hits) -> frozenset[int]:
    """Return the sentences that deny a move, or have nothing near them that it needs."""
    denied = _numbers((*move.denied_by, *move.denied_near), sentences, hits)
    for doubtful in move.only_near:
        near = _with_neighbours(_numbers(doubtful.near, sentences, hits))
        denied |= _numbers(doubtful.says, sentences, hits) - near
    return denied


def _denied_beside(
    move: Move, sentences: Sequence[Sentence], hits: Hits, standing: Mapping[str, BySentence]
) -> frozenset[int]:
    """Return the neighbours of sentences that take a move back, where no pattern shows it."""
    taken_back = _numbers(move.denied_near, sentences, hits)
    return _with_neighbours(taken_back) - set(standing[move.name])


def _with_neighbours(numbers: Iterable[int]) -> frozenset[int]:
    """Return the numbers of sentences and of those beside them."""
    return frozenset(other for number in numbers for other in range(number - 1, number + 2))


def _standing(move: Move, seen: Mapping[str, BySentence]) -> BySentence:
    """Return the evidence of a move outside sentences that make a move it yields to."""
    rivals = [seen[name] for name in move.yields_to if name in seen]
    return {
        number: held
        for number, held in seen[move.name].items()
        if not any(number in rival for rival in rivals)
    }


def _numbers(patterns: Iterable[str], sentences: Sequence[Sentence], hits: Hits) -> frozenset[int]:
    """Return the sentences in which one of some patterns stands."""
    return frozenset(by_sentence(sentences, _spans(patterns, hits)))


def _spans(patterns: Iterable[str], hits: Hits) -> list[Span]:
    """Return all hits of some patterns in reading order."""
    return sorted({span for pattern in patterns for span in hits.get(pattern, ())})
