"""Applications written to a folder from one text, as the examples in checks/packet/ hold them."""

import re
from pathlib import Path

from eras_review.application import FILE_NAME, load_application
from eras_review.model import Document, Grid
from eras_review.reading.parse import parse
from made_lists import grid_of

_FILE = re.compile(r"^=== (\S+)\n", re.MULTILINE)


class QuickReader:
    """Reads files in this process: the tests of checks need no guard."""

    def read(self, path: Path) -> Document:
        """Return what is in a file."""
        return parse(str(path), path.suffix, path.read_bytes())

    def read_grid(self, path: Path) -> Grid:
        """Return the tables in a file."""
        return grid_of(path.read_bytes())


def write_application(folder: Path, text: str) -> Path:
    """Write application.toml and the files below `=== name` in *text*; return *folder*."""
    first, *rest = _FILE.split(text.lstrip("\n"))
    (folder / FILE_NAME).write_text(first, encoding="utf-8")
    for name, content in zip(rest[::2], rest[1::2], strict=True):
        # In a plain text a blank line ends a paragraph; a table has none.
        ending = "\n" if name.endswith(".csv") else "\n\n"
        (folder / name).write_text(content.replace("\n", ending), encoding="utf-8")
    return folder


def load(folder: Path, text: str):
    """Return the application that *text* describes."""
    return load_application(write_application(folder, text))
