"""Lines of a text folded into pieces."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from eras_review.model import Role, TextOrigin
from eras_review.reading.pieces import Piece


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not empty; *starts* says that it does not continue the line before."""

    number: int
    text: str
    role: Role
    starts: bool


def fold(lines: Iterable[Line]) -> Iterator[Piece]:
    """Yield a piece for every line that starts one, with the lines that continue it."""
    group: list[Line] = []
    for line in lines:
        if line.starts and group:
            yield _piece(group)
            group = []
        group.append(line)
    if group:
        yield _piece(group)


def to_lines(text: str) -> list[str]:
    """Return the lines of *text* without blanks around them."""
    return [line.strip(" \t\f\u00a0\ufeff") for line in raw_lines(text)]


def raw_lines(text: str) -> list[str]:
    """Return the lines of *text* as they are, whichever system ended them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _piece(group: list[Line]) -> Piece:
    """Return the piece of *group*: its role and place are those of its first line."""
    text = " ".join(line.text for line in group).replace("\n ", "\n")
    return Piece(text, group[0].role, TextOrigin(group[0].number, group[-1].number))
