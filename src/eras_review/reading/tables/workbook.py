"""Excel workbooks: the cells a person sees, without formulas, styles, hidden rows or sheets."""

import re
from collections.abc import Iterator

from eras_review.reading.archives import open_workbook_archive
from eras_review.reading.parts import Parts
from eras_review.reading.pieces import LeftOut, Tally
from eras_review.reading.refusals import damaged
from eras_review.reading.tables.rows import COLUMN_LIMIT, Rows
from eras_review.reading.xml import Element

_MAIN = "xl/workbook.xml"
_COLUMN = re.compile(r"[A-Z]{1,3}")
_YES = ("1", "true")
_TRUTH = {"1": "TRUE", "0": "FALSE"}


def gather(data: bytes, rows: Rows, left_out: Tally) -> None:
    """Put the visible rows of the workbook *data* into *rows*, sheet by sheet."""
    parts = Parts(open_workbook_archive(data))
    main = parts.main or _MAIN
    if main not in parts:
        raise damaged("The workbook is damaged: it has no list of its sheets.")
    relations = parts.relations(main)
    shared = _shared([parts[r.part] for r in relations if r.kind == "sharedStrings"])
    held = {r.id: r.part for r in relations if r.kind == "worksheet"}
    for sheet in parts[main].iter("{*}sheet"):
        part = held.get(_relation(sheet))
        if sheet.get("state", "visible") != "visible":
            left_out.add(LeftOut.HIDDEN_SHEETS, sheet.get("name", ""))
        elif part:
            rows.begin(sheet.get("name", ""))
            _read(parts[part], shared, rows, left_out)


def _relation(sheet: Element) -> str:
    """Return the id of the relation that a sheet names, whatever the namespace."""
    return next((str(v) for k, v in sheet.attrib.items() if str(k).endswith("}id")), "")


def _shared(tables: list[Element]) -> list[str]:
    """Return the texts that cells name by number."""
    return [_text(item) for table in tables for item in table.iterchildren("{*}si")]


def _text(item: Element) -> str:
    """Return a text without what says how to pronounce it."""
    texts = item.iterfind(".//{*}t")
    return "".join(t.text or "" for t in texts if not _is_phonetic(t))


def _is_phonetic(text: Element) -> bool:
    """Say whether a text stands above another to say how it sounds."""
    parent = text.getparent()
    return parent is not None and str(parent.tag).endswith("}rPh")


def _read(sheet: Element, shared: list[str], rows: Rows, left_out: Tally) -> None:
    """Put the visible rows of one sheet into *rows*."""
    number = 0
    try:
        for row in sheet.iter("{*}row"):
            number = int(row.get("r") or number + 1)
            cells = list(_cells(row, shared))
            if row.get("hidden") in _YES:
                left_out.add(LeftOut.HIDDEN_ROWS, f"row {number}", int(any(cells)))
            else:
                rows.add(number, cells)
    except (ValueError, IndexError) as error:
        raise damaged("The workbook is damaged: a cell names what is not there.") from error


def _cells(row: Element, shared: list[str]) -> Iterator[str]:
    """Yield the texts of a row from its first column on, "" for cells that are not there."""
    at = 0
    for cell in row.iterchildren("{*}c"):
        column = _column(cell.get("r") or "", at)
        if column > COLUMN_LIMIT:
            # One more than the limit, so that a table too wide is told from a wide gap in it.
            yield from [""] * max(0, COLUMN_LIMIT - at)
            yield _value(cell, shared)
            at = max(at, COLUMN_LIMIT) + 1
            continue
        yield from [""] * (column - at)
        yield _value(cell, shared)
        at = column + 1


def _column(place: str, following: int) -> int:
    """Return the number, from 0, of the column that a place such as "C7" names."""
    letters = _COLUMN.match(place)
    if letters is None:
        return following
    number = 0
    for letter in letters[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return max(number - 1, following)


def _value(cell: Element, shared: list[str]) -> str:
    """Return what a cell shows; of a formula what it gave when the file was saved."""
    form = cell.get("t", "n")
    if form == "inlineStr":
        return _text(cell)
    value = cell.findtext("{*}v") or ""
    if form == "s":
        return shared[int(value)] if value else ""
    if form == "b":
        return _TRUTH.get(value, value)
    return "" if form == "e" else value
