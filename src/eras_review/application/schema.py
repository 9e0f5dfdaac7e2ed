"""What application.toml may hold; all of it may be missing but writer and specialty of a letter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StrictBool

from eras_review.application.when import When
from eras_review.model import Target
from eras_review.rules.toml_file import Strict
from eras_review.structure.cv.dates import Moment

# Taken as text whatever it is, so that no message about its type can print it.
Unprinted = Annotated[str, BeforeValidator(str)]
Count = Annotated[int, Field(ge=0)]


class Pathway(StrEnum):
    """The three ways into interventional radiology, and not yet knowing (guide G4.1)."""

    INTEGRATED = "integrated"
    DR_WITH_IR_INTENT = "dr-with-ir-intent"
    INDEPENDENT = "independent"
    UNDECIDED = "undecided"


class WriterSpecialty(StrEnum):
    """What the writer of a letter practises, as far as the set of letters needs it."""

    IR = "ir"
    DR = "dr"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant(Strict):
    """Who applies; *aamc_id* is never printed."""

    name: str = ""
    pronouns: str = ""
    aamc_id: Unprinted = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Strict):
    """The Match that did not work out; *cycles* counts the seasons applied in so far."""

    date: When | None = None
    specialty: str = ""
    cycles: Count | None = None
    applied: Count | None = None
    interviews: Count | None = None
    ranked: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim(Strict):
    """What comes next."""

    pathway: Pathway = Pathway.UNDECIDED
    season: int | None = None
    regions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exam(Strict):
    """The result of one exam."""

    result: Literal["pass", "fail"] | None = None
    score: int | None = None
    attempts: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlag(Strict):
    """A leave, a failure, a gap; *explained_in* is the file that tells of it."""

    kind: str
    explained_in: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementEntry(Strict):
    """A personal statement, what it is written for, and last season's it grew out of."""

    file: str
    target: Target = Target.IR
    previous: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Files(Strict):
    """The documents of which there is one."""

    cv: str = ""
    experiences: str = ""
    programs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterEntry(Strict):
    """A letter of recommendation, asked for or still to be asked for.

    *waived* says whether the right to see it was given up; None is not known. *since* and *until*
    are when applicant and writer worked together, *shared* what both saw.
    """

    writer: str
    specialty: WriterSpecialty
    role: str = ""
    institution: str = ""
    relationship: str = ""
    since: When | None = None
    until: When | None = None
    written: When | None = None
    due: When | None = None
    waived: StrictBool | None = None
    file: str = ""
    shared: tuple[str, ...] = ()

    @property
    def may_be_opened(self) -> bool:
        """Say whether an applicant may see it: only where the right was certainly kept."""
        return self.waived is False

    def is_before(self, match: Moment | None) -> bool:
        """Say whether it was certainly written before the Match, in an earlier season."""
        return bool(self.written and match and self.written.is_before(match))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts(Strict):
    """Everything application.toml says."""

    applicant: Applicant = Applicant()
    match: Match = Match()
    target: Aim = Aim()
    exams: Mapping[Literal["step1", "step2ck", "step3", "level1", "level2ce", "level3"], Exam] = (
        field(default_factory=dict)
    )
    red_flags: tuple[RedFlag, ...] = ()
    statements: tuple[StatementEntry, ...] = ()
    files: Files = Files()
    letters: tuple[LetterEntry, ...] = ()
