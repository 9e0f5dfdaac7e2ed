"""The words by which letters, CVs, dates and experiences are taken apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict


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
    becomes: tuple[str, ...]
    no_names: tuple[str, ...]
    other_people: tuple[str, ...]
    generic_before: tuple[str, ...]
    generic_after: tuple[str, ...]
    relations: tuple[str, ...]
    who_may_read: str
    frames: tuple[str, ...]
    shared_run: int
    shared_words: int
    boilerplate: tuple[str, ...]
    mixed_evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingWords(Strict):
    """What a file that is sent on should not hold, and what plain text cannot.

    *not_to_send* finds a warning in a header or footer, *open* are things left out in reading that
    are not settled, *plain* what a statement loses.
    """

    not_to_send: Expression
    says: str
    open_note: str
    plain_note: str
    open: Mapping[str, str]
    plain: Mapping[Literal["table", "note"], str]


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
