"""Documents as they were understood, and spans of their text."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a document is."""

    STATEMENT = "statement"
    LETTER = "letter"
    CV = "cv"
    EXPERIENCES = "experiences"
    MESSAGE = "message"

    @property
    def in_words(self) -> str:
        """Return it with its article, as in "read as a CV"."""
        return {Kind.CV: "a CV", Kind.EXPERIENCES: "ERAS experiences"}.get(self, f"a {self}")


class Target(StrEnum):
    """Which programs a document is written for."""

    IR = "ir"
    DR = "dr"
    PRELIM = "prelim"


class Status(StrEnum):
    """How the reading of a file ended."""

    READ = "read"
    GAPS = "gaps"
    NOTHING_READABLE = "nothing-readable"
    NOT_OPENED = "not-opened"


class Reason(StrEnum):
    """Why nothing could be read."""

    SCAN = "scan"
    PASSWORD = "password"  # noqa: S105 - a cause, not a secret
    DAMAGED = "damaged"
    TYPE = "type"
    TOO_BIG = "too-big"
    MISSING = "missing"
    EMPTY = "empty"
    TIMEOUT = "timeout"
    CONFIDENTIAL = "confidential"


class Role(StrEnum):
    """What a block is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    CELL = "cell"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Document.text`: code points from *start* up to, not including, *end*."""

    start: int
    end: int
    where: str = field(default="", compare=False)

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two stretches share a character."""
        return self.start < other.end and other.start < self.end


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in reading order, those that touch or overlap joined to one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


@dataclass(frozen=True, slots=True)
class RunStretch:
    """Characters of `Document.text` from *start* to *end* that stand in one run of a Word part.

    *run* counts the `w:r` and `m:r` elements of the part in document order from 0. *offset* is the
    place of the first character in the run, where every character of its texts counts one and every
    tab, break, hyphen and symbol counts one.
    """

    start: int
    end: int
    run: int
    offset: int


@dataclass(frozen=True, slots=True)
class WordOrigin:
    """A paragraph of a Word package: the part's name and the paragraph's number in it, from 1.

    *runs* cover the block but for blanks that stand for nothing in the file.
    """

    part: str
    paragraph: int
    runs: tuple[RunStretch, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBox:
    """Characters of `Document.text` that stand in one box on a page, usually a word.

    The page counts from 1; the edges are points from the top left corner of the page as shown.
    """

    start: int
    end: int
    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PdfOrigin:
    """A paragraph of a PDF: the page it begins on, from 1, and the boxes of its words."""

    page: int
    boxes: tuple[PageBox, ...] = ()


@dataclass(frozen=True, slots=True)
class TextOrigin:
    """A paragraph of a plain text: its first line and its last, from 1; 0 where that is unknown."""

    line: int
    last: int = 0


@dataclass(frozen=True, slots=True)
class RowOrigin:
    """A row of a table by its number, from 1; *sheet* is empty where the file has only one."""

    row: int
    sheet: str = ""

    @property
    def where(self) -> str:
        """Return the place in words."""
        return f"sheet “{self.sheet}”, row {self.row}" if self.sheet else f"row {self.row}"


Origin = WordOrigin | PdfOrigin | TextOrigin | RowOrigin


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell by the numbers of its table, its row and its place in the row, each from 0.

    Of nested tables the innermost counts.
    """

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table cell of `Document.text`, and where it came from.

    Blocks of one *look* are set in the same type; it is empty where the file does not say, and
    begins with "list" for an item of a list in a cell or outside of one.
    """

    start: int
    end: int
    role: Role
    origin: Origin
    look: str = ""
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class NotRead:
    """Something that was seen in a file and left out: what, where (or empty), how many.

    *loses_text* says that words of the document are missing from its text because of it.
    """

    what: str
    where: str
    count: int
    loses_text: bool = False


@dataclass(frozen=True, slots=True)
class Aside:
    """Text that stands beside the author's running text: a header, a footer, a comment."""

    what: str
    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One file as it was understood.

    *text* is normalised plain text, *blocks* cover it in reading order. *source* is the path as the
    user gave it, "-" for standard input. *explanation* says in one line why a file could not be
    read and what to do; it is empty when *status* is read or gaps. *asides* are kept apart and are
    not reviewed. *reader* names what took the file apart, and on which pages when it was two.
    """

    text: str
    blocks: tuple[Block, ...]
    status: Status
    source: str
    kind: Kind | None = None
    reason: Reason | None = None
    not_read: tuple[NotRead, ...] = ()
    explanation: str = ""
    asides: tuple[Aside, ...] = ()
    reader: str = ""

    @property
    def readable(self) -> bool:
        """Say whether there is text to review."""
        return self.status in (Status.READ, Status.GAPS)
