"""What the application.toml files of a cohort say about the files found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from eras_review.application import FILE_NAME, Application, load_application
from eras_review.batch.naming import Naming
from eras_review.batch.pages.names import page_names
from eras_review.batch.values import Found
from eras_review.errors import ReviewError
from eras_review.model import Kind

PACKETS = "packets"


def bound(folder: Path, found: Sequence[Found], naming: Naming) -> tuple[list[Found], list[str]]:
    """Return the files with what their application.toml says of them, the applications, remarks.

    An application.toml that cannot be followed is named in a remark; its files count as if there
    were none, so that its letters stay closed.
    """
    known: dict[Path, Found] = {one.file.resolve(): one for one in found}
    whole, remarks = [], []
    for file in sorted(folder.rglob(FILE_NAME)):
        path = file.relative_to(folder).as_posix()
        try:
            application = load_application(file.parent)
        except ReviewError as error:
            remarks.append(f"{path}: {_without(str(error), file)}")
            continue
        told = _told(application, known)
        known |= told
        names = [one.applicant for one in told.values()] or [naming.applicant(path)]
        whole.append(Found(path, file, names[0], parts=_parts(application)))
    return sorted((*known.values(), *whole), key=lambda one: one.path), remarks


def packet_pages(paths: Iterable[str]) -> Mapping[str, str]:
    """Return the page of each application, by the path of its application.toml."""
    homes = {PurePosixPath(path).parent.as_posix(): path for path in paths}
    return {homes[home]: f"{PACKETS}/{name}" for home, name in page_names(homes).items()}


def _parts(application: Application) -> tuple[Path, ...]:
    """Return the files that decide about what is said: all but letters that stay closed."""
    closed = {letter.file for letter in application.facts.letters if not letter.may_be_opened}
    hidden = {application.path(name) for name in closed if name}
    return tuple(path for path in application.paths if path not in hidden)


def _told(application: Application, known: Mapping[Path, Found]) -> dict[Path, Found]:
    """Return the files of one application with their kinds, targets, waivers and its Match."""
    facts = application.facts
    told: dict[str, dict[str, object]] = {}
    for statement in facts.statements:
        told[statement.previous] = {"kind": Kind.STATEMENT, "target": statement.target}
        told[statement.file] = {"kind": Kind.STATEMENT, "target": statement.target}
    told[facts.files.cv] = {"kind": Kind.CV}
    told[facts.files.experiences] = {"kind": Kind.EXPERIENCES}
    for letter in facts.letters:
        told[letter.file] = {"kind": Kind.LETTER, "may_be_seen": letter.may_be_opened}
    paths = {application.path(name).resolve(): said for name, said in told.items() if name}
    return {
        path: replace(known[path], match=facts.match.date, **said)  # type: ignore[arg-type]
        for path, said in paths.items()
        if path in known
    }


def _without(message: str, file: Path) -> str:
    """Return an error without the absolute path it begins with."""
    return message.removeprefix(f"{file}:")
