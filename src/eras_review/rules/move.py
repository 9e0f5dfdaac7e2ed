"""A rhetorical move: what a sentence does for its reader, and the patterns that show it."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal

from eras_review.model import Kind
from eras_review.rules.tables import Source
from eras_review.rules.toml_file import Strict, parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Together(Strict):
    """Pattern lists that must all be met in one sentence, in any order; *note* says why.

    A *certain* one shows the move whatever the trained model says.
    """

    note: str
    all: tuple[tuple[str, ...], ...]
    certain: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyNear(Strict):
    """What makes the move only with one of *near* in its sentence or beside it; *note* says why."""

    note: str
    says: tuple[str, ...]
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveFires(Strict):
    """A sentence that makes the move."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveQuiet(Strict):
    """A sentence that only looks as if it made the move, and why."""

    text: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveFile(Strict):
    """What a move file holds; checks/README.md explains each key."""

    title: str
    definition: str
    tone: Literal["strength", "problem", "fact"]
    colour: str
    letter: str
    patterns: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    not_in_sentence: tuple[str, ...] = ()
    together: tuple[Together, ...] = ()
    denied_by: tuple[str, ...] = ()
    denied_near: tuple[str, ...] = ()
    only_near: tuple[OnlyNear, ...] = ()
    yields_to: tuple[str, ...] = ()
    evidence: tuple[Source, ...] = ()
    fires: tuple[MoveFires, ...] = ()
    quiet: tuple[MoveQuiet, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Move(MoveFile):
    """A move file with the name of the move, the kind of document and the path."""

    name: str
    document_kind: Kind
    path: Path

    @property
    def is_problem(self) -> bool:
        """Say whether a reader stumbles over the move."""
        return self.tone == "problem"


def load_move(path: Path) -> Move:
    """Read checks/moves/KIND/NAME.toml."""
    content = parse(MoveFile, path)
    values = {f.name: getattr(content, f.name) for f in fields(content)}
    return Move(name=path.stem, document_kind=Kind(path.parent.name), path=path, **values)
