"""What is written into a PDF after it was made: values of form fields, text typed on the page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

from eras_review.reading.pdf.layout import Word

if TYPE_CHECKING:
    from pdfplumber.page import Page

_MOST_PARENTS = 20
_TEXT, _CHOICE = "Tx", "Ch"
_HIDDEN = 0x2
_PASSWORD = 0x2000
_ROW_POINTS = 12.0
_LETTER_POINTS = 5.0


def typed_words(page: "Page") -> Iterator[Word]:
    """Yield the words of filled fields and of text typed on *page*, in the box they stand in."""
    for annotation in page.annots:
        data = annotation["data"]
        if not _number(data.get("F")) & _HIDDEN:
            yield from _in_box(_typed(data), annotation)


def comments(page: "Page") -> Iterator[str]:
    """Yield the notes that somebody put on *page*."""
    for annotation in page.annots:
        data = annotation["data"]
        if _name(data.get("Subtype")) not in ("Widget", "FreeText", "Link", "Popup"):
            yield _string(data.get("Contents"))


def _typed(data: dict[str, Any]) -> str:
    """Return what a field or a text box of the page says."""
    if _name(data.get("Subtype")) == "FreeText":
        return _string(data.get("Contents"))
    if _name(_inherited(data, "FT")) not in (_TEXT, _CHOICE):
        return ""
    if _number(_inherited(data, "Ff")) & _PASSWORD:
        return ""
    value = resolve1(_inherited(data, "V"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_string, value)))
    return _string(value)


def _in_box(text: str, annotation: dict[str, Any]) -> Iterator[Word]:
    """Yield the words of *text* in rows from the upper edge of their box down."""
    box = (annotation["x0"], annotation["top"], annotation["x1"], annotation["bottom"])
    lines = text.split("\n")
    row = min(_ROW_POINTS, (box[3] - box[1]) / len(lines)) or _ROW_POINTS
    # One line stands in the middle of its box, several begin at the top of it.
    top = box[1] if len(lines) > 1 else (box[1] + box[3] - row) / 2
    for line in lines:
        x = box[0]
        for word in line.split():
            width = _LETTER_POINTS * len(word)
            yield Word(word, x, x + width, top, top + row, row, box)
            x += width + _LETTER_POINTS
        top += row


def _inherited(data: dict[str, Any], key: str) -> Any:
    """Return a field's entry, its own or that of the fields it is part of."""
    for _ in range(_MOST_PARENTS):
        if key in data:
            return resolve1(data[key])
        parent = resolve1(data.get("Parent"))
        if not isinstance(parent, dict):
            return None
        data = parent
    return None


def _string(value: Any) -> str:
    """Return a text of the PDF, or "" for anything else."""
    value = resolve1(value)
    if isinstance(value, bytes):
        value = decode_text(value)
    return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else ""


def _name(value: Any) -> str:
    """Return a name of the PDF, or "" for anything else."""
    value = resolve1(value)
    return str(value.name) if isinstance(value, PSLiteral) else ""


def _number(value: Any) -> int:
    """Return a whole number of the PDF, or 0 for anything else."""
    value = resolve1(value)
    return value if isinstance(value, int) else 0
