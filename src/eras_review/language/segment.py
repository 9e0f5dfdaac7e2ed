"""Splitting blocks into sentences, with rules of our own for clinical prose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.model import Block, Document, Span
from eras_review.rules import Rules

_OPENING = r"[\"'“‘(\[]*"
# A sentence may end at . ! ? … and closing quotes, when white space and a capital or digit follow.
_CANDIDATE = re.compile(rf"[.!?…]+[\"'”’)\]]*(?=\s+{_OPENING}[A-Z0-9À-Þ])|\n")
_LAST_WORD = re.compile(r"[\w.’'-]+$")
_NEXT_WORD = re.compile(rf"\s+{_OPENING}([\w’']+)")
_INITIAL = re.compile(r"^(?:[A-Z]\.)*[A-Z]$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a stretch of the document, in block number *block* (from 0)."""

    start: int
    end: int
    block: int

    @property
    def span(self) -> Span:
        """Return the sentence as a span."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Segmenter:
    """Splits text into sentences, knowing *abbreviations* and usual sentence *openers*."""

    abbreviations: frozenset[str]
    openers: frozenset[str]

    @classmethod
    def of(cls, rules: Rules) -> "Segmenter":
        """Build a segmenter from the vocabulary of the rules."""
        words = rules.vocabulary
        return cls(
            frozenset(words["abbreviations"].entries),
            frozenset(words["sentence-openers"].entries),
        )

    def sentences(self, document: Document) -> tuple[Sentence, ...]:
        """Return the sentences of a document in reading order."""
        return tuple(
            Sentence(start, end, number)
            for number, block in enumerate(document.blocks)
            for start, end in self._split(document.text, block)
        )

    def _split(self, text: str, block: Block) -> Iterator[tuple[int, int]]:
        """Yield start and end of every sentence of one block, without outer white space."""
        start = block.start
        for candidate in _CANDIDATE.finditer(text, block.start, block.end):
            if candidate[0] == "\n" or self._ends_here(text, start, candidate, block.end):
                yield from _trimmed(text, start, candidate.end())
                start = candidate.end()
        yield from _trimmed(text, start, block.end)

    def _ends_here(self, text: str, start: int, candidate: re.Match[str], limit: int) -> bool:
        """Say whether a full stop ends the sentence, as it does not after an abbreviation."""
        if candidate[0][0] != ".":
            return True
        before = _LAST_WORD.search(text, start, candidate.start())
        following = _NEXT_WORD.match(text, candidate.end(), limit)
        if before is None or following is None:
            return True
        word = before[0]
        if word.lower().strip("'’-") in self.abbreviations:
            return following[1] in self.openers and word.lower() not in ("dr", "mr", "mrs", "ms")
        if _INITIAL.match(word) and word != "I":
            return following[1] in self.openers
        return True


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretch without white space at its ends, unless nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
