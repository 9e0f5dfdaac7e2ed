"""How an applicant's drafts of one document differ, from the first to the last."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from eras_review.batch.store import FileRow
from eras_review.batch.values import Outcome
from eras_review.comparing import Comparison, compare
from eras_review.model import Report
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


def progress_of(
    files: Sequence[FileRow], report_of: Callable[[str], Report], rules: Rules
) -> list[Progress]:
    """Return what changed between the drafts of everybody who handed in several statements.

    Drafts follow each other by the figures and words of their names, v2 before v10; *report_of*
    gives the report on a file by its path.
    """
    return [
        _between(old, compare(report_of(old.path), report_of(new.path), rules), new)
        for drafts in _series(files)
        for old, new in pairwise(drafts)
    ]


def _series(files: Sequence[FileRow]) -> Iterator[list[FileRow]]:
    """Yield the drafts of one applicant's statement, oldest first."""
    found: dict[str, list[FileRow]] = defaultdict(list)
    for file in files:
        if file.kind == "statement" and file.outcome == Outcome.REVIEWED:
            found[file.applicant].append(file)
    for drafts in found.values():
        yield sorted(drafts, key=lambda file: _natural(file.path))


def _natural(path: str) -> list[tuple[int, str]]:
    """Return a key by which figures sort as numbers."""
    pieces = _FIGURES.split(path.casefold())
    return [(int(piece), "") if n % 2 else (-1, piece) for n, piece in enumerate(pieces)]


def _between(old: FileRow, compared: Comparison, new: FileRow) -> Progress:
    """Return what changed from one draft to the next."""
    return Progress(
        old.applicant,
        old.path,
        new.path,
        tuple(change.finding.title for change in compared.fixed),
        tuple(change.finding.title for change in compared.still),
        tuple(change.finding.title for change in compared.added),
        round(100 * compared.texts.share),
    )
