"""Writing output: private files, UTF-8 everywhere."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from eras_review.errors import UsageError

_PRIVATE = 0o600
_PRIVATE_FOLDER = 0o700


def write_private(path: Path, content: str) -> None:
    """Write *content* as UTF-8 to a file only its owner can read; raise UsageError."""
    write_private_bytes(path, content.encode())


def write_private_bytes(path: Path, content: bytes) -> None:
    """Write *content* to a file only its owner can read; raise UsageError."""
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, flags, _PRIVATE)
        with os.fdopen(descriptor, "wb") as file:
            path.chmod(_PRIVATE)
            file.write(content)
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror}.", "Choose another place with -o."
        ) from error


def write_folder(
    place: Path, contents: Mapping[str, bytes | None], *, force: bool = False
) -> list[Path]:
    """Write files by name into a folder that is made when needed; return where they are.

    None stands for a file that there is none of this time: one left by an earlier run is removed.
    Raises UsageError when one exists already and *force* is not given; then nothing is written.
    """
    taken = [place / name for name in contents if (place / name).exists()]
    if taken and not force:
        raise UsageError(
            f"{taken[0]} exists already.", "Use --force to write over it, or another -o."
        )
    try:
        place.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"{place} cannot be made: {error.strerror}.", "Choose another place with -o."
        ) from error
    for name, content in contents.items():
        if content is None:
            (place / name).unlink(missing_ok=True)
        else:
            write_private_bytes(place / name, content)
    return [place / name for name, content in contents.items() if content is not None]


def print_data(content: str) -> None:
    """Print *content* to standard output as UTF-8, whatever the console's own encoding is."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content.encode("utf-8", errors="replace"))
    sys.stdout.buffer.flush()


def refuse_overwriting(output: Path | None, sources: tuple[str, ...]) -> None:
    """Raise UsageError when the report would be written over one of the drafts."""
    if output is None or not output.exists():
        return
    for source in sources:
        if source != "-" and Path(source).exists() and output.samefile(source):
            raise UsageError(f"-o {output} is one of your drafts.", "Choose another name.")
