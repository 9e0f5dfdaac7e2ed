"""The lines of a document, with their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.model import Document, Span

_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank, without white space at its ends."""

    text: str
    start: int

    @property
    def span(self) -> Span:
        """Return where it stands."""
        return Span(self.start, self.start + len(self.text))

    @property
    def plain(self) -> str:
        """Return it in lower case, without marks at its ends."""
        return self.text.lower().replace("’", "'").strip(" ,.:;!-–—")


def lines_of(document: Document) -> tuple[Line, ...]:
    """Return the lines of every block."""
    return tuple(_lines(document))


def _lines(document: Document) -> Iterator[Line]:
    """Yield the lines, without those that are blank."""
    for block in document.blocks:
        for found in _LINE.finditer(document.text, block.start, block.end):
            text = found[0].strip()
            if text:
                yield Line(text, found.start() + found[0].index(text[0]))
