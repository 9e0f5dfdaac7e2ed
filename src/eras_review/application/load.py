"""Reading application.toml; no path in it may lead out of its folder."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from pathlib import Path

from eras_review.application.possible import impossible
from eras_review.application.schema import Facts
from eras_review.errors import BadRuleFile, UsageError
from eras_review.rules.toml_file import Location, key_at, line_of, parse

FILE_NAME = "application.toml"
_OPEN, _CLOSED = "letter", "closed letter"


@dataclass(frozen=True, slots=True)
class Application:
    """The folder of one applicant and what its application.toml says."""

    folder: Path
    facts: Facts

    def path(self, name: str) -> Path:
        """Return where a file of the application lies."""
        return self.folder / name

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return application.toml and every file it names, those that stay closed too."""
        names = (name for _, name, _ in _names(self.facts) if name)
        return tuple(self.path(name) for name in (FILE_NAME, *dict.fromkeys(names)))


@dataclass(frozen=True, slots=True)
class Named:
    """A file that application.toml names: where, and as *what*, "" where it is only mentioned.

    One *identity* is one file, whatever its names.
    """

    location: Location
    name: str
    what: str
    identity: Hashable

    @property
    def key(self) -> str:
        """Return the place for people."""
        return key_at(self.location)

    @property
    def closed(self) -> bool:
        """Say whether it is a letter that must not be opened."""
        return self.what == _CLOSED


def load_application(folder: Path) -> Application:
    """Return the application in *folder*.

    Raises UsageError without an application.toml, BadRuleFile with its line for a key or value that
    cannot be followed or cannot be true, for a path that leads out of the folder or to no file, and
    for a file that is named as two things, such as a letter that must stay closed and something
    else.
    """
    file = folder / FILE_NAME
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder.", "Name the folder of one application.")
    if not file.is_file():
        raise UsageError(
            f"There is no {FILE_NAME} in {folder}.", f"`eras-review init {folder}` writes one."
        )
    facts = parse(Facts, file)
    for location, problem in impossible(facts):
        raise BadRuleFile(file, line_of(file, location), f"{key_at(location)}: {problem}")
    named = [_inside(file, *one) for one in _names(facts) if one[1]]
    _keep_closed(file, named)
    _one_thing_each(file, named)
    return Application(folder, facts)


def _inside(file: Path, location: Location, name: str, what: str) -> Named:
    """Return a named file; raise BadRuleFile when it lies outside of the folder or is none."""
    key = key_at(location)
    line = line_of(file, location)
    try:
        home, target = file.parent.resolve(strict=True), (file.parent / name).resolve(strict=True)
    except (OSError, RuntimeError, ValueError) as error:
        problem = f"{key} = {name!r}: there is no such file."
        raise BadRuleFile(file, line, problem, "Mend the name, or leave it out.") from error
    if not target.is_relative_to(home):
        remedy = "Copy the file into the folder of the application."
        raise BadRuleFile(file, line, f"{key} = {name!r} leads out of the folder.", remedy)
    if not target.is_file():
        raise BadRuleFile(file, line, f"{key} = {name!r} is not a file.", "Name one document.")
    return Named(location, name, what, _identity(target))


def _identity(target: Path) -> Hashable:
    """Return what two names of one file share, be they links or differ in capitals only."""
    stat = target.stat()
    return (stat.st_dev, stat.st_ino) if stat.st_ino else target


def _keep_closed(file: Path, named: list[Named]) -> None:
    """Refuse to open, under another entry, a letter that its own entry keeps closed."""
    closed = {one.identity for one in named if one.closed}
    for one in named:
        if one.identity in closed and not one.closed:
            problem = f"{one.key} = {one.name!r} is also the file of a letter that stays closed."
            remedy = "Name the file once: as the letter it is."
            raise BadRuleFile(file, line_of(file, one.location), problem, remedy)


def _one_thing_each(file: Path, named: list[Named]) -> None:
    """Refuse a file that is named as two things."""
    first: dict[Hashable, Named] = {}
    for one in (one for one in named if one.what):
        other = first.setdefault(one.identity, one)
        if other.what != one.what:
            problem = f"{one.key} = {one.name!r} is also the file of {other.key}."
            remedy = "Name each file as the one thing it is."
            raise BadRuleFile(file, line_of(file, one.location), problem, remedy)


def _names(facts: Facts) -> Iterator[tuple[Location, str, str]]:
    """Yield every file that is named, or "": its place, its name, what it is said to be."""
    for number, flag in enumerate(facts.red_flags):
        yield ("red_flags", number, "explained_in"), flag.explained_in, ""
    for number, statement in enumerate(facts.statements):
        yield ("statements", number, "file"), statement.file, "statement"
        yield ("statements", number, "previous"), statement.previous, "statement"
    for key in ("cv", "experiences", "programs"):
        yield ("files", key), getattr(facts.files, key), key
    for number, letter in enumerate(facts.letters):
        yield ("letters", number, "file"), letter.file, _OPEN if letter.may_be_opened else _CLOSED
