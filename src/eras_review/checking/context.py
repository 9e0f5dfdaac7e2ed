"""What a check may look at, and what it gives back."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import Any, Protocol

from eras_review.language.matcher import Hits
from eras_review.language.metrics import word_count
from eras_review.language.moves import MovesFound
from eras_review.language.scoring import Judgement
from eras_review.language.segment import Sentence
from eras_review.language.sources import Further
from eras_review.language.wording import Wording
from eras_review.model import Document, Level, NearMiss, SentenceMoves, Shared, Span, merged
from eras_review.programs import ProgramList
from eras_review.rules.document_words import HeadWords
from eras_review.rules.tables import Season
from eras_review.structure.cv import Cv
from eras_review.structure.cv.dates import Moment
from eras_review.structure.experiences import Experiences
from eras_review.structure.letter import Letter


@dataclass(frozen=True, slots=True)
class Context:
    """A document with everything the earlier stages found in it.

    *match* is when its author did not match, None when that is not known. *regions* are the Census
    divisions an applicant chose.
    """

    document: Document
    sentences: Sequence[Sentence]
    hits: Hits
    moves: MovesFound
    metrics: Mapping[str, float]
    season: Season
    further: Further
    letter: Letter | None = None
    cv: Cv | None = None
    experiences: Experiences | None = None
    programs: ProgramList | None = None
    regions: frozenset[str] = frozenset()
    match: Moment | None = None
    cv_words: HeadWords | None = None
    wording: Wording = field(default_factory=dict)
    shared: tuple[Shared, ...] = ()
    judgements: Mapping[str, Judgement] = field(default_factory=dict)
    best: Mapping[str, tuple[float, Span]] = field(default_factory=dict)

    @property
    def structure(self) -> Mapping[str, object] | None:
        """Return how the document is built as plain values, None where it is not taken apart."""
        built = self.letter or self.cv or self.experiences
        return built.as_json() if built else None

    def judgement(self, flag: str) -> Judgement | None:
        """Return what the trained model says of a flag; None where it says nothing."""
        return self.judgements.get(flag)

    def is_borderline(self, flag: str) -> bool:
        """Say whether a finding on *flag* may be wrong; without a trained model it always may."""
        judgement = self.judgements.get(flag)
        return bool(flag) and not (judgement and judgement.sure)

    def best_sentence(self, moves: Sequence[str], least: float = 0.0) -> tuple[Span, ...]:
        """Return the sentence likeliest to make one of the moves, if at least so likely."""
        spans = [self.best[m] for m in moves if m in self.best and self.best[m][0] >= least]
        return (max(spans, key=lambda pair: pair[0])[1],) if spans else ()

    def text_of(self, span: Span) -> str:
        """Return the words of a span."""
        return self.document.text[span.start : span.end]

    def whole_line(self, span: Span) -> Span:
        """Return the line a span begins in."""
        text = self.document.text
        end = text.find("\n", span.start)
        return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)

    def sentences_with(self, moves: Sequence[str]) -> list[SentenceMoves]:
        """Return the sentences that make at least one of the moves."""
        return [s for s in self.moves.sentences if any(name in s.moves for name in moves)]

    def word_share(self, moves: Sequence[str]) -> float:
        """Return the share of the words (0 to 1) that stand in sentences making the moves."""
        within = [self.document.text[s.start : s.end] for s in self.sentences_with(moves)]
        return sum(map(word_count, within)) / max(self.metrics["words"], 1)

    def spans_of(self, patterns: Sequence[str]) -> tuple[Span, ...]:
        """Return the hits of some patterns in reading order, overlapping ones joined."""
        return merged(span for pattern in patterns for span in self.hits.get(pattern, ()))

    def places_of(self, patterns: Sequence[str]) -> "Places":
        """Return the hits of some patterns to be asked about many times."""
        return Places(self.spans_of(patterns))


@dataclass(frozen=True, slots=True)
class Places:
    """Spans that do not overlap, in reading order, to be asked about many times."""

    spans: tuple[Span, ...]

    def touch(self, span: Span) -> bool:
        """Say whether one of them overlaps a span."""
        at = self._first(span)
        return at < len(self.spans) and self.spans[at].overlaps(span)

    def within(self, span: Span) -> tuple[Span, ...]:
        """Return those that overlap a span."""
        return tuple(takewhile(span.overlaps, islice(self.spans, self._first(span), None)))

    def _first(self, span: Span) -> int:
        """Return the first one that ends within a span or after it."""
        return bisect_right(self.spans, span.start, key=lambda s: s.end)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a check fires: its spans (none for absence), and what fills the message's slots.

    *level* replaces the level of the check file, *at_most* caps it. *borderline* says that it may
    be wrong: it drops a level and says what would settle it. *whole* is that of `Finding`.
    """

    spans: tuple[Span, ...] = ()
    slots: Mapping[str, Any] = field(default_factory=dict)
    level: Level | None = None
    at_most: Level = Level.MAJOR
    borderline: bool = False
    near: NearMiss | None = None
    whole: bool = False


class CheckKind(Protocol):
    """What every kind of check can do; a kind is a frozen dataclass of its own params."""

    def needed_patterns(self) -> Iterator[str]:
        """Yield the patterns it needs to have matched."""
        ...

    def find(self, context: Context) -> Place | None:
        """Return where it fires, or None."""
        ...


class NoPatterns:
    """For kinds that need no pattern matched."""

    __slots__ = ()

    def needed_patterns(self) -> Iterator[str]:
        """Yield nothing."""
        return iter(())
