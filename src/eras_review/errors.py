"""The one family of errors: each knows its exit code and what to do next."""

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


def chain_of(error: BaseException) -> list[BaseException]:
    """Return *error*, all it was caused by, and errors that others were wrapped around."""
    chain = [error]
    for item in chain:
        for inner in (item.__cause__, item.__context__, *item.args):
            if isinstance(inner, BaseException) and inner not in chain:
                chain.append(inner)
    return chain
