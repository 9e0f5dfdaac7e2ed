"""Rows as they are gathered, under limits that no honest list of programs reaches."""

from collections.abc import Sequence

from eras_review.errors import UnreadableDocument
from eras_review.model import GridRow, Reason, Sheet, Status
from eras_review.reading.clean import clean

ROW_LIMIT = 2_000
COLUMN_LIMIT = 200
CELL_LIMIT = 2_000


class Rows:
    """Collects the rows of a file sheet by sheet; empty rows are left out."""

    def __init__(self) -> None:
        """Begin without rows."""
        self._sheets: list[tuple[str, list[GridRow]]] = []
        self._count = 0

    def begin(self, sheet: str = "") -> None:
        """Begin a sheet of this name."""
        self._sheets.append((sheet, []))

    def add(self, number: int, cells: Sequence[str]) -> None:
        """Add the row *number* of the sheet begun last; raise UnreadableDocument past a limit."""
        if len(cells) > COLUMN_LIMIT and any(map(str.strip, cells[COLUMN_LIMIT:])):
            raise _too_much(f"Row {number} has more than {COLUMN_LIMIT} columns.")
        if any(len(cell) > CELL_LIMIT for cell in cells):
            raise _too_much(
                f"Row {number} has a cell of more than {CELL_LIMIT:,} characters; "
                "perhaps a quotation mark is not closed."
            )
        cleaned = [" ".join(clean(cell)[0].split()) for cell in cells[:COLUMN_LIMIT]]
        if not any(cleaned):
            return
        self._count += 1
        if self._count > ROW_LIMIT:
            raise _too_much(f"The table has more than {ROW_LIMIT:,} rows.")
        self._sheets[-1][1].append(GridRow(number, tuple(cleaned)))

    def sheets(self) -> tuple[Sheet, ...]:
        """Return the sheets that hold rows; raise UnreadableDocument when there are none."""
        if not self._count:
            raise UnreadableDocument(
                Status.NOTHING_READABLE,
                Reason.EMPTY,
                "There are no rows in it.",
                "Check that this is the file you meant.",
            )
        return tuple(Sheet(name, tuple(rows)) for name, rows in self._sheets if rows)


def _too_much(cause: str) -> UnreadableDocument:
    """Return the refusal of a table that is no list of programs."""
    remedy = "Keep the rows and columns of the list, and take out the rest."
    return UnreadableDocument(Status.NOT_OPENED, Reason.TOO_BIG, cause, remedy)
