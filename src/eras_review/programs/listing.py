"""From the tables of a file to a program list, or to all that is wrong with them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import get_args

from eras_review.errors import BadProgramList
from eras_review.model import Block, Document, Grid, Role, RowOrigin, Sheet, Span, Status
from eras_review.programs.cells import Cells
from eras_review.programs.header import Header, HeaderFinder
from eras_review.programs.rows import RowReader
from eras_review.programs.values import Program, ProgramList
from eras_review.rules import Rules
from eras_review.rules.program_words import Column

_COLUMNS: tuple[Column, ...] = get_args(Column)
_REMEDY = (
    "The first row names the columns: program,type,city,state,tier,esir,signal,home_or_rotated. "
    "Only program and type are needed."
)


@dataclass(slots=True)
class _Found:
    """What was found so far: programs with their lines, columns, faults, notes."""

    programs: list[tuple[Program, str]] = field(default_factory=list)
    columns: set[Column] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def program_list(grid: Grid, rules: Rules) -> ProgramList:
    """Return the program list that a file holds, all its sheets together.

    Raises BadProgramList with every cell that cannot be understood, by row and column.
    """
    found = _Found()
    cells, headers = Cells(rules), HeaderFinder(rules.programs)
    several = len(grid.sheets) > 1
    for sheet in grid.sheets:
        header = headers.find(sheet)
        if header:
            _read_sheet(sheet, header, cells, found, sheet.name if several else "")
        elif several:
            found.notes.append(f"the sheet “{sheet.name}”, which names no column of programs")
    if not found.programs and not found.faults:
        missing = "no row names a column of programs"
        found.faults.append("there are no programs in it" if found.columns else missing)
    if found.faults:
        raise BadProgramList(grid.source, found.faults, _REMEDY)
    programs, document = _as_document(grid, found.programs)
    return ProgramList(programs, document, frozenset(found.columns), tuple(found.notes))


def _read_sheet(sheet: Sheet, header: Header, cells: Cells, found: _Found, shown: str) -> None:
    """Read the rows below a header, whose places name the sheet as it is *shown*.

    A sheet named like a type needs no column of types.
    """
    kind = cells.kind_or_none(sheet.name)
    if "type" not in header.columns and kind is None:
        where = RowOrigin(header.row.number, shown).where
        found.faults.append(f"{where}: no column is called Type, Track, Specialty or the like")
        return
    found.columns.update(header.columns)
    reader = RowReader(cells, header, kind)
    for row in sheet.rows:
        told = [column for column in _COLUMNS if header.cell(row, column)]
        if row.number <= header.row.number or not told:
            continue
        origin = RowOrigin(row.number, shown)
        if reader.is_heading(row):
            found.notes.append(f"{origin.where}, taken for a heading")
            continue
        program, faults = reader.read(row, origin)
        found.faults += faults
        found.programs.append((program, " | ".join(header.cell(row, column) for column in told)))


def _as_document(
    grid: Grid, lines: Sequence[tuple[Program, str]]
) -> tuple[tuple[Program, ...], Document]:
    """Return the programs with their places in the text of the list, and that text."""
    programs, blocks, at = [], [], 0
    for program, line in lines:
        span = Span(at, at + len(line))
        programs.append(replace(program, span=span))
        blocks.append(Block(span.start, span.end, Role.CELL, program.origin))
        at = span.end + 1
    text = "\n".join(line for _, line in lines)
    document = Document(text, tuple(blocks), Status.READ, grid.source, not_read=grid.not_read)
    return tuple(programs), document
