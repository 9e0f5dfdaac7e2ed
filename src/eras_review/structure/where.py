"""Saying where a span stands, in words a person can follow."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from eras_review.model import Document, PdfOrigin, Span


@dataclass(frozen=True, slots=True)
class Locator:
    """Derives "page 1, paragraph 3, sentence 2" from offsets."""

    document: Document
    sentence_starts: Sequence[int]

    def located(self, span: Span) -> Span:
        """Return *span* with its place in words."""
        return replace(span, where=self._where(span))

    def _where(self, span: Span) -> str:
        """Name the page (PDF only), the paragraph and the sentence a span begins in."""
        blocks = self.document.blocks
        if not blocks:
            return ""
        number = max(bisect_right([b.start for b in blocks], span.start) - 1, 0)
        block = blocks[number]
        first = bisect_right(self.sentence_starts, block.start - 1)
        sentence = max(bisect_right(self.sentence_starts, span.start) - first, 1)
        page = f"page {block.origin.page}, " if isinstance(block.origin, PdfOrigin) else ""
        return f"{page}paragraph {number + 1}, sentence {sentence}"
