"""Tables that spreadsheets can be trusted with."""

import csv
import json
from io import BytesIO, StringIO

import openpyxl
import pytest

from eras_review.batch.pages.tables import COLUMNS, json_lines, to_csv, to_xlsx
from eras_review.batch.store import FileRow
from eras_review.model import Document, Report, Status

FORMULAS = ("=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")


def row(applicant: str, explanation: str = "") -> FileRow:
    """Return a row of the cohort."""
    return FileRow(
        path=f"{applicant}/cv.pdf",
        applicant=applicant,
        digest="0",
        outcome="reviewed",
        kind="cv",
        explanation=explanation,
        words=7,
        confidential=False,
        has_report=True,
        findings=(),
        strengths=(),
    )


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula(formula):
    """A name is handed in by somebody else, and may be anything."""
    (_, cells) = csv.reader(StringIO(to_csv([row(formula)]), newline=""))
    assert cells[0].startswith("'")

    book = openpyxl.load_workbook(BytesIO(to_xlsx([row(formula)])))
    assert book["Cohort"]["A2"].data_type == "s"
    assert book["Cohort"]["A2"].value.strip() == formula.strip()


def test_the_same_cohort_gives_the_same_bytes():
    """No time stands in either table."""
    rows = [row("Ada Lin"), row("Ben Oda", "bell \x07 and zero \x00")]

    assert to_csv(rows) == to_csv(rows)
    assert to_xlsx(rows) == to_xlsx(rows)
    sheet = openpyxl.load_workbook(BytesIO(to_xlsx(rows)))["Cohort"]
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)
    assert sheet.max_row == 3


def test_a_line_of_json_is_a_document():
    """One line each, whatever the text holds."""
    report = Report(Document("one\ntwo\u2028three", (), Status.READ, "a.txt"))
    (line,) = json_lines([report])

    assert line.count("\n") == 1
    assert json.loads(line)["text"] == report.document.text
