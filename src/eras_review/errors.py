"""The one family of errors: each knows its exit code and what to do next."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eras_review.model import Reason, Status


class ReviewError(Exception):
    """Something a user can act on: a cause in one line, a remedy in another."""

    exit_code = 2

    def __init__(self, cause: str, remedy: str = "") -> None:
        """Keep *cause* (what is wrong) and *remedy* (what to do), each one line."""
        super().__init__(cause)
        self.cause = cause
        self.remedy = remedy

    def __str__(self) -> str:
        """Return cause and remedy as one line."""
        return f"{self.cause} {self.remedy}".strip()


class UsageError(ReviewError):
    """An option or argument that cannot be followed."""


class BadRuleFile(ReviewError):
    """A TOML file that says something the loader does not understand."""

    def __init__(self, path: Path, line: int, problem: str, remedy: str = "") -> None:
        """Name the file and the 1-based *line* on which *problem* stands."""
        super().__init__(f"{path}:{line}: {problem}", remedy)
        self.path = path
        self.line = line


class UnreadableDocument(ReviewError):
    """A document that could not be opened, or that holds nothing to read."""

    exit_code = 3

    def __init__(self, status: "Status", reason: "Reason", cause: str, remedy: str) -> None:
        """Keep the *status* and *reason* that the report will carry."""
        super().__init__(cause, remedy)
        self.status = status
        self.reason = reason


class BadProgramList(ReviewError):
    """A program list that cannot be understood; *faults* are lines that name row and column."""

    exit_code = 3
    _MOST_SHOWN = 20

    def __init__(self, source: str, faults: Sequence[str], remedy: str) -> None:
        """Keep all *faults* and show the first of them, each on a line of its own."""
        shown = [f"  {fault}" for fault in faults[: self._MOST_SHOWN]]
        if len(faults) > len(shown):
            shown.append(f"  and {len(faults) - len(shown)} more")
        super().__init__("\n".join((f"{source} cannot be followed:", *shown)), remedy)
        self.faults = tuple(faults)

    def __str__(self) -> str:
        """Return all lines; the remedy stands last."""
        return f"{self.cause}\n{self.remedy}"


def chain_of(error: BaseException) -> list[BaseException]:
    """Return *error*, all it was caused by, and errors that others were wrapped around."""
    chain = [error]
    for item in chain:
        for inner in (item.__cause__, item.__context__, *item.args):
            if isinstance(inner, BaseException) and inner not in chain:
                chain.append(inner)
    return chain
