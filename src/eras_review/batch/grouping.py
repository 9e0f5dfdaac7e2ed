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
    first = {path: _person(path, containers, naming) for path in paths}
    known = {same_person(first[p]) for p in paths if _is_own(p, naming) or _folder(p)}
    return _one_spelling({path: _nearest(path, who, known, first) for path, who in first.items()})


def _person(path: str, containers: set[str], naming: FileNaming) -> str:
    """Return who a path speaks of; a file without any name stands for itself."""
    for folder in PurePosixPath(path).parents:
        if folder.name and folder.as_posix() not in containers and naming.person(folder.name):
            return folder.name
    pure = PurePosixPath(path)
    return naming.person(pure.stem) or (pure.parent.name or pure.stem)


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


def _nearest(path: str, who: str, known: set[tuple[str, ...]], first: Mapping[str, str]) -> str:
    """Return the person among the *known* whose name a longer one holds, else the name itself."""
    mine = same_person(who)
    if mine in known or _folder(path):
        return who
    held = [other for other in known if set(other) < set(mine)]
    if len(held) != 1:
        return who
    return next(name for name in first.values() if same_person(name) == held[0])


def _one_spelling(people: Mapping[str, str]) -> Mapping[str, str]:
    """Give all files of one person the spelling that is met first."""
    names: dict[tuple[str, ...], str] = {}
    return {path: names.setdefault(same_person(who), who) for path, who in people.items()}


def _is_own(path: str, naming: FileNaming) -> bool:
    """Say whether the name of a file is that of an applicant's own paper."""
    return naming.told(path).kind in (Kind.STATEMENT, Kind.CV, Kind.EXPERIENCES)


def _folder(path: str) -> bool:
    """Say whether a file lies in a folder."""
    return "/" in path
