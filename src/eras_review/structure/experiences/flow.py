"""Experiences below each other: what begins an entry, and what its lines are."""

from collections.abc import Collection, Iterator, Sequence

from eras_review.model import Role, Span
from eras_review.structure.cv.fields import Institutions
from eras_review.structure.cv.lines import CvLine
from eras_review.structure.experiences.labels import Labels, Part
from eras_review.structure.experiences.pieces import Piece

_MOST_HEAD_LINES = 4
_TOLD = (Part.DESCRIPTION, Part.WHY)


class Flow:
    """Tells the lines of experiences apart that stand below each other."""

    def __init__(self, labels: Labels, names: Institutions) -> None:
        """Keep what knows labels and names of institutions."""
        self._labels = labels
        self._names = names

    def pieces(self, lines: Sequence[CvLine], after_gap: Collection[int]) -> Iterator[Piece]:
        """Yield the pieces of lines; *after_gap* are the offsets that follow an empty line."""
        starts = self._starts(lines, after_gap)
        head: Sequence[int] = ()
        into = Part.DESCRIPTION
        for n, line in enumerate(lines):
            if n in starts:
                into = Part.DESCRIPTION
                head = self._head(lines, n, starts)
            label = self._labels.of_line(line.text)
            begin = line.span.start + (label.length if label else 0)
            part = Part.HEAD if n in head else label.part if label else into
            if label and part in _TOLD:
                into = part
            yield Piece(line, part, Span(begin, line.span.end), n in starts)

    def _starts(self, lines: Sequence[CvLine], after_gap: Collection[int]) -> Collection[int]:
        """Return the lines that begin an entry, by the clearest sign that the file has."""
        numbered = list(enumerate(lines))
        headings = [n for n, line in numbered if line.role is Role.HEADING]
        counted = [n for n, line in numbered if self._labels.is_counted(line.text)]
        bars = [n for n, line in numbered if " | " in line.text and not line.is_bullet]
        empty = [n for n, line in numbered if n == 0 or line.span.start in after_gap]
        titled = [n for n in empty if self._labels.could_be_title(lines[n].text)]
        for found in (
            headings,
            counted,
            bars,
            self._dated(lines, after_gap),
            self._repeated_field(lines),
            titled,
        ):
            if len(found) > 1:
                return found
        return headings or bars or empty[:1]

    def _repeated_field(self, lines: Sequence[CvLine]) -> list[int]:
        """Return the lines with the field that comes first, such as "Position:"."""
        labels = [line.text.partition(":")[0].strip().lower() for line in lines]
        fields = [self._labels.of_line(line.text) for line in lines]
        first = next((n for n, f in enumerate(fields) if f and f.part not in _TOLD), None)
        if first is None:
            return []
        return [n for n, words in enumerate(labels) if fields[n] and words == labels[first]]

    def _dated(self, lines: Sequence[CvLine], after_gap: Collection[int]) -> list[int]:
        """Return the first lines of heads that hold a date, with something told below them.

        Each date of a head has as many lines above it as the first one. The title of the page
        may stand above the first head, so that is not longer than the others.
        """
        heads = [(begin, dates) for begin, dates in self._heads(lines, after_gap) if dates]
        above = [dates[0] - begin for begin, dates in heads]
        if len(above) > 1:
            above[0] = min(above[0], max(above[1:]))
        return [n - up for up, (_, dates) in zip(above, heads, strict=True) for n in dates]

    def _heads(
        self, lines: Sequence[CvLine], after_gap: Collection[int]
    ) -> Iterator[tuple[int, list[int]]]:
        """Yield where short lines begin that something follows, and those of them with a date."""
        begin, dated = None, list[int]()
        for n, line in enumerate(lines):
            if not self._could_head(line):
                if begin is not None:
                    yield begin, dated
                begin = None
            elif begin is None or (line.span.start in after_gap and not dated):
                begin, dated = n, []
            if begin is not None and line.edge_date:
                dated.append(n)

    def _head(self, lines: Sequence[CvLine], start: int, starts: Collection[int]) -> list[int]:
        """Return the lines of the head that begins at *start*: up to a date or an institution."""
        if self._labels.of_line(lines[start].text):
            return []
        head = [start]
        below = range(start + 1, min(start + _MOST_HEAD_LINES, len(lines)))
        for n in below:
            line = lines[n]
            if n in starts or not self._could_head(line):
                break
            if line.edge_date or self._names.stands_in(line.text) or "|" in line.text:
                head = list(range(start, n + 1))
        return head

    def _could_head(self, line: CvLine) -> bool:
        """Say whether a line may belong to the head of an entry."""
        return not line.is_bullet and self._labels.could_be_title(line.text)
