"""Tables: cells as they stand in CSV files and workbooks, and what is refused."""

import csv
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eras_review.model import Grid, Reason
from eras_review.reading.tables import parse_grid
from eras_review.reading.tables.rows import CELL_LIMIT, COLUMN_LIMIT, ROW_LIMIT
from made_files import word_bytes
from made_lists import FULL, grid_of, workbook_of

ROWS = [["Program", "Type", "City"], ["Höher Clinic", "IR", "Boston"], ["Pine", "DR", "Tampa"]]
SCHEMA = "http://schemas.openxmlformats.org"
CELLS = st.text(st.characters(max_codepoint=0x24F, categories=("L", "N", "P", "S")), max_size=8)


def cells_of(data):
    """Return the cells of the first sheet."""
    return [list(row.cells) for row in grid_of(data).sheets[0].rows]


def refusal_of(data):
    """Return reason, cause and remedy of a refusal."""
    answer = parse_grid("programs.csv", data)
    assert not isinstance(answer, Grid), answer
    return answer[1], answer[2], answer[3]


def package_of(sheet, strings=""):
    """Return a workbook with this XML in its only sheet and in its shared strings."""
    kind = f"{SCHEMA}/officeDocument/2006/relationships"
    names = f'xmlns="{SCHEMA}/spreadsheetml/2006/main" xmlns:r="{kind}"'
    links = f'xmlns="{SCHEMA}/package/2006/relationships"'
    files = {
        "_rels/.rels": f'<Relationships {links}><Relationship Id="a" Type="{kind}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships {links}><Relationship Id="s"'
        f' Type="{kind}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t"'
        f' Type="{kind}/sharedStrings" Target="/xl/strings.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {names}><sheets><sheet name="A" r:id="s"/></sheets>'
        "</workbook>",
        "xl/worksheets/sheet1.xml": f"{sheet}"
        if sheet.startswith("<!")
        else f"<worksheet {names}><sheetData>{sheet}</sheetData></worksheet>",
        "xl/strings.xml": f"<sst {names}>{strings}</sst>",
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_separators_encodings_and_line_ends(separator, encoding, ending):
    """Whatever a spreadsheet writes, the cells are the same."""
    text = ending.join(separator.join(row) for row in ROWS)

    assert cells_of(text.encode(encoding)) == ROWS


def test_first_line_of_excel_names_the_separator():
    """`sep=;` is no row, but it counts as a line."""
    grid = grid_of("sep=;\nProgram;Type\nPine, Lake & Bay;IR")

    assert [row.cells for row in grid.sheets[0].rows][1] == ("Pine, Lake & Bay", "IR")
    assert grid.sheets[0].rows[0].number == 2


def test_commas_in_cells_do_not_win_over_semicolons():
    """The separator is the one that makes rows alike."""
    text = "Program;Type;Location\nA;IR;Boston, MA\nB;DR;Tampa, FL"

    assert cells_of(text)[1] == ["A", "IR", "Boston, MA"]


def test_cells_are_cleaned_and_empty_rows_counted():
    """Breaks and odd blanks in a cell become one blank; numbers are those of the file."""
    grid = grid_of('Program,Type\n,\n\n"Lake\nUniversity\u00a0 Hospital",IR\n')

    assert [(row.number, row.cells) for row in grid.sheets[0].rows] == [
        (1, ("Program", "Type")),
        (4, ("Lake University Hospital", "IR")),
    ]


@given(st.lists(st.lists(CELLS, min_size=2, max_size=5), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_any_csv_comes_back(rows):
    """What csv writes is read as it was, empty rows aside."""
    width = max(map(len, rows))
    even = [[*row, *[""] * (width - len(row))] for row in rows]
    head = [f"column {n}" for n in range(width)]
    buffer = io.StringIO()
    csv.writer(buffer).writerows([head, *even])

    assert cells_of(buffer.getvalue()) == [head, *[row for row in even if any(row)]]


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=4))
@settings(max_examples=20, deadline=None)
def test_any_workbook_comes_back(rows):
    """What openpyxl writes as text is read as it was, trailing empty cells aside."""
    told = [["Program"], *([cell if not cell.startswith("=") else "x" for cell in r] for r in rows)]

    read = cells_of(workbook_of({"List": told}))

    def cut(row):
        """Return a row without the empty cells at its end."""
        last = max((n for n, cell in enumerate(row, 1) if cell), default=0)
        return list(row[:last])

    assert [cut(row) for row in read] == [cut(row) for row in told if any(row)]


def test_hidden_rows_and_sheets_are_left_out_and_said():
    """A list filtered in Excel is the list a person sees."""
    data = workbook_of(
        {"List": ROWS, "Old": ROWS, "More": [["Program", "Type"]]},
        hidden_rows=[2],
        hidden_sheets=["Old"],
    )
    grid = grid_of(data)

    assert [(s.name, len(s.rows)) for s in grid.sheets] == [("List", 2), ("More", 1)]
    assert {(n.what, n.count) for n in grid.not_read} == {("hidden rows", 1), ("hidden sheets", 1)}


def test_forms_of_cells():
    """Shared, inline and formatted texts, truth, formulas and errors are read as they show."""
    row = (
        '<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><t>in</t></is></c>'
        '<c r="D3" t="b"><v>1</v></c><c r="E3"><f>1+1</f><v>2</v></c>'
        '<c r="F3" t="e"><v>#REF!</v></c><c t="str"><v>last</v></c></row>'
    )
    strings = "<si><r><t>Lake </t></r><r><t>Clinic</t></r><rPh><t>sound</t></rPh></si>"

    (sheet,) = grid_of(package_of(row, strings)).sheets

    assert sheet.rows[0].number == 3
    assert sheet.rows[0].cells == ("", "Lake Clinic", "in", "TRUE", "2", "", "last")


@pytest.mark.parametrize(
    ("data", "reason", "word"),
    [
        (b"%PDF-1.7 ...", Reason.TYPE, "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, Reason.TYPE, "old Microsoft"),
        (word_bytes("<w:p/>"), Reason.TYPE, "Word document"),
        (b"PK\x03\x04" + b"\0" * 40, Reason.DAMAGED, "damaged"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, Reason.TYPE, "picture"),
        (b",,,\n,,\n", Reason.EMPTY, "no rows"),
        (b"a,b\n" * (ROW_LIMIT + 1), Reason.TOO_BIG, "2,000 rows"),
        (b"x," * (COLUMN_LIMIT + 1), Reason.TOO_BIG, "columns"),
        (b'a,b\n"' + b"x, y\n" * CELL_LIMIT, Reason.TOO_BIG, "quotation mark"),
        (package_of('<row><c t="s"><v>7</v></c></row>'), Reason.DAMAGED, "damaged"),
        (package_of('<row r="x"><c><v>7</v></c></row>'), Reason.DAMAGED, "damaged"),
        (package_of('<row><c r="XFD1"><v>7</v></c></row>'), Reason.TOO_BIG, "columns"),
        (package_of('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), Reason.DAMAGED, "entities"),
        (package_of("<row/>" * 9), Reason.EMPTY, "no rows"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_refusals_say_what_and_what_to_do(data, reason, word):
    """What is no table, or none that a person made, is refused in words."""
    got, cause, remedy = refusal_of(data)

    assert got is reason
    assert word in cause
    assert remedy
    if reason is Reason.TYPE:
        assert ".xlsx" in remedy


def test_a_csv_named_as_a_workbook_is_read():
    """The bytes decide, not the name."""
    assert isinstance(parse_grid("programs.xlsx", FULL.encode()), Grid)
