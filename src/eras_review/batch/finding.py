"""Finding the documents of a cohort in a folder."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path

from eras_review.batch.naming import Naming, same_person
from eras_review.batch.values import Found
from eras_review.errors import UsageError

# What a reader takes, and what people hand in that it can only explain.
_SUFFIXES = frozenset(
    (".docx", ".docm", ".dotx", ".dotm", ".pdf", ".txt", ".md", ".doc", ".odt", ".rtf", ".pages")
)
_OWN_COPY = ".reviewed."


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which files: shell patterns on the path or the name, and the folder of the results."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    out: Path | None = None

    def takes(self, path: str) -> bool:
        """Say whether a file is asked for."""
        if self.include and not _matches(path, self.include):
            return False
        return not _matches(path, self.exclude)


def find_documents(folder: Path, wanted: Wanted, naming: Naming) -> list[Found]:
    """Return the documents in *folder* and below, sorted by path.

    Lock files of Word, hidden files and copies that annotate wrote are left out. Raises UsageError
    when there is no such folder or nothing in it.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder.", "Name the folder that holds the documents.")
    found = [
        Found(path, folder / path, naming.applicant(path), naming.kind(path))
        for path in sorted(_paths(folder, wanted))
    ]
    if not found:
        raise UsageError(
            f"There are no documents in {folder}.", "It reads .docx, .pdf, .txt and .md."
        )
    return _one_name_each(found)


def _paths(folder: Path, wanted: Wanted) -> Iterator[str]:
    """Yield the relative paths of documents."""
    out = wanted.out.resolve() if wanted.out else None
    for place, folders, names in os.walk(folder):
        here = Path(place)
        folders[:] = [n for n in folders if not _is_hidden(n) and (here / n).resolve() != out]
        for name in names:
            path = (here / name).relative_to(folder).as_posix()
            if _is_document(name) and wanted.takes(path):
                yield path


def _is_document(name: str) -> bool:
    """Say whether a name is that of a document of an applicant."""
    suffix = Path(name).suffix.lower()
    return suffix in _SUFFIXES and not _is_hidden(name) and _OWN_COPY not in name.lower()


def _is_hidden(name: str) -> bool:
    """Say whether a name is hidden, or that of a lock file of Word."""
    return name.startswith((".", "~$"))


def _matches(path: str, patterns: Sequence[str]) -> bool:
    """Say whether a path or its last part matches one of the patterns."""
    return any(fnmatch(path, p) or fnmatch(path.rpartition("/")[2], p) for p in patterns)


def _one_name_each(found: Iterable[Found]) -> list[Found]:
    """Give all files of one person the name that is met first."""
    names: dict[tuple[str, ...], str] = {}
    return [
        replace(one, applicant=names.setdefault(same_person(one.applicant), one.applicant))
        for one in found
    ]
