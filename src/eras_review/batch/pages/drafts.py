"""How an applicant's drafts of one document differ, from the first to the last."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from eras_review.batch.store import FileRow
from eras_review.batch.values import Outcome

_FIGURES = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Progress:
    """Two drafts that follow each other: titles of what is gone, still there, and new."""

    applicant: str
    old: str
    new: str
    fixed: tuple[str, ...]
    still: tuple[str, ...]
    added: tuple[str, ...]
    carried: int | None = None


def progress_of(files: Sequence[FileRow]) -> list[Progress]:
    """Return what changed between the drafts of everybody who handed in several statements.

    Drafts follow each other by the figures and words of their names, v2 before v10.
    """
    return [_between(old, new) for drafts in _series(files) for old, new in pairwise(drafts)]


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


def _between(old: FileRow, new: FileRow) -> Progress:
    """Return what changed from one draft to the next, by check."""
    before = {finding.check: finding.title for finding in old.findings}
    after = {finding.check: finding.title for finding in new.findings}
    return Progress(
        old.applicant,
        old.path,
        new.path,
        tuple(title for check, title in before.items() if check not in after),
        tuple(title for check, title in after.items() if check in before),
        tuple(title for check, title in after.items() if check not in before),
    )
