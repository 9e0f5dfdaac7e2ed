"""From a path to bytes: everything that can be said about a file before looking into it."""

import stat
import sys
from pathlib import Path

from eras_review.errors import UnreadableDocument
from eras_review.model import Reason, Status

SIZE_LIMIT = 25 * 1024 * 1024
_STDIN = "-"


def load(name: str, stdin: bytes | None) -> bytes:
    """Return the bytes of the file called *name*; "-" means *stdin*, else standard input itself."""
    if name == _STDIN:
        data = sys.stdin.buffer.read() if stdin is None else stdin
        _check_size(len(data))
        return data
    try:
        return _load(Path(name))
    except FileNotFoundError as error:
        raise _no_file() from error
    except PermissionError as error:
        raise UnreadableDocument(
            Status.NOT_OPENED,
            Reason.MISSING,
            "You are not allowed to read this file, or another program has locked it.",
            "Close it elsewhere or change its permissions, then try again.",
        ) from error
    except (OSError, ValueError) as error:
        # ValueError: a NUL in the name. OSError: a name too long, a loop of links, a lost drive.
        raise _no_file() from error


def _load(path: Path) -> bytes:
    """Return the bytes of the regular file at *path*."""
    if path.name.startswith("~$"):
        raise UnreadableDocument(
            Status.NOT_OPENED,
            Reason.TYPE,
            "This is the small lock file Word keeps while a document is open, not the document.",
            "Give the file whose name does not start with ~$.",
        )
    facts = path.stat()
    if stat.S_ISDIR(facts.st_mode):
        raise _folder(path)
    if not stat.S_ISREG(facts.st_mode):
        raise UnreadableDocument(
            Status.NOT_OPENED,
            Reason.TYPE,
            "This is a device or a pipe, not a file.",
            'Save the text to a file, or give "-" and send it to standard input.',
        )
    _check_size(facts.st_size)
    return path.read_bytes()


def _check_size(size: int) -> None:
    """Refuse what is empty and what is too big to be a draft."""
    if size == 0:
        raise UnreadableDocument(
            Status.NOTHING_READABLE,
            Reason.EMPTY,
            "The file is empty (0 bytes).",
            "If it lies in a cloud folder, open it there once so that it is downloaded.",
        )
    if size > SIZE_LIMIT:
        raise UnreadableDocument(
            Status.NOT_OPENED,
            Reason.TOO_BIG,
            f"The file has {size / 1024**2:.0f} MB; the limit is {SIZE_LIMIT // 1024**2} MB.",
            "Take out the pictures, or save the text alone.",
        )


def _no_file() -> UnreadableDocument:
    """Return the refusal of a path at which there is no file."""
    return UnreadableDocument(
        Status.NOT_OPENED,
        Reason.MISSING,
        "There is no file of this name.",
        "Check the spelling and the folder you are in.",
    )


def _folder(path: Path) -> UnreadableDocument:
    """Return the refusal of a folder; a .pages document may be one."""
    if path.suffix.lower() == ".pages":
        cause = "This is an Apple Pages document, which is not read."
        remedy = "In Pages choose File > Export To > Word, and give the .docx."
    else:
        cause = "This is a folder, not a file."
        remedy = "Give the files in it one by one."
    return UnreadableDocument(Status.NOT_OPENED, Reason.TYPE, cause, remedy)
