"""Writing output: never over a draft, nor over what somebody may have edited."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from eras_review.errors import UsageError
from eras_review.private_files import make_private_folder, write_private


def write_folder(
    place: Path,
    contents: Mapping[str, bytes | None],
    sources: tuple[str, ...] = (),
    *,
    force: bool = False,
) -> list[Path]:
    """Write all files by name or none, into a folder that is made; return where they are.

    None stands for a file that there is none of this time: one left by an earlier run is removed.
    Raises UsageError when a file would be one of the *sources*, and when one exists already and
    *force* is not given.
    """
    for name in contents:
        refuse_overwriting(place / name, sources)
        refuse_taken(place / name, force=force)
    make_private_folder(place)
    for name, content in contents.items():
        if content is None:
            (place / name).unlink(missing_ok=True)
        else:
            write_private(place / name, content)
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
            raise UsageError(f"{output} is one of your drafts.", "Choose another place with -o.")


def refuse_taken(output: Path, *, force: bool) -> None:
    """Raise UsageError when something has this name already, a link to nothing too."""
    if os.path.lexists(output) and not force:
        raise UsageError(
            f"{output} exists already; somebody may have edited it.",
            "Use --force to write over it, or another place with -o.",
        )
