"""Writing files: whole or not at all, for their owner only, and never through a link."""

import os
from collections.abc import Iterable
from pathlib import Path

from eras_review.errors import UsageError

_PRIVATE = 0o600
_PRIVATE_FOLDER = 0o700
# O_EXCL: the part is always a new file, with our mode, and no link that lies in wait for it.
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_REMEDY = "Choose another place."

Content = str | bytes | Iterable[bytes]


def write_private(path: Path, content: Content) -> None:
    """Write a file beside itself first, then put it in its place; text becomes UTF-8.

    A kill leaves the old file, and what it left of the new one is taken away by the next run, since
    its name is always the same. Raises UsageError, also for what is a link, a device or a folder.
    """
    if path.is_symlink():
        raise UsageError(f"{path} is a link and is not written through.", _REMEDY)
    if path.exists() and not path.is_file():
        raise UsageError(f"{path} is not a file.", _REMEDY)
    part = path.with_name(f".{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        try:
            with os.fdopen(os.open(part, _NEW, _PRIVATE), "wb") as file:
                file.writelines(_pieces(content))
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.", _REMEDY) from error


def write_whole(path: Path, content: Content) -> None:
    """Write a file as `write_private` does, into a folder that is made when needed."""
    make_private_folder(path.parent)
    write_private(path, content)


def make_private_folder(place: Path) -> None:
    """Make a folder that only its owner can enter, unless it is there; raise UsageError."""
    try:
        place.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{place} cannot be made: {error.strerror}.", _REMEDY) from error


def beside(source: str | Path, ending: str) -> Path:
    """Return the path of draft.*ending* beside draft.docx; raise UsageError for no file's name."""
    draft = Path(source)
    if not draft.name:
        raise UsageError(f"{source} is not a file.", "Give the path of a draft.")
    return draft.with_name(f"{draft.stem}.{ending}")


def _pieces(content: Content) -> Iterable[bytes]:
    """Return the bytes of a file in pieces."""
    whole = content.encode() if isinstance(content, str) else content
    return (whole,) if isinstance(whole, bytes) else whole
