"""What a reader hands over: pieces of raw text in reading order, and what it left out."""

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum

from eras_review.model import Aside, Cell, Origin, PdfOrigin, Role, RunStretch, WordOrigin
from eras_review.reading.marks import without_bullet


class LeftOut(StrEnum):
    """What a reader may see and leave out.

    One rule decides about the status: words that somebody sees who opens or prints the document,
    and that stand nowhere else in `Document.text`, are *lost*, and the status is `gaps`. The rest
    is listed in `not_read` and no more: notes in the margin, what repeats on every page, pictures,
    what the author deleted or hid.
    """

    COMMENTS = "comments"
    INSERTIONS = "tracked insertions, read as accepted"
    DELETIONS = "tracked deletions"
    HIDDEN = "hidden text"
    HIDDEN_ROWS = "hidden rows"
    HIDDEN_SHEETS = "hidden sheets"
    FAINT = "characters white or too small to see, read like the rest"
    HEADERS = "headers and footers"
    PICTURES = "pictures"
    MACROS = "macros"
    ATTACHMENTS = "attached files"
    CONTROLS = "control characters"
    OUTSIDE = "text outside the page"
    SIDEWAYS = "words set sideways, read after the rest of their page"
    GUESSED = "letters in a guessed encoding"

    BROKEN = "parts of the file that are broken"
    BYTES = "bytes that are no character"
    CHUNKS = "embedded documents"
    OBJECTS = "embedded objects"
    DRAWN = "charts, diagrams and WordArt"
    SYMBOLS = "symbols of a special font"
    NOTES = "footnotes and endnotes"
    FORM_FIELDS = "form fields that only Adobe's programs show"
    RIGHT_TO_LEFT = "words written from right to left, perhaps in the wrong order"
    BLANK_PAGES = "pages without text"
    PAGES = "pages past the limit"
    REST = "paragraphs past the limit"
    TOO_LONG = "characters past the limit"

    @property
    def loses_text(self) -> bool:
        """Say whether words of the document are missing when this is left out."""
        return self in _LOST


_LOST = frozenset(
    (
        LeftOut.BROKEN,
        LeftOut.BYTES,
        LeftOut.CHUNKS,
        LeftOut.OBJECTS,
        LeftOut.DRAWN,
        LeftOut.SYMBOLS,
        LeftOut.NOTES,
        LeftOut.FORM_FIELDS,
        LeftOut.RIGHT_TO_LEFT,
        LeftOut.BLANK_PAGES,
        LeftOut.PAGES,
        LeftOut.REST,
        LeftOut.TOO_LONG,
    )
)


class Tally(Counter[tuple[LeftOut, str]]):
    """How often something was left out, by what it is and where."""

    def add(self, what: LeftOut, where: str = "", count: int = 1) -> None:
        """Count *what* once more, or *count* times; nothing happens at 0."""
        if count:
            self[what, where] += count

    def has(self, what: LeftOut) -> bool:
        """Say whether *what* was left out anywhere."""
        return any(key[0] is what for key in self)


@dataclass(frozen=True, slots=True)
class Piece:
    """Raw text of one paragraph, heading, list item or cell; a newline in it is a line break.

    The runs or boxes of *origin* count in this raw text; `assemble` moves them to the document's.
    *look* and *cell* are those of `Block`.
    """

    text: str
    role: Role
    origin: Origin
    look: str = ""
    cell: Cell | None = None

    def without_bullet(self) -> "Piece":
        """Return the piece as a list item when it begins with a bullet, else the piece itself."""
        item = without_bullet(self.text)
        if item is None:
            return self
        origin = moved(self.origin, len(item) - len(self.text))
        return replace(self, text=item, role=Role.LIST_ITEM, origin=origin)


def moved(origin: Origin, by: int) -> Origin:
    """Return *origin* with its runs or boxes *by* characters further on; never before 0."""
    if isinstance(origin, WordOrigin):
        cut = (_before_zero(run, by) for run in origin.runs)
        return replace(origin, runs=tuple(run for run in cut if run.end > run.start))
    if isinstance(origin, PdfOrigin):
        boxes = (
            replace(box, start=max(0, box.start + by), end=box.end + by) for box in origin.boxes
        )
        return replace(origin, boxes=tuple(box for box in boxes if box.end > box.start))
    return origin


def _before_zero(run: RunStretch, by: int) -> RunStretch:
    """Return a run moved by so many characters, without what then lies before 0."""
    cut = max(0, -(run.start + by))
    return replace(run, start=run.start + by + cut, end=run.end + by, offset=run.offset + cut)


@dataclass(frozen=True, slots=True)
class Gathered:
    """All pieces of a file in reading order, what was left out, what stands beside the text."""

    pieces: tuple[Piece, ...]
    left_out: Tally = field(default_factory=Tally)
    asides: tuple[Aside, ...] = ()
    reader: str = ""
