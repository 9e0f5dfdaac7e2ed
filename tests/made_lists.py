"""Program lists made in memory, each for one test."""

from io import BytesIO

from openpyxl import Workbook

from eras_review.model import Grid
from eras_review.programs import program_list
from eras_review.reading.tables import parse_grid

FULL = """program,type,city,state,tier,esir,signal,home_or_rotated
Lake University Hospital,IR,Boston,MA,top,n,gold,y
Pine Medical College,DR,Denver,CO,middle,y,,n
"""


def grid_of(data):
    """Return the tables in *data*, a text or bytes, as the child would send them."""
    grid = parse_grid("programs.csv", data if isinstance(data, bytes) else data.encode())
    assert isinstance(grid, Grid), grid
    return grid


def list_of(data, rules):
    """Return the program list in a text or in the bytes of a file."""
    return program_list(grid_of(data), rules)


def workbook_of(sheets, hidden_rows=(), hidden_sheets=()):
    """Return the bytes of a workbook with these rows by name of sheet, written by openpyxl."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for number in hidden_rows:
            sheet.row_dimensions[number].hidden = True
        if name in hidden_sheets:
            sheet.sheet_state = "hidden"
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def many(count, kind="IR", **told):
    """Return *count* programs as a CSV text, the same *told* in every row."""
    lines = [("program", "type", *told)]
    lines += [(f"Hospital {number}", kind, *told.values()) for number in range(count)]
    return "\n".join(map(",".join, lines))
