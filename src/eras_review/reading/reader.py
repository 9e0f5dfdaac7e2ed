"""The one way in: path or standard input to `Document`."""

from pathlib import Path
from typing import Self

from eras_review.errors import UnreadableDocument
from eras_review.guard import Cause, Guard, Limits, Stopped
from eras_review.model import Document, Grid
from eras_review.reading.load import load
from eras_review.reading.parse import parse
from eras_review.reading.refusals import damaged, too_big, too_slow, unread
from eras_review.reading.tables import parse_grid


class Reader:
    """Reads any number of files in one child process; close it, or use it in a `with` statement.

    *limits* hold for each file.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        """Prepare to read; the child starts with the first file."""
        self._guard = Guard(limits)

    def __enter__(self) -> Self:
        """Return the reader itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the child."""
        self.close()

    def start(self) -> None:
        """Start the child now, so that it gets ready while the caller does something else."""
        self._guard.start()

    def close(self) -> None:
        """End the child."""
        self._guard.close()

    def read(self, source: str | Path, *, stdin: bytes | None = None) -> Document:
        """Return what is in *source*; "-" stands for *stdin*, or standard input when None.

        Nothing about the file raises: a file that cannot be read is a `Document` without text whose
        *status*, *reason* and *explanation* say why and what to do.
        """
        name = str(source)
        try:
            data = load(name, stdin)
            return self._guard.call(parse, name, Path(name).suffix, data)
        except UnreadableDocument as problem:
            return unread(name, problem)
        except Stopped as stopped:
            return unread(name, self._refusal(stopped))

    def read_grid(self, source: str | Path, *, stdin: bytes | None = None) -> Grid:
        """Return the tables of a CSV file or Excel workbook; "-" stands for *stdin*.

        Raises UnreadableDocument with *status*, *reason* and what to do.
        """
        name = str(source)
        data = load(name, stdin)
        try:
            answer = self._guard.call(parse_grid, name, data)
        except Stopped as stopped:
            raise self._refusal(stopped) from stopped
        if isinstance(answer, Grid):
            return answer
        raise UnreadableDocument(*answer)

    def _refusal(self, stopped: Stopped) -> UnreadableDocument:
        """Say why reading was stopped."""
        limits = self._guard.limits
        match stopped.cause:
            case Cause.CPU:
                return too_slow(f"{limits.cpu_seconds:g} seconds of computing", "--max-seconds")
            case Cause.WALL:
                return too_slow(f"{limits.wall_seconds:g} seconds", "--max-wait")
            case Cause.MEMORY:
                return too_big(f"The file needs more than {limits.memory_mib} MB of memory.")
            case Cause.CRASH:
                what = f" ({stopped.names[0]})" if stopped.names else ""
                return damaged(f"The file is damaged: its reader failed on it{what}.")


def read(
    source: str | Path, *, stdin: bytes | None = None, limits: Limits | None = None
) -> Document:
    """Return what is in *source*; "-" stands for *stdin*, or standard input when None.

    The file is taken apart in a process of its own under *limits*; for several files make one
    `Reader` and use it. Nothing about the file raises: see `Reader.read`.
    """
    with Reader(limits) as reader:
        return reader.read(source, stdin=stdin)
