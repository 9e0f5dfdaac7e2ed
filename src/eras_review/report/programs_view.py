"""A program list laid out for a page: findings, bars by division, facts, every row as read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eras_review.model import Span
from eras_review.programs import Program, ProgramsReport
from eras_review.report.division_drawing import DivisionPicture, draw_divisions
from eras_review.report.program_facts import program_facts, program_notices
from eras_review.report.views import Note, note_of
from eras_review.rules import Rules

_ANSWERS = {True: "yes", False: "no", None: ""}


@dataclass(frozen=True, slots=True)
class ProgramRow:
    """A program as it was understood, and the notes on it; *first* are those that begin here."""

    program: Program
    cells: tuple[str, ...]
    notes: tuple[Note, ...]
    first: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class ProgramsView:
    """Everything a page shows of a program list; *id* tells its anchors from others."""

    id: str
    report: ProgramsReport
    notes: tuple[Note, ...]
    picture: DivisionPicture
    facts: tuple[str, ...]
    notices: tuple[str, ...]
    rows: tuple[ProgramRow, ...]


def view_programs(report: ProgramsReport, rules: Rules, identity: str = "programs") -> ProgramsView:
    """Lay out a program list for templates/programs.html.j2, which calls the view `p`."""
    document = report.listed.document
    notes = tuple(
        note_of(finding, f"{identity}-f{number}", document, rules)
        for number, finding in enumerate(report.findings, start=1)
    )
    return ProgramsView(
        id=identity,
        report=report,
        notes=notes,
        picture=draw_divisions(report.listed.distinct, rules.divisions),
        facts=program_facts(report, rules),
        notices=program_notices(report),
        rows=tuple(_rows(report, notes, rules)),
    )


def _rows(report: ProgramsReport, notes: Sequence[Note], rules: Rules) -> Iterator[ProgramRow]:
    """Yield the rows of the list."""
    for program in report.listed.programs:
        on_it = tuple(n for n in notes if _holds(n.spans, program.span))
        first = tuple(n for n in on_it if n.spans[0].start == program.span.start)
        yield ProgramRow(program, _cells(program, rules), on_it, first)


def _holds(spans: Sequence[Span], row: Span) -> bool:
    """Say whether one of the spans lies on a row."""
    return any(span.overlaps(row) for span in spans)


def _cells(program: Program, rules: Rules) -> tuple[str, ...]:
    """Return what was understood of a row, in the order of the table."""
    return (
        program.origin.where,
        program.name,
        rules.programs.labels[program.kind],
        ", ".join(part for part in (program.city, program.state) if part),
        program.division,
        program.tier or "",
        _ANSWERS[program.esir],
        program.signal or "",
        _ANSWERS[program.home_or_rotated],
    )
