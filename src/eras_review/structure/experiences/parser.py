"""Reading experiences: which lines make an entry, and what each of them is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from eras_review.model import Block, Document, Role, Span, TextOrigin, WordOrigin
from eras_review.rules.document_words import ExperienceWords
from eras_review.structure.cv.dates import DateReader
from eras_review.structure.cv.fields import Institutions, entry_of
from eras_review.structure.cv.lines import CvLine, lines_of
from eras_review.structure.experiences.flow import Flow
from eras_review.structure.experiences.labels import Labels, Part
from eras_review.structure.experiences.pieces import Piece
from eras_review.structure.experiences.tables import Tables, is_grid
from eras_review.structure.experiences.values import Experience, Experiences, Text

_SEPARATOR = re.compile(r"\s*(?:\||\t|\s[–—]\s)\s*")


class ExperienceParser:
    """Takes experiences apart, by the words of checks/structure/experiences.toml."""

    def __init__(self, words: ExperienceWords, dates: DateReader, names: Institutions) -> None:
        """Compile the words; *dates* and *names* read the heads of entries."""
        self._words = words
        self._dates = dates
        self._names = names
        self._labels = Labels(words)
        self._flow = Flow(self._labels, names)
        self._tables = Tables(self._labels)

    def __call__(self, document: Document) -> Experiences:
        """Return the entries of a document in the order of the file."""
        after_gap = {two.start for one, two in pairwise(document.blocks) if _is_after_gap(one, two)}
        pieces: list[Piece] = []
        lines = [part for line in lines_of(document, self._dates) for part in self._parted(line)]
        for _, stretch in groupby(lines, key=lambda line: line.cell and line.cell.table):
            held = list(stretch)
            if is_grid(held):
                pieces += self._tables.pieces(held)
            else:
                pieces += self._flow.pieces(held, after_gap)
        bounds = [n for n, piece in enumerate(pieces) if piece.begins] + [len(pieces)]
        entries = (self._entry(document, pieces[a:b]) for a, b in pairwise(bounds))
        return Experiences(tuple(entry for entry in entries if entry))

    def count_told(self, document: Document) -> int:
        """Return how many entries have a date and tell something in sentences.

        It is 0 when most entries do not, as on a CV.
        """
        entries = self(document).entries
        told = [e for e in entries if e.dates and self._tells(e.description.text)]
        return len(told) if 2 * len(told) > len(entries) else 0

    def _tells(self, text: str) -> bool:
        """Say whether a description is a paragraph of sentences."""
        last = text.rpartition("\n")[2]
        return len(last) >= self._words.shortest_telling and last.endswith((".", "!", "”", '"'))

    def _parted(self, line: CvLine) -> Iterator[CvLine]:
        """Yield a line, in two where a label stands in the middle of it."""
        at = self._labels.inner(line.text)
        if not at:
            yield line
            return
        begin = line.span.start + at
        first, second = line.text[:at].rstrip(), line.text[at:]
        dates = [
            [d for d in line.dates if (d.span.start < begin) is early] for early in (True, False)
        ]
        yield replace(
            line,
            text=first,
            span=Span(line.span.start, line.span.start + len(first)),
            dates=tuple(dates[0]),
        )
        yield replace(line, text=second, span=Span(begin, line.span.end), dates=tuple(dates[1]))

    def _entry(self, document: Document, pieces: Sequence[Piece]) -> Experience | None:
        """Return the entry that some pieces make, None when they tell nothing."""
        held = {part: [p for p in pieces if p.part is part] for part in Part}
        heads = [piece.line for piece in held[Part.HEAD]]
        title, organisation, dates = self._head(heads)
        if len(heads) == len(pieces) and (len(pieces) == 1 or not dates):
            return None
        end = pieces[-1].line.span.end
        position = self._words_of(document, held[Part.TITLE])
        if position and (not title or self._names.stands_in(title)):
            title, organisation = position, organisation or title
        return Experience(
            title=title,
            organisation=self._words_of(document, held[Part.ORGANISATION]) or organisation,
            dates=self._words_of(document, held[Part.DATES], " – ") or dates,
            span=Span(pieces[0].line.span.start, max(piece.line.span.end for piece in pieces)),
            description=_joined(
                document, held[Part.DESCRIPTION], heads[-1].span.end if heads else end
            )
            or Text("", Span(end, end)),
            meaningful=self._reason(document, held[Part.WHY], heads, end),
        )

    def _reason(
        self, document: Document, pieces: Sequence[Piece], heads: Sequence[CvLine], end: int
    ) -> Text | None:
        """Return why an entry is most meaningful, empty without a reason, None if it is not."""
        answers = [self._labels.answer(_text(document, piece)) for piece in pieces]
        told = [piece for piece, said in zip(pieces, answers, strict=True) if said is None]
        if (
            told
            and (reason := _joined(document, told, end))
            and (reason.text or True not in answers)
        ):
            return reason
        marked = True in answers or any(self._labels.is_mark(line.text) for line in heads)
        return Text("", Span(end, end)) if marked else None

    def _words_of(self, document: Document, pieces: Sequence[Piece], between: str = " ") -> str:
        """Return what stands in some pieces, in one line."""
        return between.join(filter(None, (self._labels.bare(_text(document, p)) for p in pieces)))

    def _head(self, lines: Sequence[CvLine]) -> tuple[str, str, str]:
        """Return title, organisation and dates of the lines of a head, without marks."""
        bare = [self._bare(line) for line in lines]
        shown = [line for line in bare if line.text]
        if not shown:
            return "", "", ""
        parts = [part.strip() for part in _SEPARATOR.split(shown[0].text) if part.strip()]
        if len(parts) > 2 or (len(parts) > 1 and not shown[0].dates):  # noqa: PLR2004 - title | organisation | dates
            # The dash of a range parts nothing.
            dates = next((d.text for d in shown[0].dates), "") or next(iter(parts[2:]), "")
            return parts[0], parts[1], dates
        entry = entry_of(shown, self._names)
        return entry.title, entry.organisation, entry.dates.text if entry.dates else ""

    def _bare(self, line: CvLine) -> CvLine:
        """Return the line of a head without its marks, its counter and its place in a list."""
        text = self._labels.bare(line.text)
        if line.role is Role.LIST_ITEM:
            line = replace(line, role=Role.PARAGRAPH)
        if text == line.text:
            return line
        dates = tuple(self._dates.find(text, at=line.span.start))
        return replace(line, text=text, dates=dates)


def _is_after_gap(before: Block, block: Block) -> bool:
    """Say whether an empty line stands between two blocks."""
    one, two = before.origin, block.origin
    if isinstance(one, TextOrigin) and isinstance(two, TextOrigin):
        return two.line > max(one.line, one.last) + 1
    if isinstance(one, WordOrigin) and isinstance(two, WordOrigin):
        return one.part == two.part and two.paragraph > one.paragraph + 1
    return False


def _text(document: Document, piece: Piece) -> str:
    """Return the words of a piece behind its label."""
    return document.text[piece.span.start : piece.span.end]


def _joined(document: Document, pieces: Sequence[Piece], at: int) -> Text | None:
    """Return the words of some pieces, a line break between them; None without any."""
    spans = [p.span for p in pieces if document.text[p.span.start : p.span.end].strip()]
    if not pieces:
        return None
    if not spans:
        return Text("", Span(at, at))
    lines: Iterator[str] = (document.text[s.start : s.end].strip() for s in spans)
    first = document.text[spans[0].start : spans[0].end]
    begin = spans[0].start + len(first) - len(first.lstrip())
    return Text("\n".join(lines), Span(begin, spans[-1].end))
