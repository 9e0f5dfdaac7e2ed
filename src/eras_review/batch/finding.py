"""The files of a cohort with their applicants, and with what is known before they are opened."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from eras_review.application import Application, load_application
from eras_review.batch.grouping import applicants_of
from eras_review.batch.naming import FileNaming
from eras_review.batch.pages.names import page_names
from eras_review.batch.values import Found, Told
from eras_review.batch.walking import Wanted, listing_of
from eras_review.errors import ReviewError, UsageError
from eras_review.model import Kind
from eras_review.rules import Rules

PACKETS = "packets"


@dataclass(frozen=True, slots=True)
class Cohort:
    """What was found, sorted by path, and remarks on what could not be followed."""

    found: tuple[Found, ...]
    remarks: tuple[str, ...]


def find_cohort(folder: Path, wanted: Wanted, rules: Rules) -> Cohort:
    """Return the documents and applications in *folder* and below.

    What application.toml says of a file counts more than its name. One that cannot be followed is
    named in a remark; its files count as if there were none, so that its letters stay closed.
    Raises UsageError when there is no such folder or nothing in it.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder.", "Name the folder that holds the documents.")
    listing, naming = listing_of(folder, wanted), FileNaming(rules)
    people = applicants_of(listing.documents, naming)
    known = {
        path: Found(path, folder / path, people[path], naming.told(path))
        for path in listing.documents
    }
    whole, remarks = [], list(listing.passed_over)
    for path in listing.applications:
        try:
            application = load_application((folder / path).parent)
        except ReviewError as error:
            remarks.append(f"{path}: {_without(str(error), folder / path)}")
            continue
        who = _applicant(path, application, naming)
        known |= _bound(application, who, path, known)
        if wanted.takes(path):
            whole.append(_whole(path, folder / path, who, application))
    if not known:
        remedy = "It reads .docx, .pdf, .txt and .md."
        raise UsageError(f"There are no documents in {folder}.", remedy)
    return Cohort(tuple(sorted((*known.values(), *whole), key=_by_path)), tuple(remarks))


def packet_pages(paths: Iterator[str]) -> Mapping[str, str]:
    """Return the page of each application, by the path of its application.toml."""
    homes = {PurePosixPath(path).parent.as_posix(): path for path in paths}
    return {homes[home]: f"{PACKETS}/{name}" for home, name in page_names(homes).items()}


def _by_path(found: Found) -> str:
    """Return what files are sorted by."""
    return found.path


def _applicant(path: str, application: Application, naming: FileNaming) -> str:
    """Return whose application it is: its folder's name, else what it says itself."""
    folder = PurePosixPath(path).parent.name
    named = application.facts.applicant.name
    return folder if naming.person(folder) else named or folder or "application"


def _whole(path: str, file: Path, who: str, application: Application) -> Found:
    """Return an application with the files that decide about it: no letter that stays closed."""
    closed = {letter.file for letter in application.facts.letters if not letter.may_be_opened}
    hidden = {application.path(name) for name in closed if name}
    parts = tuple(part for part in application.paths if part not in hidden)
    return Found(path, file, who, parts=parts)


def _bound(
    application: Application, who: str, path: str, known: Mapping[str, Found]
) -> dict[str, Found]:
    """Return the documents of one application with what it says of them."""
    home = PurePosixPath(path).parent
    match = application.facts.match.date
    names = (application.facts.applicant.name,)
    return {
        place: replace(known[place], applicant=who, told=replace(told, match=match), names=names)
        for name, told in _told(application).items()
        if name and (place := (home / name).as_posix()) in known
    }


def _told(application: Application) -> dict[str, Told]:
    """Return what application.toml says of every document, by its name there."""
    facts = application.facts
    told: dict[str, Told] = {}
    for statement in facts.statements:
        told[statement.previous] = Told(Kind.STATEMENT, statement.target, earlier=True)
        told[statement.file] = Told(Kind.STATEMENT, statement.target)
    told[facts.files.cv] = Told(Kind.CV)
    told[facts.files.experiences] = Told(Kind.EXPERIENCES)
    for letter in facts.letters:
        open_ = letter.may_be_opened
        told[letter.file] = Told(Kind.LETTER, may_be_seen=open_, waived=letter.waived is True)
    return told


def _without(message: str, file: Path) -> str:
    """Return an error without the absolute path it begins with."""
    return message.removeprefix(f"{file}:")
