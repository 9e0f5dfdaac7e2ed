"""The values of a batch: files found, jobs for the workers, what comes back."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from eras_review.guard import Limits
from eras_review.model import Kind, Report, Target
from eras_review.structure.cv.dates import Moment

# What a whole application is among the kinds of files.
APPLICATION = "application"


class Audience(StrEnum):
    """Who will see the results; an applicant must not see a letter that may be waived."""

    APPLICANT = "applicant"
    MENTOR = "mentor"


class Outcome(StrEnum):
    """How the work on one file ended."""

    REVIEWED = "reviewed"
    UNREADABLE = "unreadable"
    CLOSED = "closed"
    DUPLICATE = "duplicate"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a document before it is opened: by its name, or from application.toml.

    *may_be_seen* says whether an applicant may see a letter, None is not known; *waived* that the
    right to see it was certainly given up. *by_others* is what is no letter and yet about the
    applicant. *earlier* is last season's statement, *match* the Match of the applicant.
    A name may call its file a copy, or the last of several drafts.
    """

    kind: Kind | None = None
    target: Target | None = None
    may_be_seen: bool | None = None
    waived: bool = False
    by_others: bool = False
    earlier: bool = False
    is_copy: bool = False
    is_last: bool = False
    match: Moment | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the cohort: *path* as it is shown, relative and with slashes; *file* on the disk.

    *names* are blanked out in everything that is kept of it, *applicant* stands in their place.
    *parts* are the files a whole application consists of, as far as they may be opened; a document
    has none.
    """

    path: str
    file: Path
    applicant: str
    told: Told = Told()
    names: tuple[str, ...] = ()
    parts: tuple[Path, ...] = ()

    @property
    def is_application(self) -> bool:
        """Say whether it is a whole application."""
        return bool(self.parts)


@dataclass(frozen=True, slots=True)
class Setup:
    """How the files of one run are reviewed; equal setups and files give equal results."""

    kind: Kind | None = None
    target: Target = Target.IR
    match_date: str | None = None
    first_time: bool = False
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    checks_folder: Path | None = None
    audience: Audience = Audience.APPLICANT
    blind: bool = False
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Job:
    """One file to review, with its content hash."""

    found: Found
    digest: str


@dataclass(frozen=True, slots=True)
class Said:
    """A finding in the fewest words: on a set of documents, which has no text of its own."""

    check: str
    level: str
    title: str
    message: str


@dataclass(frozen=True, slots=True)
class Whole:
    """What is said of a whole application: the findings on the set, and its page."""

    findings: tuple[Said, ...]
    html: str


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one file; *report* is None where nothing may or can be told of it.

    *whole* is what is said of a whole application.
    """

    job: Job
    outcome: Outcome
    report: Report | None = None
    explanation: str = ""
    whole: Whole | None = None
