"""Pieces become a `Document`: cleaned, joined, measured, and told what is missing."""

import re
from collections.abc import Iterator

from eras_review.model import Block, Document, NotRead, Reason, Status
from eras_review.reading.clean import clean, control_characters, special_symbols
from eras_review.reading.pieces import Gathered, LeftOut, Piece, Tally

CHARACTER_LIMIT = 400_000
_BLANK_LINE = re.compile(r"\n{2,}")


def assemble(source: str, gathered: Gathered) -> Document:
    """Return the document that *gathered* makes; without a letter in it, it says why."""
    left_out = Tally(gathered.left_out)
    lines: list[str] = []
    blocks: list[Block] = []
    position = 0
    for piece, line in _lines(gathered.pieces, left_out):
        if position + len(line) > CHARACTER_LIMIT:
            left_out.add(LeftOut.REST)
            continue
        blocks.append(Block(position, position + len(line), piece.role, piece.origin))
        lines.append(line)
        position += len(line) + 1
    if not lines:
        return _nothing(source, left_out)
    lost = any(what.loses_text for what, _ in left_out)
    return Document(
        text="\n".join(lines),
        blocks=tuple(blocks),
        status=Status.GAPS if lost else Status.READ,
        source=source,
        not_read=_listed(left_out),
    )


def _lines(pieces: tuple[Piece, ...], left_out: Tally) -> Iterator[tuple[Piece, str]]:
    """Yield every paragraph with the piece it is of: an empty line parts a piece in two."""
    for piece in pieces:
        left_out.add(LeftOut.CONTROLS, count=control_characters(piece.text))
        left_out.add(LeftOut.SYMBOLS, count=special_symbols(piece.text))
        for line in _BLANK_LINE.split(clean(piece.text)):
            if line:
                yield piece, line


def _listed(left_out: Tally) -> tuple[NotRead, ...]:
    """Return *left_out* as values, in the order of `LeftOut` and of the places."""
    order = {what: number for number, what in enumerate(LeftOut)}
    found = sorted(left_out.items(), key=lambda item: order[item[0][0]])
    return tuple(NotRead(what.value, where, count) for (what, where), count in found)


def _nothing(source: str, left_out: Tally) -> Document:
    """Return the document of a file without text: pictures of text, or nothing at all."""
    pictures = left_out.has(LeftOut.PICTURES)
    return Document(
        text="",
        blocks=(),
        status=Status.NOTHING_READABLE,
        source=source,
        reason=Reason.SCAN if pictures else Reason.EMPTY,
        not_read=_listed(left_out),
        explanation=_SCAN if pictures else _empty(left_out),
    )


_SCAN = (
    "The file holds pictures and no text, as a scan does. "
    "Give the file it was made from, or a copy with recognised text (OCR)."
)


def _empty(left_out: Tally) -> str:
    """Say that there is no text, and name what stands there instead."""
    kinds = [what.value for what in LeftOut if left_out.has(what)]
    if not kinds:
        return "There is no text in it. Check that this is the file you meant."
    instead = f"{', '.join(kinds[:-1])} and {kinds[-1]}" if len(kinds) > 1 else kinds[0]
    return f"There is no text to review, only {instead}. Copy the text into a new .docx file."
