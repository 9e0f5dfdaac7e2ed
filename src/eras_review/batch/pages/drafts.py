"""How an applicant's drafts of one statement differ, from the first to the last."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from eras_review.batch.values import Found
from eras_review.comparing import Comparison, compare
from eras_review.model import Kind, Report
from eras_review.rules import Rules

_FIGURES = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Progress:
    """Two drafts that follow each other: titles of what is fixed, still there, and new.

    *carried* is the percentage of the new sentences that stood in the old draft.
    """

    applicant: str
    old: str
    new: str
    fixed: tuple[str, ...]
    still: tuple[str, ...]
    added: tuple[str, ...]
    carried: int

    @property
    def old_name(self) -> str:
        """Return the path of the old draft below its applicant's own folder."""
        return self.old.removeprefix(f"{self.applicant}/")

    @property
    def new_name(self) -> str:
        """Return the path of the new draft below its applicant's own folder."""
        return self.new.removeprefix(f"{self.applicant}/")


def series_of(found: Iterable[Found]) -> list[tuple[str, ...]]:
    """Return the paths of the drafts of each statement of which there are several, oldest first.

    Only what is called a statement by its name or by application.toml, one target apart from the
    other. Last season's comes first, what is called final last; between them figures count, so
    that v2 comes before v10.
    """
    drafts: dict[tuple[str, str], list[Found]] = defaultdict(list)
    for one in found:
        if one.told.kind is Kind.STATEMENT:
            drafts[one.applicant, one.told.target or "ir"].append(one)
    ordered = (sorted(series, key=_age) for series in drafts.values())
    return [tuple(one.path for one in series) for series in ordered if len(series) > 1]


def progress_of(
    series: Sequence[Sequence[str]],
    report_of: Callable[[str], Report | None],
    owners: dict[str, str],
    rules: Rules,
) -> list[Progress]:
    """Return what changed between the drafts that could be reviewed.

    *report_of* gives the report on a file by its path, *owners* the applicant.
    """
    found = []
    for paths in series:
        reports = [(path, report) for path in paths if (report := report_of(path))]
        readable = [(path, report) for path, report in reports if report.document.readable]
        found += [
            _between(owners[new], old, new, compare(before, after, rules))
            for (old, before), (new, after) in pairwise(readable)
            if before.document.kind is after.document.kind
        ]
    return found


def _age(found: Found) -> tuple[bool, bool, list[tuple[int, str]]]:
    """Return a key by which drafts are sorted, the oldest first."""
    pieces = _FIGURES.split(found.path.casefold())
    figures = [(int(piece), "") if n % 2 else (-1, piece) for n, piece in enumerate(pieces)]
    return not found.told.earlier, found.told.is_last, figures


def _between(applicant: str, old: str, new: str, compared: Comparison) -> Progress:
    """Return what changed from one draft to the next."""
    return Progress(
        applicant,
        old,
        new,
        tuple(change.finding.title for change in compared.fixed),
        tuple(change.finding.title for change in compared.still),
        tuple(change.finding.title for change in compared.added),
        round(100 * compared.texts.share),
    )
