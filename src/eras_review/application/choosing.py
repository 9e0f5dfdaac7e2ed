"""Choosing, among the files of a folder, what its application.toml says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from eras_review.application.sorting import (
    CV,
    EXPERIENCES,
    LETTER,
    PROGRAMS,
    STATEMENT,
    Folder,
    Lying,
)
from eras_review.model import Kind, Target
from eras_review.rules import Rules
from eras_review.structure import Structures

SINGLE = {CV: "cv", EXPERIENCES: "experiences", PROGRAMS: "programs"}
_LONGEST_NAME = 60
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class OneStatement:
    """A statement of this season and last season's, if one was found for the same target."""

    current: Lying
    previous: Lying | None

    def as_entry(self) -> dict[str, object]:
        """Return what application.toml says of it; the target only where its name does."""
        entry: dict[str, object] = {"file": self.current.name.text}
        if target := self.current.name.target:
            entry["target"] = target.value
        if self.previous:
            entry["previous"] = self.previous.name.text
        return entry


@dataclass(frozen=True, slots=True)
class Chosen:
    """The applicant's name and the files by what they are; *spare* are further ones, and why."""

    name: str
    statements: tuple[OneStatement, ...]
    files: dict[str, str]
    letters: tuple[Lying, ...]
    spare: tuple[tuple[str, str], ...]

    @property
    def drafts(self) -> tuple[tuple[str, ...], ...]:
        """Return the names of statements of which several are taken for one target."""
        by_target: dict[Target, list[str]] = {}
        for statement in self.statements:
            name = statement.current.name
            by_target.setdefault(_target(statement.current), []).append(name.text)
        return tuple(tuple(names) for names in by_target.values() if len(names) > 1)


def choose(folder: Folder, rules: Rules) -> Chosen:
    """Return what application.toml can say of the files in a folder."""
    statements, former = _statements(folder.of(STATEMENT), rules.season.season)
    spare = [(old.name.text, "it looks like an older statement") for old in former]
    files = {}
    for role, key in SINGLE.items():
        found = _newest_first(folder.of(role))
        if found:
            first = files[key] = found[0].name.text
            spare += [(other.name.text, f"{first} was taken for this") for other in found[1:]]
    cv = next((one for one in folder.of(CV) if one.name.text == files["cv"]), None)
    name = _applicant(cv, rules) if cv else ""
    return Chosen(name, tuple(statements), files, tuple(folder.of(LETTER)), tuple(spare))


def _statements(files: Sequence[Lying], season: int) -> tuple[list[OneStatement], list[Lying]]:
    """Return this season's statements, each with last season's, and what is left of those."""
    former = _newest_first([one for one in files if _is_former(one, files, season)])
    current = [one for one in files if one not in former]
    if not current:
        former, current = [], former
    statements = []
    # Of several drafts the one that seems the last comes first: last season's goes with it.
    latest = sorted(current, key=lambda one: one.name.draft, reverse=True)
    for one in sorted(latest, key=lambda one: tuple(Target).index(_target(one))):
        previous = next((old for old in former if _target(old) == _target(one)), None)
        former = [old for old in former if old is not previous]
        statements.append(OneStatement(one, previous))
    return statements, former


def _is_former(one: Lying, files: Sequence[Lying], season: int) -> bool:
    """Say whether the name of a statement says that it is last season's, or older."""
    newest = max([season - 1, *(other.name.year or 0 for other in files)])
    return one.name.old or (one.name.year is not None and one.name.year < newest)


def _target(one: Lying) -> Target:
    """Return what a statement is for, IR where its name does not say."""
    return one.name.target or Target.IR


def _newest_first(files: Sequence[Lying]) -> list[Lying]:
    """Return files with the one that is most likely in use first: not old, of the latest year."""
    return sorted(files, key=lambda one: (one.name.old, -(one.name.year or 0), one.name.text))


def _applicant(file: Lying, rules: Rules) -> str:
    """Return the name on a CV, "" where there is none that looks like one."""
    document = file.document
    cv = Structures(rules).cv_of(replace(document, kind=Kind.CV)) if document else None
    name = cv.name if cv else ""
    plain = not any(c.isdigit() or c in "@:|" for c in name)
    return _as_written(name) if plain and len(name) <= _LONGEST_NAME else ""


def _as_written(name: str) -> str:
    """Return a name that a CV prints in capitals as it is written elsewhere."""
    return _WORD.sub(lambda word: word[0].capitalize(), name) if name.isupper() else name
