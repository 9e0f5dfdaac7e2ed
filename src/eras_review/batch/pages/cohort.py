"""The cohort laid out for its page: rows, the commonest findings, what could not be read."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from eras_review.batch.pages.drafts import Progress
from eras_review.batch.shared import SharedPassages
from eras_review.batch.store import FileRow
from eras_review.batch.values import Outcome
from eras_review.model import Level

_TOP = 3
_MOST_BARS = 15
_UNREAD = (Outcome.UNREADABLE, Outcome.FAILED)


@dataclass(frozen=True, slots=True)
class CohortRow:
    """One line of the table; *link* leads to the report, "" where there is none."""

    file: FileRow
    link: str
    majors: int
    minors: int
    top: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the path below the applicant's own folder."""
        return self.file.path.removeprefix(f"{self.file.applicant}/")


@dataclass(frozen=True, slots=True)
class CheckBar:
    """How many documents a finding stands in; *width* is a percentage of the longest bar."""

    check: str
    title: str
    level: str
    documents: int
    applicants: int
    width: int


@dataclass(frozen=True, slots=True)
class CohortView:
    """Everything the page of a cohort shows."""

    rows: tuple[CohortRow, ...]
    bars: tuple[CheckBar, ...]
    unread: tuple[FileRow, ...]
    aside: tuple[FileRow, ...]
    progress: tuple[Progress, ...]
    shared: tuple[SharedPassages, ...]
    remarks: tuple[str, ...]
    blind: bool

    @property
    def applicants(self) -> int:
        """Return how many people there are."""
        return len({row.file.applicant for row in self.rows})

    @property
    def reviewed(self) -> int:
        """Return how many documents were reviewed."""
        return sum(row.file.outcome == Outcome.REVIEWED for row in self.rows)


def cohort_view(  # noqa: PLR0913 - one argument per part of the page
    files: Sequence[FileRow],
    pages: Mapping[str, str],
    progress: Sequence[Progress],
    shared: Sequence[SharedPassages],
    remarks: Sequence[str],
    *,
    blind: bool,
) -> CohortView:
    """Lay the cohort out; *pages* holds the page of each file that has one, by path."""
    return CohortView(
        rows=tuple(_row(file, pages.get(file.path, "")) for file in files),
        bars=tuple(_bars(files)),
        unread=tuple(file for file in files if file.outcome in _UNREAD),
        aside=tuple(f for f in files if f.outcome in (Outcome.CLOSED, Outcome.DUPLICATE)),
        progress=tuple(progress),
        shared=tuple(shared),
        remarks=tuple(remarks),
        blind=blind,
    )


def _row(file: FileRow, page: str) -> CohortRow:
    """Return the line of one file."""
    serious = [f for f in file.findings if f.level != Level.POLISH] or list(file.findings)
    return CohortRow(
        file,
        quote(page),
        file.count(Level.MAJOR),
        file.count(Level.MINOR),
        tuple(finding.title for finding in serious[:_TOP]),
    )


def _bars(files: Sequence[FileRow]) -> list[CheckBar]:
    """Return the findings that stand in most documents, the commonest first."""
    documents: Counter[str] = Counter()
    people: dict[str, set[str]] = {}
    told = {}
    for file in files:
        for finding in {f.check: f for f in file.findings}.values():
            documents[finding.check] += 1
            people.setdefault(finding.check, set()).add(file.applicant)
            told[finding.check] = finding
    ranked = sorted(documents.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_BARS]
    longest = ranked[0][1] if ranked else 1
    return [
        CheckBar(
            check,
            told[check].title,
            told[check].level,
            count,
            len(people[check]),
            round(100 * count / longest),
        )
        for check, count in ranked
    ]
