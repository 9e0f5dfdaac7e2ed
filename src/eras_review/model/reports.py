"""What is said about a document: moves, findings, strengths, the report."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from eras_review.model.documents import Document, Span


class Level(StrEnum):
    """How much a finding matters, the most important first."""

    MAJOR = "major"
    MINOR = "minor"
    POLISH = "polish"

    @property
    def rank(self) -> int:
        """Return 0 for major, 1 for minor, 2 for polish."""
        return tuple(Level).index(self)


@dataclass(frozen=True, slots=True)
class SentenceMoves:
    """One sentence and how strongly it makes each rhetorical move, from 0 to 1."""

    start: int
    end: int
    moves: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class NearMiss:
    """The place that comes closest to what an absence finding misses, and what it still lacks."""

    span: Span
    note: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a program director would stumble over; *spans* is empty when something is absent.

    *whole* says that the places together show one thing about the whole document, such as a share;
    otherwise each place is a matter of its own.
    """

    check: str
    level: Level
    title: str
    message: str
    why: str
    question: str
    source: str
    spans: tuple[Span, ...] = ()
    near: NearMiss | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding, with only the places meant, that the author decided to leave, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True)
class Strength:
    """A rhetorical move that works, shown at its best sentence."""

    move: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """A theme that a letter or CV should carry: what does it best, or what to ask."""

    move: str
    title: str
    question: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class WordsUsed:
    """The words of one group that a letter uses, in the order and as often as they stand."""

    group: str
    title: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """Passages that this document and another, *path*, have in common; *words* in all.

    Every passage is a span of this document and the words of the other.
    """

    path: str
    words: int
    passages: tuple[tuple[Span, str], ...]


@dataclass(frozen=True, slots=True)
class Period:
    """An entry of a CV as a bar: months from *first* to *last*, counted from year 0.

    *last* is None for what goes on. *lane* is the kind of section it stands in.
    """

    lane: str
    title: str
    first: int
    last: int | None
    dates: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """What a CV tells of when: its periods, the gaps between them, the month of the Match."""

    periods: tuple[Period, ...]
    gaps: tuple[tuple[int, int], ...]
    match: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """A document and everything said about it; findings stand in the order to read them.

    *frames* are of letters and CVs, *wording* of letters, *timeline* of CVs; *shared* is what
    documents reviewed together have alike.
    *model* is the hash of the corpus its sentences were judged by, "" where patterns decided alone.
    *ran* are the ids of the checks that looked at it. *accepted* is what the author decided to
    leave; it is not among the findings.
    """

    document: Document
    findings: tuple[Finding, ...] = ()
    strengths: tuple[Strength, ...] = ()
    metrics: Mapping[str, float] = field(default_factory=dict)
    moves: tuple[SentenceMoves, ...] = ()
    structure: Mapping[str, object] | None = None
    frames: tuple[Frame, ...] = ()
    wording: tuple[WordsUsed, ...] = ()
    shared: tuple[Shared, ...] = ()
    timeline: Timeline | None = None
    notes: tuple[str, ...] = ()
    model: str = ""
    ran: tuple[str, ...] = ()
    accepted: tuple[Accepted, ...] = ()
