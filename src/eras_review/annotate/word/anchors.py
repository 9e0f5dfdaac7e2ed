"""From spans of a document to places in the runs of its body."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eras_review.annotate.word.notes import note_marks
from eras_review.annotate.word.package import CommentedPackage
from eras_review.annotate.word.runs import length
from eras_review.model import Document, Span, WordOrigin
from eras_review.reading.word.names import MC, W
from eras_review.reading.xml import Element

_BOX = W + "txbxContent"


@dataclass(frozen=True, slots=True)
class Anchor:
    """From which run and offset to which run and offset a comment reaches; runs by number.

    *note* are words of a footnote or endnote whose mark stands there.
    """

    first: int
    start: int
    last: int
    end: int
    note: str = ""


class Anchors:
    """Finds anchors in the body of one document."""

    def __init__(self, document: Document, package: CommentedPackage) -> None:
        """Prepare to find what stands in *document* in the package it was read from."""
        self._document = document
        self._body = package.body_part
        self._runs = package.runs
        self._notes = note_marks(package.package, package.runs)

    def of(self, span: Span) -> Anchor | str:
        """Return where a span stands in the body, or the reason why no comment can stand there."""
        stretches, marks = [], []
        reason = "in a part of the file that has no runs"
        for block in self._document.blocks:
            if block.end <= span.start or block.start >= span.end:
                continue
            origin = block.origin
            if not isinstance(origin, WordOrigin):
                continue
            held = [r for r in origin.runs if r.start < span.end and span.start < r.end]
            if origin.part.lower() != self._body.lower():
                reason = "in a footnote or endnote"
                marks += [self._notes.get((origin.part, r.run), -1) for r in held]
                continue
            free = [r for r in held if self._takes_comments(r.run)]
            if held and not free:
                reason = "in a text box or an equation"
            stretches += free
        if not stretches:
            return self._at_mark(marks, span) or reason
        first, last = stretches[0], stretches[-1]
        start = first.offset + max(span.start, first.start) - first.start
        end = last.offset + min(span.end, last.end) - last.start
        return Anchor(first.run, start, last.run, end)

    def first(self) -> Anchor | None:
        """Return the first words that take a comment."""
        for block in self._document.blocks:
            place = self.of(Span(block.start, block.end))
            if isinstance(place, Anchor):
                return place
        return None

    def _at_mark(self, marks: Sequence[int], span: Span) -> Anchor | None:
        """Return the first of some marks of notes that takes comments; their words go with it."""
        words = " ".join(self._document.text[span.start : span.end].split())
        for mark in filter(self._takes_comments, marks):
            return Anchor(mark, 0, mark, length(self._runs[mark]), words)
        return None

    def _takes_comments(self, number: int) -> bool:
        """Say whether a comment may stand at a run: not in boxes, alternatives and equations."""
        if not 0 <= number < len(self._runs) or self._runs[number].tag != W + "r":
            return False
        above: Iterator[Element] = self._runs[number].iterancestors()
        return not any(item.tag in (_BOX, MC + "AlternateContent") for item in above)
