"""What a reader hands over: pieces of raw text in reading order, and what it left out."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from eras_review.model import Origin, Role


class LeftOut(StrEnum):
    """What a reader may see and leave out.

    One rule decides about the status: words that somebody sees who opens or prints the document,
    and that stand nowhere else in `Document.text`, are *lost*, and the status is `gaps`. The rest
    is listed in `not_read` and no more: notes in the margin, what repeats on every page, pictures,
    what the author deleted or hid.
    """

    COMMENTS = "comments"
    DELETIONS = "tracked deletions"
    HIDDEN = "hidden text"
    HEADERS = "headers and footers"
    PICTURES = "pictures"
    MACROS = "macros"
    CONTROLS = "control characters"
    OUTSIDE = "text outside the page"

    BYTES = "bytes that are no character"
    CHUNKS = "embedded documents"
    OBJECTS = "embedded objects"
    DRAWN = "charts, diagrams and WordArt"
    SYMBOLS = "symbols of a special font"
    NOTES = "footnotes and endnotes"
    FORM_FIELDS = "form fields and notes on the page"
    ROTATED = "words set sideways"
    BLANK_PAGES = "pages without text"
    PAGES = "pages past the limit"
    REST = "paragraphs past the limit"

    @property
    def loses_text(self) -> bool:
        """Say whether words of the document are missing when this is left out."""
        return self in _LOST


_LOST = frozenset(
    (
        LeftOut.BYTES,
        LeftOut.CHUNKS,
        LeftOut.OBJECTS,
        LeftOut.DRAWN,
        LeftOut.SYMBOLS,
        LeftOut.NOTES,
        LeftOut.FORM_FIELDS,
        LeftOut.ROTATED,
        LeftOut.BLANK_PAGES,
        LeftOut.PAGES,
        LeftOut.REST,
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
    """Raw text of one paragraph, heading, list item or cell; a newline in it is a line break."""

    text: str
    role: Role
    origin: Origin


@dataclass(frozen=True, slots=True)
class Gathered:
    """All pieces of a file in reading order, and what was left out."""

    pieces: tuple[Piece, ...]
    left_out: Tally = field(default_factory=Tally)
