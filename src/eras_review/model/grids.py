"""Tables as they stand in a file: sheets of rows of cells."""

from dataclasses import dataclass

from eras_review.model.documents import NotRead


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row that is not empty: its number in the file, from 1, and the text of its cells."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table; *name* is empty where the file holds only one."""

    name: str
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """All that can be seen of a file of tables; *source* is the path as the user gave it."""

    source: str
    sheets: tuple[Sheet, ...]
    not_read: tuple[NotRead, ...] = ()
