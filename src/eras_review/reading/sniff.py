"""What a file is: its first bytes decide, its ending only where they say nothing."""

from enum import StrEnum

from eras_review.reading.encoding import is_certainly_text
from eras_review.reading.foreign import refuse_ending, refuse_foreign
from eras_review.reading.refusals import damaged

_HEAD = 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_MARKDOWN_SUFFIXES = (".md", ".markdown")
_TEXT_SUFFIXES = ("", ".txt", ".text", *_MARKDOWN_SUFFIXES)
_PROMISED = {".docx": "a Word document", ".docm": "a Word document", ".pdf": "a PDF"}


class Form(StrEnum):
    """A form of file that is read."""

    WORD = "word"
    PDF = "pdf"
    MARKDOWN = "markdown"
    TEXT = "text"


def is_zip(data: bytes) -> bool:
    """Say whether *data* is a zip archive, as all newer Office files are."""
    return data.startswith(_ZIP)


def is_pdf(data: bytes) -> bool:
    """Say whether *data* is a PDF, perhaps with something before it."""
    return b"%PDF-" in data[:_HEAD]


def sniff(data: bytes, suffix: str) -> Form:
    """Return the form of *data*, or raise what it is instead.

    Known content under a wrong ending is read as what it is. *suffix* tells Markdown from plain
    text, and refuses text of other kinds (.csv, .json).
    """
    suffix = suffix.lower()
    if is_zip(data):
        return Form.WORD
    if is_pdf(data):
        return Form.PDF
    refuse_foreign(data)
    if suffix in _PROMISED and not is_certainly_text(data):
        raise damaged(f"The file is damaged: its name says {_PROMISED[suffix]}, it holds none.")
    if suffix not in _TEXT_SUFFIXES and suffix not in _PROMISED:
        refuse_ending(suffix)
    return Form.MARKDOWN if suffix in _MARKDOWN_SUFFIXES else Form.TEXT
