"""Tables in the guarded child: honest ones come back, hostile ones end within the limits."""

import io
import zipfile

import pytest

from eras_review.errors import UnreadableDocument
from eras_review.guard import Limits
from eras_review.model import Reason
from eras_review.reading import Reader
from made_lists import FULL, workbook_of

LIMITS = Limits(cpu_seconds=12, wall_seconds=60, memory_mib=512)
MIB = 1024 * 1024
SHEET = "xl/worksheets/sheet1.xml"
OPEN = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
CLOSE = "</sheetData></worksheet>"
SMALL = [Reason.TOO_BIG, Reason.EMPTY]


@pytest.fixture(scope="module")
def reader():
    """Return a reader whose child ends with this module."""
    with Reader(LIMITS) as reader:
        yield reader


def bomb(*pieces):
    """Return a workbook whose sheet is made of these pieces, packed piece by piece."""
    source = zipfile.ZipFile(io.BytesIO(workbook_of({"List": [["Program"]]})))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            if name != SHEET:
                archive.writestr(name, source.read(name))
        with archive.open(SHEET, "w") as part:
            for piece in pieces:
                part.write(piece.encode())
    return buffer.getvalue()


def test_csv_and_workbook_come_back_alike(reader, tmp_path):
    """Both forms of one list give the same cells."""
    rows = [line.split(",") for line in FULL.splitlines()]
    (tmp_path / "a.csv").write_text(FULL, encoding="utf-8")
    (tmp_path / "b.xlsx").write_bytes(workbook_of({"List": rows}))

    one, two = (reader.read_grid(tmp_path / name) for name in ("a.csv", "b.xlsx"))

    assert [row.cells for row in one.sheets[0].rows] == [tuple(row) for row in rows]
    assert one.sheets[0].rows == two.sheets[0].rows


def test_standard_input_is_read(reader):
    """A list may be piped in."""
    assert reader.read_grid("-", stdin=FULL.encode()).sheets[0].rows[1].cells[1] == "IR"


@pytest.mark.parametrize(
    ("make", "reasons"),
    [
        (lambda: b"Lake Hospital,IR\n" * 5_000, [Reason.TOO_BIG]),
        (lambda: workbook_of({"List": [["Lake", "IR"]] * 5_000}), [Reason.TOO_BIG]),
        (lambda: bomb(*[" " * MIB] * 40), [Reason.TOO_BIG]),
        (
            lambda: bomb(OPEN, "<row/>" * 3_000_000, CLOSE),
            SMALL,
        ),
        (lambda: bomb(OPEN, "<row>" * 50_000), [Reason.DAMAGED]),
        (
            lambda: bomb('<!DOCTYPE a [<!ENTITY b "', "c" * 999, '">]><a>&b;</a>'),
            [Reason.DAMAGED],
        ),
        (lambda: b"\0" * 4_000, [Reason.TYPE]),
    ],
    ids=["csv rows", "workbook rows", "blanks", "empty rows", "nested", "entities", "zeros"],
)
def test_bombs_are_refused(reader, tmp_path, make, reasons):
    """Each is refused in words, and the next list is read."""
    path = tmp_path / "programs.xlsx"
    path.write_bytes(make())

    with pytest.raises(UnreadableDocument) as caught:
        reader.read_grid(path)

    assert caught.value.reason in reasons
    assert caught.value.remedy
    assert reader.read_grid("-", stdin=FULL.encode()).sheets


@pytest.mark.parametrize("name", ["missing.csv", "folder"])
def test_no_file_is_said(reader, tmp_path, name):
    """A path without a file is refused before any child is asked."""
    (tmp_path / "folder").mkdir()

    with pytest.raises(UnreadableDocument):
        reader.read_grid(tmp_path / name)


def test_cut_workbooks_never_crash(reader, tmp_path):
    """A workbook that was cut off or changed anywhere is read or refused."""
    data = workbook_of({"List": [["Program", "Type"], ["Lake", "IR"]]})
    path = tmp_path / "programs.xlsx"
    refused = 0
    for at in range(10, len(data), len(data) // 25):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :])
        try:
            assert reader.read_grid(path).sheets
        except UnreadableDocument:
            refused += 1

    assert refused
