"""The smaller tables of checks/: vocabulary, season, kind detection, care, yardsticks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict

Confidence = Literal["official", "published", "custom"]
# What is found in a document by other means than patterns.
Source = Literal["placeholders", "slips"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes(Strict):
    """Shapes of text that no word pattern can name."""

    regexes: tuple[Expression, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary(Strict):
    """Terms of the field that patterns name as <file-name>."""

    title: str
    note: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonValue(Strict):
    """One figure of an application season, with how far it can be trusted and where it stood."""

    value: int | float | str | date
    unit: str
    confidence: Confidence
    source: str
    read_on: date
    note: str = ""

    @property
    def standing(self) -> str:
        """Return the confidence as readers know it."""
        return self.confidence.replace("custom", "common advice")


@dataclass(frozen=True, slots=True, kw_only=True)
class Season(Strict):
    """The figures of one ERAS season, by dotted name."""

    season: int
    values: Mapping[str, SeasonValue]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue(Strict):
    """Lower-case words that speak for one kind of document, and how strongly."""

    text: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Detection(Strict):
    """What tells one kind of document from the others: words, headings, *shapes* of whole lines."""

    cues: tuple[Cue, ...] = ()
    headings: tuple[str, ...] = ()
    shapes: tuple[Expression, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Strict):
    """Whom to call, where, and when that was last read."""

    where: str
    contact: str
    read_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class CareExample(Strict):
    """A sentence with or without words of self-harm."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Care(Strict):
    """Words of self-harm, and the one kind line they are answered with on the author's screen."""

    title: str
    patterns: tuple[str, ...]
    line: str
    contacts: tuple[Contact, ...]
    but_not: tuple[str, ...] = ()
    fires: tuple[CareExample, ...] = ()
    quiet: tuple[CareExample, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Yardsticks(Strict):
    """What the strong samples measure: lowest and highest of each metric."""

    metrics: Mapping[str, tuple[float, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Strict):
    """A move that shows change since last season, and what to say and ask where there is none."""

    move: str
    title: str
    none: str
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LastSeason(Strict):
    """What a comparison with last season's statement looks for, says and asks."""

    source: str
    carried: str
    carried_question: str
    known: str
    evidence: tuple[Asked, ...]
