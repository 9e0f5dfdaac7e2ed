"""What a file that is to be sent still has open, and what plain text cannot hold."""

import re
from collections.abc import Iterator

from eras_review.model import Document, Kind, WordOrigin
from eras_review.rules.document_words import SendingWords

_MARGINS = ("header", "footer")
_NOTES = ("footnotes", "endnotes")


def still_open(document: Document, words: SendingWords) -> tuple[str, ...]:
    """Return what is not settled in a file, each once: changes, comments, a warning in a margin."""
    return tuple(dict.fromkeys(_still_open(document, words)))


def sending_notes(document: Document, words: SendingWords) -> tuple[str, ...]:
    """Return the notes on a document that is to be sent; of a statement also what ERAS drops."""
    found = [(words.open_note, still_open(document, words))]
    if document.kind is Kind.STATEMENT:
        found.append((words.plain_note, tuple(_beyond_plain_text(document, words))))
    return tuple(note.format(what=_listed(what)) for note, what in found if what)


def _still_open(document: Document, words: SendingWords) -> Iterator[str]:
    """Yield what is not settled in a file."""
    for item in document.not_read:
        if item.what in words.open:
            yield words.open[item.what]
    for aside in document.asides:
        lines = aside.text.splitlines() if aside.what in _MARGINS else ()
        for line in lines:
            if re.search(words.not_to_send, line):
                yield words.says.format(aside=aside.what, text=line.strip())


def _beyond_plain_text(document: Document, words: SendingWords) -> Iterator[str]:
    """Yield what stands on the page in a way that a box of plain text has no place for."""
    if any(block.cell for block in document.blocks):
        yield words.plain["table"]
    parts = [b.origin.part for b in document.blocks if isinstance(b.origin, WordOrigin)]
    if any(note in part for part in parts for note in _NOTES):
        yield words.plain["note"]


def _listed(what: tuple[str, ...]) -> str:
    """Return several things as a person lists them."""
    return " and ".join(filter(None, (", ".join(what[:-1]), what[-1])))
