"""Pieces become a `Document`: cleaned, joined, measured, and told what is missing."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from eras_review.model import Aside, Block, Document, NotRead, Reason, Status
from eras_review.reading.clean import clean, control_characters, special_symbols
from eras_review.reading.pieces import Gathered, LeftOut, Piece, Tally
from eras_review.reading.places import placed

CHARACTER_LIMIT = 400_000
# What stands between empty lines.
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
_ASIDE_LIMIT = 2_000


def assemble(source: str, gathered: Gathered) -> Document:
    """Return the document that *gathered* makes; without a letter in it, it says why."""
    left_out = Tally(gathered.left_out)
    lines: list[str] = []
    blocks: list[Block] = []
    position = 0
    for piece, line, places in _lines(gathered.pieces, left_out):
        end = position + len(line)
        if end > CHARACTER_LIMIT:
            left_out.add(LeftOut.REST)
            continue
        origin = placed(piece.origin, places, position)
        blocks.append(Block(position, end, piece.role, origin, piece.look, piece.cell))
        lines.append(line)
        position = end + 1
    text = "\n".join(lines)
    left_out.add(LeftOut.RIGHT_TO_LEFT, count=len(_RIGHT_TO_LEFT.findall(text)))
    if not text:
        return _nothing(source, gathered, left_out)
    lost = any(what.loses_text for what, _ in left_out)
    return Document(
        text=text,
        blocks=tuple(blocks),
        status=Status.GAPS if lost else Status.READ,
        source=source,
        not_read=listed(left_out),
        asides=_cleaned(gathered.asides),
        reader=gathered.reader,
    )


def _lines(
    pieces: tuple[Piece, ...], left_out: Tally
) -> Iterator[tuple[Piece, str, Sequence[int]]]:
    """Yield every paragraph of every piece with its places: an empty line parts a piece in two."""
    for piece in pieces:
        left_out.add(LeftOut.CONTROLS, count=control_characters(piece.text))
        left_out.add(LeftOut.SYMBOLS, count=special_symbols(piece.text))
        text, places = clean(piece.text)
        for paragraph in _PARAGRAPH.finditer(text):
            begin, end = paragraph.span()
            yield piece, text[begin:end], places[begin:end]


def _cleaned(asides: Iterable[Aside]) -> tuple[Aside, ...]:
    """Return the asides that hold words, cleaned like the text and not longer than an aside is."""
    cleaned = (replace(aside, text=clean(aside.text[:_ASIDE_LIMIT])[0]) for aside in asides)
    return tuple(aside for aside in cleaned if aside.text)


def listed(left_out: Tally) -> tuple[NotRead, ...]:
    """Return *left_out* as values, in the order of `LeftOut` and of the places."""
    order = {what: number for number, what in enumerate(LeftOut)}
    found = sorted(left_out.items(), key=lambda item: order[item[0][0]])
    return tuple(
        NotRead(what.value, where, count, what.loses_text) for (what, where), count in found
    )


def _nothing(source: str, gathered: Gathered, left_out: Tally) -> Document:
    """Return the document of a file without text: pictures of text, or nothing at all."""
    pictures = left_out.has(LeftOut.PICTURES) or left_out.has(LeftOut.DRAWN)
    return Document(
        text="",
        blocks=(),
        status=Status.NOTHING_READABLE,
        source=source,
        reason=Reason.SCAN if pictures else Reason.EMPTY,
        not_read=listed(left_out),
        explanation=_SCAN if pictures else _empty(left_out),
        asides=_cleaned(gathered.asides),
        reader=gathered.reader,
    )


_SCAN = (
    "The file holds pictures or drawn shapes and no text, as a scan does. "
    "Give the file it was made from, or a copy with recognised text (OCR)."
)


def _empty(left_out: Tally) -> str:
    """Say that there is no text, and name what stands there instead."""
    kinds = [what.value for what in LeftOut if left_out.has(what)]
    if not kinds:
        return "There is no text in it. Check that this is the file you meant."
    instead = f"{', '.join(kinds[:-1])} and {kinds[-1]}" if len(kinds) > 1 else kinds[0]
    return f"There is no text to review, only {instead}. Copy the text into a new .docx file."
