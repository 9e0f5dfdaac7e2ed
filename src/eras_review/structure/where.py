"""Saying where a span stands, in words a person can follow."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from eras_review.model import Block, Document, PdfOrigin, RowOrigin, Span


@dataclass(frozen=True, slots=True)
class Locator:
    """Derives "page 1, paragraph 3, sentence 2" from offsets."""

    document: Document
    sentence_starts: Sequence[int]

    def located(self, span: Span) -> Span:
        """Return *span* with its place in words."""
        return replace(span, where=self._where(span))

    def _where(self, span: Span) -> str:
        """Name the page (PDF only), the paragraph and the sentence a span begins in, or the row."""
        blocks = self.document.blocks
        if not blocks:
            return ""
        number = max(bisect_right([b.start for b in blocks], span.start) - 1, 0)
        block = blocks[number]
        place = block_place(block, number + 1, span)
        if isinstance(block.origin, RowOrigin):
            return place
        first = bisect_right(self.sentence_starts, block.start - 1)
        sentence = max(bisect_right(self.sentence_starts, span.start) - first, 1)
        return f"{place}, sentence {sentence}"


def block_place(block: Block, number: int, span: Span | None = None) -> str:
    """Name the page (PDF only) and paragraph of the block *number*, counted from 1, or its row.

    The page is that on which *span* begins, else the block.
    """
    if isinstance(block.origin, RowOrigin):
        return block.origin.where
    return f"{_page(block, span or Span(block.start, block.end))}paragraph {number}"


def _page(block: Block, span: Span) -> str:
    """Name the page a span begins on; a paragraph may run over several."""
    if not isinstance(block.origin, PdfOrigin):
        return ""
    pages = (box.page for box in block.origin.boxes if box.end > span.start)
    return f"page {next(pages, block.origin.page)}, "
