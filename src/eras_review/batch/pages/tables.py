"""The cohort as tables: CSV, XLSX, and one JSON line per document."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from eras_review.batch.store import FileRow
from eras_review.model import Level, Report
from eras_review.report.json_report import document_json

COLUMNS = (
    "applicant",
    "document",
    "kind",
    "outcome",
    "words",
    "major",
    "minor",
    "polish",
    "findings",
    "strengths",
    "note",
)
# A spreadsheet takes a text that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_WIDTHS = (22, 36, 12, 12, 8, 8, 8, 8, 60, 40, 40)


def to_csv(rows: Iterable[FileRow]) -> str:
    """Return the cohort as CSV, without times and absolute paths: same cohort, same bytes."""
    page = StringIO(newline="")
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_harmless(value) for value in _values(row)] for row in rows)
    return page.getvalue()


def to_xlsx(rows: Iterable[FileRow]) -> bytes:
    """Return the cohort as a workbook in which every text is a text and never a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Cohort")
    sheet.freeze_panes = "A2"
    for number, width in enumerate(_WIDTHS):
        sheet.column_dimensions[chr(ord("A") + number)].width = width
    sheet.append([_cell(sheet, name, bold=True) for name in COLUMNS])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in _values(row)])
    page = BytesIO()
    book.save(page)
    return page.getvalue()


def json_lines(reports: Iterable[Report]) -> Iterator[str]:
    """Yield a line of JSON per document, as in `documents` of docs/json-schema.json."""
    for report in reports:
        yield json.dumps(document_json(report), ensure_ascii=False) + "\n"


def _values(row: FileRow) -> Sequence[str | int]:
    """Return the columns of one file."""
    return (
        row.applicant,
        row.path,
        row.kind,
        row.outcome,
        row.words,
        *(row.count(level) for level in Level),
        " ".join(finding.check for finding in row.findings),
        " ".join(row.strengths),
        row.explanation,
    )


def _harmless(value: str | int) -> str | int:
    """Return a value that no spreadsheet runs: what looks like a formula gets an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _cell(sheet: WriteOnlyWorksheet, value: str | int, *, bold: bool = False) -> Cell:
    """Return a cell; a text that looks like a formula is marked as a text."""
    cell = WriteOnlyCell(sheet, value="" if isinstance(value, str) else value)
    if isinstance(value, str):
        cell.value = _printable(value)
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_FORMULA)
    cell.font = Font(bold=bold)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def _printable(value: str) -> str:
    """Return a text without the control characters that a workbook cannot hold."""
    return "".join(sign for sign in value if sign >= " " or sign in "\t\n")
