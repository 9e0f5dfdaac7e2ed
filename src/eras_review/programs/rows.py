"""One row of a list turned into a program, with everything in it that is not clear."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from eras_review.model import GridRow, ProgramKind, RowOrigin, Signal, Span
from eras_review.programs.cells import Cells, Place, Unclear
from eras_review.programs.header import Header
from eras_review.programs.values import Program

T = TypeVar("T")

_NO_SPAN = Span(0, 0)


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads the rows below a header; *kind* holds for a table without a column of types."""

    cells: Cells
    header: Header
    kind: ProgramKind | None

    def is_heading(self, row: GridRow) -> bool:
        """Say whether a row stands between programs: no type, and words that name no program."""
        if self.header.cell(row, "type"):
            return False
        first = next(cell for cell in row.cells if cell)
        return self.cells.is_heading(self.header.cell(row, "program") or first)

    def read(self, row: GridRow, origin: RowOrigin) -> tuple[Program | None, tuple[Unclear, ...]]:
        """Return the program of a row, and every cell of it that is not clear.

        What such a cell should tell is not known; without a name there is no program. Its span is
        still empty: only the whole list gives it a place.
        """
        found: list[Unclear] = []

        def told(read: Callable[[], T], otherwise: T) -> T:
            """Return what *read* gives; keep what is not clear."""
            try:
                return read()
            except Unclear as unclear:
                found.append(unclear)
                return otherwise

        name = told(lambda: self._name(row), "")
        if not name:
            return None, tuple(found)
        kind = told(lambda: self._kind(row), ProgramKind.UNKNOWN)
        place = told(lambda: self._place(row), self._town(row))
        program = Program(
            origin=origin,
            span=_NO_SPAN,
            name=name,
            called=self.cells.called(name),
            kind=kind,
            written=self.header.cell(row, "type"),
            city=place.city,
            state=place.state,
            division=place.division,
            tier=told(lambda: self.cells.tier(self.header.cell(row, "tier")), None),
            esir=told(lambda: self._esir(row), None),
            signal=told(lambda: self._signal(row), None),
            home_or_rotated=told(lambda: self._known(row), None),
        )
        unclear = frozenset(cell.column for cell in found)
        return replace(program, unclear=unclear), tuple(found)

    def _name(self, row: GridRow) -> str:
        """Return the name of the program."""
        name = self.header.cell(row, "program")
        if not name:
            raise Unclear("program", "is empty; name the program, or take the row out")
        return name

    def _kind(self, row: GridRow) -> ProgramKind:
        """Return what it trains for."""
        written = self.header.cell(row, "type")
        if not written and self.kind:
            return self.kind
        return self.cells.kind(written)

    def _place(self, row: GridRow) -> Place:
        """Return where it is."""
        cell = self.header.cell
        return self.cells.place(cell(row, "location"), cell(row, "city"), cell(row, "state"))

    def _town(self, row: GridRow) -> Place:
        """Return the place of a row whose state is not clear."""
        return Place(self.header.cell(row, "city") or self.header.cell(row, "location"))

    def _esir(self, row: GridRow) -> bool | None:
        """Say whether it offers ESIR, None where the list does not tell."""
        if "esir" not in self.header.columns:
            return None
        return self.cells.answer(self.header.cell(row, "esir"), "esir")

    def _signal(self, row: GridRow) -> Signal | None:
        """Return the signal it gets, by a column of its own for a tier or by one for all."""
        if self.cells.answer(self.header.cell(row, "gold"), "gold"):
            return Signal.GOLD
        if self.cells.answer(self.header.cell(row, "silver"), "silver"):
            return Signal.SILVER
        return self.cells.signal(self.header.cell(row, "signal"))

    def _known(self, row: GridRow) -> bool | None:
        """Say whether the applicant is known there, None where the list does not tell."""
        cells = self.header.cells(row, "home_or_rotated")
        answers = [self.cells.answer(cell, "home_or_rotated") for cell in cells]
        return True if True in answers else (None if None in answers or not answers else False)
