"""From the tables of a file to a program list, with all in them that is not clear."""

from collections.abc import Iterator, Sequence
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

_MOST_ROWS = 8
_COLUMNS: tuple[Column, ...] = get_args(Column)
_COLUMNS_TO_NAME = (
    "program,type,city,state,tier,esir,signal,home_or_rotated. Only program and type are needed."
)


@dataclass(slots=True)
class _Found:
    """What was found so far: programs with their lines, columns, headers, faults, remarks, notes.

    *remarks* holds the rows for every column and what is not clear in it.
    """

    programs: list[tuple[Program, str]] = field(default_factory=list)
    columns: set[Column] = field(default_factory=set)
    headers: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    remarks: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def program_list(grid: Grid, rules: Rules) -> ProgramList:
    """Return the program list that a file holds, all its sheets together.

    A cell that cannot be understood is named in its notes. Raises BadProgramList where no row names
    the columns that are needed, or no row a program.
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
        raise BadProgramList(grid.source, found.faults, _remedy(found))
    programs, document = _as_document(grid, found.programs)
    notes = (*found.notes, *_remarks(found))
    return ProgramList(programs, document, frozenset(found.columns), notes)


def _remedy(found: _Found) -> str:
    """Return what the columns are called, and which row was taken to name them."""
    named = (
        f"{found.headers[0]} was taken to name the columns; they" if found.headers else "Columns"
    )
    return f"{named} may be called {_COLUMNS_TO_NAME}"


def _remarks(found: _Found) -> Iterator[str]:
    """Yield a line for all cells of a column with the same words that are not clear."""
    for problem, rows in found.remarks.items():
        shown = ", ".join(rows[:_MOST_ROWS])
        more = f" and {len(rows) - _MOST_ROWS} more rows" if len(rows) > _MOST_ROWS else ""
        yield f"{shown}{more}, {problem}"


def _read_sheet(sheet: Sheet, header: Header, cells: Cells, found: _Found, shown: str) -> None:
    """Read the rows below a header, whose places name the sheet as it is *shown*.

    A sheet named like a type needs no column of types.
    """
    kind = cells.kind_or_none(sheet.name)
    where = RowOrigin(header.row.number, shown).where
    found.headers.append(where[0].upper() + where[1:])
    if "type" not in header.columns and kind is None:
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
        program, unclear = reader.read(row, origin)
        for cell in unclear:
            problem = f"column “{header.name(cell.column)}”: {cell.problem}"
            found.remarks.setdefault(problem, []).append(origin.where)
        if program:
            line = " | ".join(header.cell(row, column) for column in told)
            found.programs.append((program, line))


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
