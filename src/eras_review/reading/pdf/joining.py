"""Lines joined to paragraphs; every character keeps the box it stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from eras_review.model import PageBox, PdfOrigin, Role
from eras_review.reading.pdf.layout import TextLine
from eras_review.reading.pdf.quality import without_unknown
from eras_review.reading.pieces import Piece

LINE_END_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])[-\u00ad\ufffe]$")


@dataclass(slots=True)
class Paragraph:
    """A paragraph being put together."""

    page: int
    role: Role
    look: str = ""
    text: str = ""
    boxes: list[PageBox] = field(default_factory=list)

    def add(self, lines: Sequence[TextLine], page: int) -> None:
        """Add lines of a page; a word parted by a hyphen at a line's end becomes one again."""
        for line in lines:
            hyphen = LINE_END_HYPHEN.search(self.text)
            if hyphen and line.text[:1].islower():
                self.text = self.text[: hyphen.start()]
                last = self.boxes[-1]
                self.boxes[-1] = PageBox(last.start, len(self.text), page, *_edges(last))
            elif self.text:
                self.text += " "
            self._add_words(line, page)

    def piece(self) -> Piece:
        """Return the paragraph, a list item if it begins with a bullet."""
        origin = PdfOrigin(self.page, tuple(self.boxes))
        return Piece(self.text, self.role, origin, self.look).without_bullet()

    def _add_words(self, line: TextLine, page: int) -> None:
        """Add the words of one line with single spaces between them."""
        shown = [without_unknown(word.text) for word in line.words]
        begin = len(self.text)
        for word, text in zip(line.words, shown, strict=True):
            self.boxes.append(PageBox(begin, begin + len(text), page, *word.box))
            begin += len(text) + 1
        self.text += " ".join(shown)


def _edges(box: PageBox) -> tuple[float, float, float, float]:
    """Return where a box stands on its page."""
    return box.x0, box.top, box.x1, box.bottom
