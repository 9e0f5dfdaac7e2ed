"""Telling what the files of a folder are: by name, and by content where the name leaves it open."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from eras_review.application.names import FileName, NameReader
from eras_review.errors import UsageError
from eras_review.model import Document, Kind
from eras_review.reading import Reader
from eras_review.reading.suffixes import DOCUMENTS, EXPLAINED, LISTS
from eras_review.rules import Rules
from eras_review.structure import Structures

LETTER, STATEMENT, CV, EXPERIENCES = Kind.LETTER, Kind.STATEMENT, Kind.CV, Kind.EXPERIENCES
PROGRAMS, LISTED, OTHER = "programs", "listed", "other"
_LEFT = {
    LISTED: "a list of programs is read from .csv or .xlsx",
    OTHER: "it looks like none of the documents that are reviewed",
}
_HIDDEN = (".", "~$")


@dataclass(frozen=True, slots=True)
class Lying:
    """A file of the folder: its name with what it is, and its text unless it stayed closed."""

    name: FileName
    document: Document | None = None

    @property
    def role(self) -> str:
        """Return what it is."""
        return self.name.role

    @property
    def unread(self) -> bool:
        """Say whether it was opened in vain."""
        return self.document is not None and not self.document.readable


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a folder by what they are; *left* are those left out, with the reason."""

    files: tuple[Lying, ...]
    left: tuple[tuple[str, str], ...]

    def of(self, role: str) -> list[Lying]:
        """Return the files that are such, in the order of their names."""
        return [lying for lying in self.files if lying.role == role]


def sort_folder(folder: Path, rules: Rules, reader: Reader) -> Folder:
    """Return the documents and lists in *folder*, sorted.

    A file whose name speaks of a letter stays closed. One that is seen to be a letter only when it
    is opened keeps nothing but its name. Raises UsageError for a folder that cannot be listed.
    """
    named, sorter = NameReader(rules), _Sorter(rules, reader, Structures(rules))
    files, left = [], []
    for path in _candidates(folder):
        if reason := _unusable(path, folder):
            left.append((path.name, reason))
            continue
        lying = sorter(path, named(path.name))
        if lying.document and lying.unread and path.suffix.lower() in EXPLAINED:
            # Beside cv.docx a cv.doc must not be taken for the CV.
            left.append((path.name, lying.document.explanation))
            continue
        files.append(lying)
        if lying.role in _LEFT and not lying.unread:
            left.append((path.name, _LEFT[lying.role]))
    return Folder(tuple(files), tuple(left))


def _candidates(folder: Path) -> Iterator[Path]:
    """Yield the documents and lists of a folder by name; hidden and lock files are passed over."""
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        problem = f"{folder} cannot be listed: {error.strerror}."
        raise UsageError(problem, "Name the folder of one application.") from error
    for path in paths:
        wanted = path.suffix.lower() in (*DOCUMENTS, *LISTS)
        if wanted and not path.name.startswith(_HIDDEN) and path.is_file():
            yield path


def _unusable(path: Path, folder: Path) -> str:
    """Return why a file cannot be named in application.toml, or ""."""
    try:
        path.name.encode()
    except UnicodeEncodeError:
        return "its name cannot be written as text"
    inside = path.resolve().is_relative_to(folder.resolve())
    return "" if inside else "it leads out of the folder"


@dataclass(frozen=True, slots=True)
class _Sorter:
    """Tells what single files are."""

    rules: Rules
    reader: Reader
    structures: Structures

    def __call__(self, path: Path, name: FileName) -> Lying:
        """Return one file with what it is."""
        if path.suffix.lower() in LISTS:
            return Lying(replace(name, role=PROGRAMS))
        if name.role == PROGRAMS:
            return Lying(replace(name, role=LISTED))
        if name.role in (LETTER, OTHER):
            return Lying(name)
        document = replace(self.reader.read(path), source=path.name)
        if name.role in (STATEMENT, CV, EXPERIENCES):
            return Lying(name, document)
        role = self._seen(document)
        return Lying(replace(name, role=role), None if role == LETTER else document)

    def _seen(self, document: Document) -> str:
        """Return what a document is by its content; lines that look like nothing are OTHER."""
        if not document.readable:
            return OTHER
        kind = self.structures.kind_of(document)
        short = len(document.text.split()) < self.rules.application.least_words
        return OTHER if kind is STATEMENT and short else kind
