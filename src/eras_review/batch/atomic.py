"""Writing files of the results: whole or not at all, and for their owner only."""

import os
from collections.abc import Iterable
from pathlib import Path

from eras_review.errors import UsageError

_PRIVATE = 0o600
_PART = ".part"


def write_whole(path: Path, content: str | bytes | Iterable[bytes]) -> None:
    """Write a file beside itself first, so that a kill leaves the old one; raise UsageError.

    What a killed run left behind is written over by the next, since its name is always the same.
    """
    data = content.encode() if isinstance(content, str) else content
    pieces = (data,) if isinstance(data, bytes) else data
    part = path.with_name(path.name + _PART)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(pieces)
        part.replace(path)
    except OSError as error:
        remedy = "Choose another folder with -o."
        raise UsageError(f"{path} cannot be written: {error.strerror}.", remedy) from error
