"""Whose files they are, told from all names of a cohort together."""

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from eras_review.batch.naming import FileNaming, same_person
from eras_review.model import Kind

_MANY = 2


def applicants_of(paths: Iterable[str], naming: FileNaming) -> Mapping[str, str]:
    """Return the applicant of every path.

    It is the deepest folder that names a person and does not hold files of several, else the name
    of the file. What is named after two people, as a letter is after its writer too, goes to the
    one of whom there are other papers.
    """
    paths = list(paths)
    containers = _containers(paths, naming)
    by_folder = {path: _folder_of(path, containers, naming) for path in paths}
    first = {path: by_folder[path] or _by_name(path, naming) for path in paths}
    sure = {path for path in paths if by_folder[path] or _is_own(path, naming)}
    known = {same_person(first[path]): first[path] for path in sorted(sure, reverse=True)}
    return _one_spelling(
        {path: who if path in sure else _nearest(who, known) for path, who in first.items()}
    )


def _folder_of(path: str, containers: set[str], naming: FileNaming) -> str:
    """Return the deepest folder that names a person, "" without one."""
    for folder in PurePosixPath(path).parents:
        if folder.name and folder.as_posix() not in containers and naming.person(folder.name):
            return folder.name
    return ""


def _by_name(path: str, naming: FileNaming) -> str:
    """Return who the name of a file speaks of; one without any name stands for itself."""
    pure = PurePosixPath(path)
    return naming.person(pure.stem) or pure.parent.name or pure.stem


def _containers(paths: list[str], naming: FileNaming) -> set[str]:
    """Return the folders that hold files named after several people, or folders of people."""
    named: dict[str, set[tuple[str, ...]]] = {}
    for path in paths:
        pure = PurePosixPath(path)
        inner = [naming.person(pure.stem)] if _is_own(path, naming) else []
        for folder in pure.parents:
            if folder.name:
                own = set(same_person(folder.name))
                people = (same_person(name) for name in inner if name)
                found = {who for who in people if not set(who) & own}
                named.setdefault(folder.as_posix(), set()).update(found)
                inner = [naming.person(folder.name)]
    return {folder for folder, people in named.items() if len(people) >= _MANY}


def _nearest(who: str, known: Mapping[tuple[str, ...], str]) -> str:
    """Return the one person among the *known* whose name a longer one holds, else the name."""
    mine = set(same_person(who))
    held = [name for other, name in known.items() if set(other) <= mine]
    return held[0] if len(held) == 1 else who


def _one_spelling(people: Mapping[str, str]) -> Mapping[str, str]:
    """Give all files of one person the spelling that is met first."""
    names: dict[tuple[str, ...], str] = {}
    return {path: names.setdefault(same_person(who), who) for path, who in people.items()}


def _is_own(path: str, naming: FileNaming) -> bool:
    """Say whether the name of a file is that of an applicant's own paper."""
    return naming.told(path).kind in (Kind.STATEMENT, Kind.CV, Kind.EXPERIENCES)
