"""The walk over the body of a Word document, in reading order."""

from collections.abc import Iterator

from eras_review.model import Cell, Role, WordOrigin
from eras_review.reading.pieces import LeftOut, Piece, Tally
from eras_review.reading.refusals import damaged
from eras_review.reading.word.inline import Inline, chosen
from eras_review.reading.word.look import look_of
from eras_review.reading.word.names import MC, W
from eras_review.reading.word.numbers import Numbers
from eras_review.reading.word.package import Package
from eras_review.reading.word.styles import Styles
from eras_review.reading.xml import Element

_WRAPPERS = {W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_GONE = {W + "del", W + "moveFrom"}
_INSERTED = {W + "ins", W + "moveTo"}
_CHUNKS = {W + "altChunk", W + "subDoc"}
# More than a book holds; past it a file is not a draft but an attack.
_MOST_PARAGRAPHS = 30_000


class Walk:
    """One reading of a package; what it leaves out goes to the tally."""

    def __init__(self, package: Package, left_out: Tally) -> None:
        """Prepare to read *package*."""
        self._package = package
        self._left_out = left_out
        self._styles = Styles(package.styles)
        self._notes = package.notes()
        self._notes_read: set[tuple[str, str]] = set()
        self._numbers: dict[str, Numbers] = {}
        self._paragraphs = 0
        self._tables = 0

    def body(self) -> Iterator[Piece]:
        """Yield every paragraph, heading, list item and cell paragraph of the body."""
        body = self._package.part(self._package.body_part).find(W + "body")
        if body is None:
            raise damaged("The document is damaged: it has no body.")
        yield from self.blocks(body, self._package.body_part)

    def blocks(self, parent: Element, part: str, cell: Cell | None = None) -> Iterator[Piece]:
        """Yield the pieces of everything directly in *parent*, an element of *part*."""
        for child in parent:
            tag = child.tag
            if tag == W + "p":
                yield from self._paragraph(child, part, cell)
            elif tag == W + "tbl":
                yield from self._table(child, part)
            elif tag in _WRAPPERS:
                self._left_out.add(LeftOut.INSERTIONS, count=tag in _INSERTED)
                yield from self.blocks(child, part, cell)
            elif tag == MC + "AlternateContent":
                yield from self.blocks(chosen(child), part, cell)
            elif tag in _CHUNKS:
                self._left_out.add(LeftOut.CHUNKS)
            elif tag in _GONE:
                self._left_out.add(LeftOut.DELETIONS)

    def _table(self, table: Element, part: str) -> Iterator[Piece]:
        """Yield every cell once, row by row; a cell merged upward has no text of its own."""
        table_number = self._tables
        self._tables += 1
        for row_number, row in enumerate(_inside(table, W + "tr")):
            for column, cell in enumerate(_inside(row, W + "tc")):
                merged = cell.find(f"{W}tcPr/{W}vMerge")
                if merged is None or merged.get(W + "val") == "restart":
                    yield from self.blocks(cell, part, Cell(table_number, row_number, column))

    def _paragraph(self, paragraph: Element, part: str, cell: Cell | None) -> Iterator[Piece]:
        """Yield one paragraph, then the text boxes, WordArt and notes that hang on it."""
        self._paragraphs += 1
        if self._paragraphs > _MOST_PARAGRAPHS:
            self._left_out.add(LeftOut.REST)
            return
        numbers = self._numbers_of(part)
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        style_id = style.get(W + "val", "") if style is not None else ""
        inline = Inline(self._left_out, numbers, self._styles, style_id)
        inline.read(paragraph)
        number = numbers.paragraph(paragraph)
        if inline.text.strip():
            named = self._role(paragraph, style_id)
            role = Role.CELL if cell else named
            origin = WordOrigin(part, number, tuple(inline.runs))
            look = look_of(paragraph, style_id, is_item=named is Role.LIST_ITEM)
            piece = Piece(inline.text, role, origin, look, cell)
            yield piece.without_bullet() if role is Role.PARAGRAPH else piece
        for words in inline.word_art:
            yield Piece(words, Role.PARAGRAPH, WordOrigin(part, number))
        for box in inline.boxes:
            yield from self.blocks(box, part, cell)
        for reference in inline.notes:
            yield from self._note(reference)

    def _note(self, reference: tuple[str, str]) -> Iterator[Piece]:
        """Yield a footnote or endnote once, however often the text points to it."""
        if reference in self._notes_read:
            return
        self._notes_read.add(reference)
        if reference in self._notes:
            part, note = self._notes[reference]
            yield from self.blocks(note, part)
        else:
            self._left_out.add(LeftOut.NOTES)

    def _numbers_of(self, part: str) -> Numbers:
        """Return the numbers of a part, counted when first asked for."""
        if part not in self._numbers:
            self._numbers[part] = Numbers(self._package.part(part))
        return self._numbers[part]

    def _role(self, paragraph: Element, style: str) -> Role:
        """Return what a paragraph is by its own properties, else by its style."""
        if paragraph.find(f"{W}pPr/{W}outlineLvl") is not None:
            return Role.HEADING
        named = self._styles.role(style) if style else None
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
