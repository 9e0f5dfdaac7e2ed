"""Finding the row that names the columns of a list, and which column is which."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eras_review.model import GridRow, Sheet
from eras_review.programs.words import Naming, words_of
from eras_review.rules.program_words import Column, ProgramWords

_LATEST = 20
# An exact name counts for more than a word among others.
_EXACT, _PARTIAL = 2, 1
# "Home" and "Rotated" may be two columns that say one thing.
_MAY_REPEAT: tuple[Column, ...] = ("home_or_rotated",)


@dataclass(frozen=True, slots=True)
class Header:
    """The row that names the columns, and the places of each column, from 0."""

    row: GridRow
    columns: Mapping[Column, tuple[int, ...]]

    def name(self, column: Column) -> str:
        """Return what the list itself calls a column."""
        return ", ".join(self.row.cells[place] for place in self.columns[column])

    def cell(self, row: GridRow, column: Column) -> str:
        """Return what a row says in a column, "" where it says nothing."""
        places = self.columns.get(column, ())
        return next((row.cells[at] for at in places if at < len(row.cells) and row.cells[at]), "")

    def cells(self, row: GridRow, column: Column) -> tuple[str, ...]:
        """Return what a row says in every column of one meaning."""
        places = self.columns.get(column, ())
        return tuple(row.cells[at] for at in places if at < len(row.cells))


class HeaderFinder:
    """Finds headers by the words of checks/structure/programs.toml."""

    def __init__(self, words: ProgramWords) -> None:
        """Learn the names of the columns."""
        self._columns = Naming(words.columns)
        self._others = frozenset(words.other_columns)

    def find(self, sheet: Sheet) -> Header | None:
        """Return the header among the first rows that names most; None without a program column."""
        scored = [self._read(row) for row in sheet.rows[:_LATEST]]
        score, header = max(scored, key=lambda pair: pair[0])
        return header if score >= _EXACT and "program" in header.columns else None

    def _read(self, row: GridRow) -> tuple[int, Header]:
        """Return how much of a row names columns, and the row read as a header."""
        named = [self._named(cell) for cell in row.cells]
        score, columns = 0, dict[Column, tuple[int, ...]]()
        for weight in (_EXACT, _PARTIAL):
            for place, (column, found) in enumerate(named):
                if column is None or found != weight:
                    continue
                if column not in columns:
                    score += weight
                    columns[column] = (place,)
                elif column in _MAY_REPEAT:
                    columns[column] = tuple(sorted((*columns[column], place)))
        return score, Header(row, columns)

    def _named(self, cell: str) -> tuple[Column | None, int]:
        """Return which column a cell names, and how surely."""
        exact = self._columns.exactly(cell)
        if exact is not None:
            return exact, _EXACT
        words: Sequence[str] = words_of(cell)
        return (None, 0) if self._others & set(words) else (self._columns.within(cell), _PARTIAL)
