"""The smaller tables of checks/: vocabulary, season, kind detection, care, yardsticks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator

from eras_review.model import Kind
from eras_review.rules.toml_file import Strict

Confidence = Literal["official", "published", "custom"]
# What is found in a document by other means than patterns.
Source = Literal["placeholders", "slips"]


def _compiles(expression: str) -> str:
    """Refuse a regular expression that Python cannot read."""
    try:
        re.compile(expression)
    except re.error as error:
        raise ValueError(f"is no regular expression: {error}") from error
    return expression


Expression = Annotated[str, AfterValidator(_compiles)]


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
class LetterWords(Strict):
    """The words that tell the parts of a letter, and the people in it, apart."""

    salutations: tuple[str, ...]
    subjects: tuple[str, ...]
    closings: tuple[str, ...]
    titles: tuple[str, ...]
    institutions: tuple[str, ...]
    radiology: tuple[str, ...]
    honorifics: tuple[str, ...]
    degrees: tuple[str, ...]
    before_name: tuple[str, ...]
    only_applicant_before: tuple[str, ...]
    only_applicant_after: tuple[str, ...]
    other_people: tuple[str, ...]
    relations: tuple[str, ...]
    who_may_read: str
    frames: tuple[str, ...]
    shared_run: int
    shared_words: int
    boilerplate: tuple[str, ...]
    mixed_evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords(Strict):
    """The words that dates are made of; *months* holds a list of names for each of the twelve."""

    months: tuple[tuple[str, ...], ...]
    until: tuple[str, ...]
    present: tuple[str, ...]
    onward: tuple[str, ...]
    since: tuple[str, ...]
    expected: tuple[str, ...]
    academic_year: tuple[str, ...]
    seasons: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadWords(Strict):
    """The words in headings, heads of entries and titles of tables of a CV."""

    fillers: tuple[str, ...]
    page_titles: tuple[str, ...]
    institutions: tuple[str, ...]
    departments: tuple[str, ...]
    degrees: tuple[str, ...]
    column_titles: tuple[str, ...]
    medical_degrees: tuple[str, ...]
    full_posts: tuple[str, ...]
    full_time: tuple[str, ...]
    part_time: tuple[str, ...]
    member: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CvWords(Strict):
    """The words that tell the sections and entries of a CV apart.

    *sections*, *works* and *states* hold words by the kind of section, the form of a published
    work, and how far it has come.
    """

    sections: Mapping[str, tuple[str, ...]]
    words: HeadWords
    works: Mapping[str, tuple[str, ...]]
    states: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExperienceWords(Strict):
    """The labels of lines in a list of ERAS experiences.

    *fields* holds labels by what they name: "title", "organisation", "dates" or "other".
    """

    meaningful: tuple[Expression, ...]
    description: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]]
    counters: tuple[str, ...]
    marks: tuple[Expression, ...]
    longest_title: int
    shortest_telling: int
    shared_run: int
    shared_words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyHelp(Strict):
    """What one key of application.toml is for, and a value it may have."""

    says: str
    example: str | bool | int | tuple[str, ...] | Mapping[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableHelp(Strict):
    """What one table of application.toml is for, and its keys."""

    says: str
    keys: Mapping[str, KeyHelp]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationWords(Strict):
    """The words of names of files, and the remarks of application.toml.

    *names* are words by what a file is, the first to be looked for first; *marks* tell more of it.
    """

    least_words: int
    opening: tuple[str, ...]
    more: str
    asleep: str
    names: Mapping[str, tuple[str, ...]]
    marks: Mapping[str, tuple[str, ...]]
    tables: Mapping[str, TableHelp]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileNameWords(Strict):
    """The words in names of files: by the kind of document, and others that name no person.

    *before_applicant* and *before_writer* tell two names in one apart.
    """

    kinds: Mapping[Kind, tuple[str, ...]]
    other: tuple[str, ...]
    before_applicant: tuple[str, ...]
    before_writer: tuple[str, ...]


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


def _hides(expression: str) -> str:
    """Refuse an expression that does not say, in a group called hide, what is to be blanked."""
    if "hide" not in re.compile(_compiles(expression)).groupindex:
        raise ValueError("has no group (?P<hide>...), which names what is blanked")
    return expression


@dataclass(frozen=True, slots=True, kw_only=True)
class Private(Strict):
    """What no output may show, by what it is: the group *hide* of each expression is blanked."""

    shapes: Mapping[str, tuple[Annotated[str, AfterValidator(_hides)], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskWords(Strict):
    """The question for a *key* of application.toml that is missing; * stands for every table.

    {who} are the writers or files it is missing for. Nothing is asked of a table with the key
    *unless*, and with *once* only where no table has an answer.
    """

    key: str
    question: str
    unless: str = ""
    once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactWords(Strict):
    """A number that several documents may tell, and how their numbers have to agree.

    *patterns* hold a group value; with *says* they stand for that number instead. *in_letters* are
    those for letters, where "I" is somebody else. *key* is its place in application.toml; where
    *alone* there is more than 1, nothing is compared. What lies outside of *low* and *high* is
    another number; more than *cap* counts as *cap*. The rule "listed-in-cv" means the years of
    *sections*; "no-more-than-cv" the numbers the CV tells, or its *works*.
    """

    what: str
    patterns: tuple[Expression, ...]
    in_letters: tuple[Expression, ...] = ()
    rule: Literal["same", "listed-in-cv", "no-more-than-cv"] = "same"
    key: str = ""
    alone: str = ""
    says: int | None = None
    low: int = 0
    high: int = 9999
    cap: int = 9999
    sections: tuple[str, ...] = ()
    works: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PacketWords(Strict):
    """The words by which the documents of one application are laid beside each other.

    *own* is what an author says of what he or she did, *wished* of what is only hoped for. *waived*
    is how a letter says that the right to see it was given up.
    """

    asks: tuple[AskWords, ...]
    facts: tuple[FactWords, ...]
    waived: Expression
    own: Expression
    wished: Expression
    small: tuple[str, ...]
    generic: tuple[str, ...]
    degrees: tuple[str, ...]
