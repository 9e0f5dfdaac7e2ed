"""The cohort as tables: CSV, XLSX, and one JSON line per document."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO, StringIO

from xlsxwriter import Workbook

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
_FORMULA = ("=", "+", "-", "@")
_TEXTS_ONLY = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
_WIDTHS = (22, 36, 12, 12, 8, 8, 8, 8, 60, 40, 40)


def to_csv(rows: Iterable[FileRow]) -> str:
    """Return the cohort as CSV, without times and absolute paths: same cohort, same bytes."""
    page = StringIO(newline="")
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_harmless(value) for value in _values(row)] for row in rows)
    return page.getvalue()


def to_xlsx(rows: Iterable[FileRow]) -> bytes:
    """Return the cohort as a workbook in which every text is a text and never a formula.

    It says no time of making: same cohort, same bytes.
    """
    page = BytesIO()
    with Workbook(page, _TEXTS_ONLY) as book:
        book.set_properties({"created": _NO_TIME})
        sheet = book.add_worksheet("Cohort")
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        sheet.freeze_panes(1, 0)
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        sheet.write_row(0, 0, COLUMNS, book.add_format({"bold": True}))
        number = 0
        for number, row in enumerate(rows, start=1):
            sheet.write_row(number, 0, [_writable(value) for value in _values(row)], plain)
        sheet.autofilter(0, 0, number, len(COLUMNS) - 1)
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
    plain = _writable(value)
    return f"'{plain}" if isinstance(plain, str) and plain.lstrip().startswith(_FORMULA) else plain


def _writable(value: str | int) -> str | int:
    """Return a value on one line, without the control characters that no table can hold."""
    if isinstance(value, int):
        return value
    return "".join(max(sign, " ") for sign in value)
