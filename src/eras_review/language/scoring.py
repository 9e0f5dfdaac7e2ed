"""Moves scored by the trained model, with what the patterns saw as part of what it looks at."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from eras_review.language.classifier.features import Situation
from eras_review.language.classifier.measures import Measured, probability
from eras_review.language.classifier.model import Model
from eras_review.language.classifier.telling import telling_words
from eras_review.language.matcher import Hits
from eras_review.language.metrics import word_count
from eras_review.language.moves import MovesFound
from eras_review.language.placing import by_sentence
from eras_review.language.segment import Sentence
from eras_review.model import Document, SentenceMoves, Span, merged

_FEWEST_SENTENCES = 8
_MADE = 0.5
# With a pattern's exact words beside it, less is enough.
_MADE_WITH_PATTERN = 0.2
# What the model gives to clear sentences; more would outweigh the rest of a document.
_CERTAIN = 0.95


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the model says of one flag: how likely it is right, and how sure that may be said."""

    probability: float
    raised: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class Scored:
    """The moves of a document, and what is decided about it as a whole by flag.

    *best* is, by move, the sentence that most likely makes it, with that probability.
    """

    moves: MovesFound
    judgements: Mapping[str, Judgement] = field(default_factory=dict)
    best: Mapping[str, tuple[float, Span]] = field(default_factory=dict)


def situations(
    document: Document,
    sentences: Sequence[Sentence],
    hits: Hits,
    found: MovesFound,
    terms: Sequence[str],
) -> list[Situation]:
    """Return every sentence with what is known around it."""
    texts = ["", *(document.text[s.start : s.end] for s in sentences), ""]
    last = max(len(sentences) - 1, 1)
    matched = {move: by_sentence(sentences, spans) for move, spans in found.evidence.items()}
    counted = {term[1:-1]: by_sentence(sentences, hits.get(term, ())) for term in terms}
    return [
        Situation(
            text=texts[number + 1],
            before=texts[number],
            after=texts[number + 2],
            place=number / last,
            opens=sentence.start == document.blocks[sentence.block].start,
            # What is certain is not guessed; as a feature it would only be counted twice.
            patterns=frozenset(
                move
                for move, held in matched.items()
                if number in held and number not in found.certain.get(move, ())
            ),
            terms=tuple((name, len(held.get(number, ()))) for name, held in counted.items()),
        )
        for number, sentence in enumerate(sentences)
    ]


def score(  # noqa: PLR0913 - what the earlier stages found
    model: Model,
    document: Document,
    sentences: Sequence[Sentence],
    hits: Hits,
    found: MovesFound,
    marked: Collection[str] = (),
) -> Scored:
    """Return the moves that *model* finds in *document*, and its judgement of every flag.

    Moves that are *marked* are shown at their exact words, others at their sentences.

    Moves it was not trained on stay as the patterns found them, and so does a document of a few
    sentences: the model learned from whole drafts.
    """
    if len(sentences) < _FEWEST_SENTENCES:
        return Scored(found)
    around = situations(document, sentences, hits, found, model.term_patterns)
    likely = [
        {m: _settled(found, number, m, p) for m, p in moves.items()}
        for number, moves in enumerate(map(model.probabilities, around))
    ]
    measured = [
        Measured(word_count(situation.text), moves)
        for situation, moves in zip(around, likely, strict=True)
    ]
    labelled = tuple(
        SentenceMoves(s.start, s.end, _made(model, before.moves, situation, moves))
        for s, before, situation, moves in zip(
            sentences, found.sentences, around, likely, strict=True
        )
    )
    judgements = {
        flag: _judgement(probability(decision, measured), decision.raise_at, decision.sure_at)
        for flag, decision in model.decisions.items()
    }
    evidence = _evidence(model, labelled, around, found, marked)
    return Scored(MovesFound(labelled, evidence), judgements, _best(model, sentences, likely))


def _settled(found: MovesFound, number: int, move: str, likely: float) -> float:
    """Return how *likely* a sentence makes a move, where patterns do not decide it alone."""
    if number in found.denied.get(move, ()):
        return 0.0
    return max(likely, _CERTAIN) if number in found.certain.get(move, ()) else likely


def _best(
    model: Model, sentences: Sequence[Sentence], likely: Sequence[Mapping[str, float]]
) -> Mapping[str, tuple[float, Span]]:
    """Return, by move, the sentence that most likely makes it, the first of equals."""
    return {
        move: max(
            ((moves[move], s.span) for s, moves in zip(sentences, likely, strict=True)),
            key=lambda pair: pair[0],
        )
        for move in model.moves
    }


def _made(
    model: Model, before: Mapping[str, float], situation: Situation, likely: Mapping[str, float]
) -> Mapping[str, float]:
    """Return the moves a sentence makes with their probabilities."""
    others = {move: value for move, value in before.items() if move not in model.moves}
    made = {
        move: value
        for move, value in likely.items()
        if value >= (_MADE_WITH_PATTERN if move in situation.patterns else _MADE)
    }
    return others | made


def _evidence(
    model: Model,
    labelled: Sequence[SentenceMoves],
    around: Sequence[Situation],
    found: MovesFound,
    marked: Collection[str],
) -> Mapping[str, tuple[Span, ...]]:
    """Return the exact words of each move: a pattern's, else the telling ones of its sentences."""
    words = {move: by_sentence(labelled, spans) for move, spans in found.evidence.items()}
    evidence: dict[str, list[Span]] = {}
    for number, sentence in enumerate(labelled):
        for move, likely in sentence.moves.items():
            exact = words.get(move, {}).get(number)
            if not exact:
                start, end = 0, sentence.end - sentence.start
                if move in marked:
                    start, end = telling_words(model, around[number], move, likely)
                exact = (Span(sentence.start + start, sentence.start + end),)
            evidence.setdefault(move, []).extend(exact)
    return {move: merged(spans) for move, spans in evidence.items()}


def _judgement(likely: float, raise_at: float, sure_at: float) -> Judgement:
    """Return what a probability means under the thresholds of its flag."""
    return Judgement(likely, likely >= raise_at, likely >= max(raise_at, sure_at))
