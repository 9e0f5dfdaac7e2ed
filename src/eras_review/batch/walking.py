"""What lies in the folder of a cohort: documents, application.toml files, and the rest."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from eras_review.application import FILE_NAME
from eras_review.reading.suffixes import DOCUMENTS

# What may be a paper all the same: passed over with a word.
_NO_DOCUMENTS = (
    *(".jpg", ".jpeg", ".png", ".heic", ".tif", ".tiff", ".gif", ".html", ".htm"),
    *(".zip", ".rar", ".7z", ".pptx", ".ppt", ".key", ".eml", ".msg"),
)
_OWN_COPY = ".reviewed."
_MOST_NAMED = 20


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


@dataclass(frozen=True, slots=True)
class Listing:
    """Relative paths with slashes, sorted; *passed_over* says what was left out, and why."""

    documents: tuple[str, ...]
    applications: tuple[str, ...]
    passed_over: tuple[str, ...]


def listing_of(folder: Path, wanted: Wanted) -> Listing:
    """Return what lies in *folder* and below, but for hidden files and lock files of Word.

    Copies that annotate wrote are left out, and links to files outside: whoever hands in a folder
    must not have other files of the mentor's read.
    """
    documents, applications, others = [], [], []
    home = folder.resolve()
    for path in sorted(_paths(folder, wanted.out)):
        name = path.rpartition("/")[2]
        suffix = Path(name).suffix.lower()
        if name == FILE_NAME:
            applications.append(path)
        elif not wanted.takes(path) or _OWN_COPY in name.lower():
            continue
        elif suffix in _NO_DOCUMENTS:
            others.append(f"{path} was passed over: it is no document that can be read")
        elif suffix in DOCUMENTS and not (folder / path).resolve().is_relative_to(home):
            others.append(f"{path} was passed over: it leads out of the folder")
        elif suffix in DOCUMENTS:
            documents.append(path)
    return Listing(tuple(documents), tuple(applications), tuple(_shortened(others)))


def _paths(folder: Path, out: Path | None) -> Iterator[str]:
    """Yield the relative paths of all files that are not hidden, without the results."""
    results = out.resolve() if out else None
    for place, folders, names in os.walk(folder):
        here = Path(place)
        folders[:] = [n for n in folders if not _is_hidden(n) and (here / n).resolve() != results]
        for name in names:
            if not _is_hidden(name) and _is_text(name):
                yield (here / name).relative_to(folder).as_posix()


def _is_hidden(name: str) -> bool:
    """Say whether a name is hidden, or that of a lock file of Word."""
    return name.startswith((".", "~$"))


def _is_text(name: str) -> bool:
    """Say whether a name can be written down; no database takes one that cannot."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _matches(path: str, patterns: Sequence[str]) -> bool:
    """Say whether a path or its last part matches one of the patterns."""
    return any(fnmatch(path, p) or fnmatch(path.rpartition("/")[2], p) for p in patterns)


def _shortened(lines: list[str]) -> Iterator[str]:
    """Yield not more lines than anybody reads."""
    yield from lines[:_MOST_NAMED]
    if len(lines) > _MOST_NAMED:
        yield f"{len(lines) - _MOST_NAMED} more files were passed over"
