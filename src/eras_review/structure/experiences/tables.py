"""Experiences in tables: an entry in each row, or a label in front of each value."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from eras_review.structure.cv.lines import CvLine
from eras_review.structure.experiences.labels import Labels, Part
from eras_review.structure.experiences.pieces import Piece

Row = Mapping[int, Sequence[CvLine]]

_LONGEST_HEAD_CELL = 120


def is_grid(lines: Sequence[CvLine]) -> bool:
    """Say whether a table has more than one column; else its lines just follow each other."""
    return len({line.cell.column for line in lines if line.cell}) > 1


class Tables:
    """Tells the cells of tables of experiences apart."""

    def __init__(self, labels: Labels) -> None:
        """Keep what knows the labels."""
        self._labels = labels

    def pieces(self, lines: Sequence[CvLine]) -> Iterator[Piece]:
        """Yield the pieces of one table."""
        rows = [
            {column: list(held) for column, held in groupby(row, key=_column)}
            for _, row in groupby(lines, key=lambda line: line.cell and line.cell.row)
        ]
        if sum(self._is_labelled(row) for row in rows) * 2 > len(rows):
            yield from self._labelled(rows)
            return
        titles = {c: self._title(cell) for c, cell in rows[0].items()}
        is_titled = sum(part is not None for part in titles.values()) * 2 > len(titles)
        for row in rows[1:] if is_titled else rows:
            yield from self._row(row, titles if is_titled else {})

    def _is_labelled(self, row: Row) -> bool:
        """Say whether a row holds a label and what it labels."""
        first = row[min(row)]
        return len(row) > 1 and len(first) == 1 and self._title(first) is not None

    def _title(self, cell: Sequence[CvLine]) -> Part | None:
        """Return what a cell names that holds nothing but a label."""
        return self._labels.of_words(" ".join(line.text for line in cell))

    def _labelled(self, rows: Sequence[Row]) -> Iterator[Piece]:
        """Yield the pieces of rows of labels and values; the first label begins every entry."""
        first = ""
        for n, row in enumerate(rows):
            cells = [row[column] for column in sorted(row)]
            part = self._title(cells[0]) if self._is_labelled(row) else None
            label = cells[0][0].text.strip().lower() if part else ""
            first = first or label
            begins = n == 0 or (bool(label) and label == first)
            values = cells[1:] if part else cells
            for cell in values:
                yield from self._cell(cell, part or Part.HEAD, begins=begins)
                begins = False

    def _row(self, row: Row, titles: Mapping[int, Part | None]) -> Iterator[Piece]:
        """Yield the pieces of a row; one that holds only a long text goes on with the row above."""
        begins = len(row) > 1 or not _is_long(row[min(row)])
        for column in sorted(row):
            cell = row[column]
            told = Part.DESCRIPTION if _is_long(cell) else Part.HEAD
            yield from self._cell(cell, titles.get(column) or told, begins=begins)
            begins = False

    def _cell(self, cell: Sequence[CvLine], part: Part, *, begins: bool) -> Iterator[Piece]:
        """Yield the lines of a cell, each what the cell is or what its own label says."""
        for line in cell:
            label = self._labels.of_line(line.text)
            part = label.part if label else part
            start = line.span.start + (label.length if label else 0)
            yield Piece(line, part, line.span.__class__(start, line.span.end), begins)
            begins = False


def _column(line: CvLine) -> int:
    """Return the column of a line in a table."""
    return line.cell.column if line.cell else 0


def _is_long(cell: Sequence[CvLine]) -> bool:
    """Say whether a cell tells something: a long text, or several lines that end like sentences."""
    text = " ".join(line.text for line in cell).rstrip()
    return len(text) > _LONGEST_HEAD_CELL or (
        len(text) > _LONGEST_HEAD_CELL // 3 and text[-1] == "."
    )
