"""The walk over the body of a Word document, in reading order."""

from collections.abc import Iterator
from functools import cache, partial

from eras_review.model import Role, WordOrigin
from eras_review.reading.marks import without_bullet
from eras_review.reading.pieces import LeftOut, Piece, Tally
from eras_review.reading.refusals import damaged
from eras_review.reading.word.inline import Inline, chosen
from eras_review.reading.word.names import MC, W
from eras_review.reading.word.package import Element, Package, role_of

_WRAPPERS = {W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_GONE = {W + "del", W + "moveFrom"}


class Walk:
    """One reading of a package; what it leaves out goes to the tally."""

    def __init__(self, package: Package, left_out: Tally) -> None:
        """Prepare to read *package*."""
        self._package = package
        self._left_out = left_out
        self._role_of = cache(partial(role_of, package.styles()))
        self._notes = package.notes()
        self._number = 0

    def pieces(self) -> Iterator[Piece]:
        """Yield every paragraph, heading, list item and cell paragraph."""
        body = self._package.part(self._package.body_part).find(W + "body")
        if body is None:
            raise damaged("The document is damaged: it has no body.")
        yield from self._blocks(body, self._package.body_part, None)

    def _blocks(self, parent: Element, part: str, role: Role | None) -> Iterator[Piece]:
        """Yield the pieces of everything directly in *parent*."""
        for child in parent:
            if child.tag == W + "p":
                yield from self._paragraph(child, part, role)
            elif child.tag == W + "tbl":
                yield from self._table(child, part)
            elif child.tag in _WRAPPERS:
                yield from self._blocks(child, part, role)
            elif child.tag == MC + "AlternateContent":
                yield from self._blocks(chosen(child), part, role)
            elif child.tag == W + "altChunk":
                self._left_out.add(LeftOut.CHUNKS)
            elif child.tag in _GONE:
                self._left_out.add(LeftOut.DELETIONS)

    def _table(self, table: Element, part: str) -> Iterator[Piece]:
        """Yield every cell once, row by row; a cell merged upward has no text of its own."""
        for row in _inside(table, W + "tr"):
            for cell in _inside(row, W + "tc"):
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                if merged is None or merged.get(W + "val") == "restart":
                    yield from self._blocks(cell, part, Role.CELL)

    def _paragraph(self, paragraph: Element, part: str, role: Role | None) -> Iterator[Piece]:
        """Yield one paragraph, then the text boxes and notes that hang on it."""
        self._number += 1
        origin = WordOrigin(part, self._number)
        inline = Inline.read(paragraph, self._left_out)
        text, bullet = inline.text, without_bullet(inline.text)
        given = role or self._role(paragraph)
        if bullet is not None and given is Role.PARAGRAPH:
            text, given = bullet, Role.LIST_ITEM
        if text.strip():
            yield Piece(text, given, origin)
        for box in inline.boxes:
            yield from self._blocks(box, part, role)
        for reference in inline.notes:
            note = self._notes.get(reference)
            if note is None:
                self._left_out.add(LeftOut.NOTES)
            else:
                yield from self._blocks(note, f"{reference[0]}s", None)

    def _role(self, paragraph: Element) -> Role:
        """Return what a paragraph is by its own properties, else by its style."""
        if paragraph.find(f"{W}pPr/{W}outlineLvl") is not None:
            return Role.HEADING
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        named = self._role_of(style.get(W + "val", "")) if style is not None else None
        if named is None and paragraph.find(f"{W}pPr/{W}numPr") is not None:
            return Role.LIST_ITEM
        return named or Role.PARAGRAPH


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or cells of a row, also those in content controls."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _inside(child, tag)
