"""What the application.toml files of a cohort say about the files found."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from eras_review.application import FILE_NAME, Application, load_application
from eras_review.batch.values import Found
from eras_review.errors import ReviewError
from eras_review.model import Kind


def bound(folder: Path, found: Sequence[Found]) -> tuple[list[Found], list[str]]:
    """Return the files with what their application.toml says of them, and remarks.

    An application.toml that cannot be followed is named in a remark; its files count as if there
    were none, so that its letters stay closed.
    """
    known: dict[Path, Found] = {one.file.resolve(): one for one in found}
    remarks = []
    for file in sorted(folder.rglob(FILE_NAME)):
        try:
            application = load_application(file.parent)
        except ReviewError as error:
            remarks.append(str(error))
            continue
        known |= _told(application, known)
    return sorted(known.values(), key=lambda one: one.path), remarks


def _told(application: Application, known: dict[Path, Found]) -> dict[Path, Found]:
    """Return the files of one application with their kinds, targets and waivers."""
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
    return {p: replace(known[p], **said) for p, said in paths.items() if p in known}  # type: ignore[arg-type]
