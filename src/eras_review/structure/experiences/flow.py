"""Experiences below each other: what begins an entry, and what its lines are."""

from collections.abc import Collection, Iterator, Sequence

from eras_review.model import Role, Span
from eras_review.structure.cv.fields import Institutions
from eras_review.structure.cv.lines import CvLine
from eras_review.structure.experiences.labels import Label, Labels, Part
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
        into, described = Part.DESCRIPTION, False
        for n, line in enumerate(lines):
            if n in starts:
                into, described = Part.DESCRIPTION, False
                head = self._head(lines, n, starts)
            label = self._labels.of_line(line.text)
            begin = line.span.start + (label.length if label else 0)
            part = Part.HEAD if n in head else label.part if label else into
            described = described or (part is Part.DESCRIPTION and begin < line.span.end)
            # The reason may follow the answer where the description stands above it.
            if label and part in _TOLD and (described or not self._only_marks(line, label)):
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
            self._repeated_field(lines, after_gap),
            titled,
        ):
            if len(found) > 1:
                return found
        return headings or bars or empty[:1]

    def _repeated_field(self, lines: Sequence[CvLine], after_gap: Collection[int]) -> list[int]:
        """Return the lines with the field that comes first, or the titles that stand above it.

        A title stands there for sure after an empty line or as an item of a list. Elsewhere each
        entry has as many lines above its field as the one with fewest.
        """
        labels = [line.text.partition(":")[0].strip().lower() for line in lines]
        fields = [self._labels.of_line(line.text) for line in lines]
        first = next((n for n, f in enumerate(fields) if f and f.part not in _TOLD), None)
        if first is None:
            return []
        found = [n for n, words in enumerate(labels) if fields[n] and words == labels[first]]
        above = [self._titles_above(lines, n, after_gap) for n in found]
        least = min(n - begin for n, (begin, _) in zip(found, above, strict=True))
        return [begin if sure else n - least for n, (begin, sure) in zip(found, above, strict=True)]

    def _titles_above(
        self, lines: Sequence[CvLine], field: int, after_gap: Collection[int]
    ) -> tuple[int, bool]:
        """Return where the short lines above a field begin, and whether that is sure."""
        begin = field
        while True:
            line = lines[begin]
            if line.span.start in after_gap or (begin < field and line.is_bullet):
                return begin, True
            above = begin - 1
            is_title = above >= 0 and self._labels.could_be_title(lines[above].text)
            if not is_title or field - above > _MOST_HEAD_LINES:
                return begin, False
            begin = above

    def _only_marks(self, line: CvLine, label: Label) -> bool:
        """Say whether a line answers that an entry is most meaningful, and gives no reason."""
        return label.part is Part.WHY and self._labels.answer(line.text[label.length :]) is not None

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
        """Return the lines of the head that begins at *start*.

        It goes to its last line with a date or an institution, or to the first field below it.
        """
        if self._labels.of_line(lines[start].text):
            return []
        head = [start]
        below = range(start + 1, min(start + _MOST_HEAD_LINES, len(lines)))
        for n in below:
            line = lines[n]
            if n in starts or not self._could_head(line):
                is_field = n not in starts and self._labels.is_field(line.text)
                return list(range(start, n)) if is_field else head
            if line.edge_date or self._names.stands_in(line.text) or "|" in line.text:
                head = list(range(start, n + 1))
        return head

    def _could_head(self, line: CvLine) -> bool:
        """Say whether a line may belong to the head of an entry."""
        return not line.is_bullet and self._labels.could_be_title(line.text)
