"""What the post-mortem and the plan say, and when: checks/postmortem and checks/plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from eras_review.rules.condition import When
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class FactWords(Strict):
    """A fact that rows may ask for: its *title* beside a value, and how to *ask* for it.

    *values* are those of a choice; *ask* is empty for what nobody can be asked.
    """

    kind: Literal["number", "choice", "yes-no"]
    title: str
    ask: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FactTable(Strict):
    """All facts, in the order in which they are asked for.

    *exams* are the names of exams; *needs* is the fact that tells whether there is a document for
    the checks of a folder.
    """

    facts: Mapping[str, FactWords]
    exams: Mapping[str, str]
    needs: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearOption(Strict):
    """A way to spend the year: a post in one of these *sections* with one word of each list.

    With *otherwise* it counts only where no other option does.
    """

    name: str
    sections: tuple[str, ...]
    words: tuple[tuple[str, ...], ...] = ()
    otherwise: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class YearTable(Strict):
    """The ways to spend the year; a post is of the first that it fits."""

    options: tuple[YearOption, ...]

    @property
    def sections(self) -> frozenset[str]:
        """Return the sections of a CV in which posts are looked for."""
        return frozenset(section for option in self.options for section in option.sections)


@dataclass(frozen=True, slots=True, kw_only=True)
class Applying(Strict):
    """What every row has: when it applies (all conditions), what it asks, the guide's section."""

    applies_if: tuple[When, ...] = ()
    question: str = ""
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause(Applying):
    """What likely hurt, and what repairs it within a *year* or *longer*.

    *hurt* is empty for what is only found in this season's drafts, *repair* for what is past.
    """

    hurt: str = ""
    repair: str = ""
    takes: Literal["year", "longer"] = "year"
    repair_source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Applying):
    """One way to read the numbers of interviews (guide G2.5)."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PathwayText(Strict):
    """One of the three ways: what it is, and what it asks of an applicant."""

    name: str
    title: str
    text: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PathwayNote(Applying):
    """What speaks for or against a way, here."""

    pathway: str
    speaks: Literal["for", "against"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ByWhen(Strict):
    """A date of the season, and months before (negative) or after it."""

    season: str
    months: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow(Applying):
    """Something to do; *by_when* is shown as a date only where the season's is official.

    With *each* it is done for every letter of which application.toml says when it is due, that day;
    {writer} is who writes it.
    """

    id: str
    do: str
    by_when: ByWhen | None = None
    each: Literal["", "letters.due"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionWords(Strict):
    """The heading of a section, what opens it, and what stands there when it is empty."""

    title: str
    intro: str
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords(Strict):
    """Headings and connecting words, the same in every format."""

    title: str
    intro: str
    day: str
    unread: str
    season_unknown: str
    season_other: str
    no_dates: str
    has_dates: str
    by: str
    undated: str
    passed: str
    beside: str
    figure: str
    more_quotes: str
    speaks_for: str
    speaks_against: str
    nothing_for: str
    nothing_against: str
    ask: str
    guide: str
    care: str
    sections: Mapping[
        Literal["hurt", "year", "longer", "interviews", "pathways", "figures", "asks", "plan"],
        SectionWords,
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseFile(Strict):
    """Causes of one group of the guide."""

    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingFile(Strict):
    """The readings of interviews."""

    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PathwayFile(Strict):
    """The three ways and the notes on them."""

    pathways: tuple[PathwayText, ...]
    notes: tuple[PathwayNote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFile(Strict):
    """One section of the plan; *rank* orders them, those for *now* come before everything else."""

    title: str
    rank: int
    now: bool = False
    intro: str = ""
    rows: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True)
class PlanSection:
    """A section of the plan with the *name* of its file, which opens the ids of its rows."""

    name: str
    title: str
    rank: int
    now: bool
    intro: str
    rows: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True)
class PostMortemRules:
    """Everything the post-mortem and the plan may say."""

    table: FactTable
    year: YearTable
    words: PageWords
    causes: tuple[Cause, ...]
    readings: tuple[Reading, ...]
    pathways: tuple[PathwayText, ...]
    notes: tuple[PathwayNote, ...]
    plan: tuple[PlanSection, ...]
