"""The first reader: a page of pdfplumber to words."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from pdfplumber.utils.text import extract_words

from eras_review.reading.pdf.layout import Box, Word
from eras_review.reading.pdf.visible import faint_characters
from eras_review.reading.pieces import LeftOut, Tally

if TYPE_CHECKING:
    from pdfplumber.page import Page

_DOUBLED = 0.2
# In type sizes. Justified lines of TeX have gaps of a fifth; three points would join their words.
_WORD_GAP = 0.15
_OUTLINES = 100


@dataclass(frozen=True, slots=True)
class Plumbed:
    """Groups of words to be read one after the other, and how many letters the page has in all."""

    groups: tuple[list[Word], ...]
    letters: int


def read_words(page: "Page", left_out: Tally) -> Plumbed:
    """Return the words of *page*: those upright, those that run up it, those that run down."""
    where = f"page {page.page_number}"
    left_out.add(LeftOut.PICTURES, where, len(page.images))
    if not page.chars and len(page.curves) > _OUTLINES:
        left_out.add(LeftOut.DRAWN, where)
    letters = sum(not char["text"].isspace() for char in page.chars)
    clean = _inside(page, left_out)
    left_out.add(LeftOut.FAINT, where, faint_characters(clean))
    chars = _from_corner(clean.chars, page)
    if all(char["upright"] for char in chars):
        return Plumbed((_words(chars),), letters)
    sideways = [char for char in chars if not char["upright"]]
    up = _turned_words([c for c in sideways if c["matrix"][1] > 0], page, up=True)
    down = _turned_words([c for c in sideways if c["matrix"][1] <= 0], page, up=False)
    left_out.add(LeftOut.SIDEWAYS, where, len(up) + len(down))
    # A page that was turned as a whole has its own text first.
    groups = sorted((_words([c for c in chars if c["upright"]]), up, down), key=len, reverse=True)
    return Plumbed(tuple(filter(None, groups)), letters)


def _inside(page: "Page", left_out: Tally) -> "Page":
    """Return the page without letters drawn twice to look bold, and without those outside of it."""
    x0, top, x1, bottom = page.bbox
    outside = {
        id(c)
        for c in page.chars
        if not (
            x0 <= (c["x0"] + c["x1"]) / 2 <= x1 and top <= (c["top"] + c["bottom"]) / 2 <= bottom
        )
    }
    left_out.add(LeftOut.OUTSIDE, f"page {page.page_number}", len(outside))
    inside = page.filter(lambda item: id(item) not in outside) if outside else page
    places = {(c["text"], round(c["x0"]), round(c["top"])) for c in inside.chars}
    if len(places) < (1 - _DOUBLED) * len(inside.chars):
        return inside.dedupe_chars()
    return inside


def _from_corner(chars: list[dict[str, Any]], page: "Page") -> list[dict[str, Any]]:
    """Return characters with places counted from the corner of the page as shown.

    pdfplumber counts from the origin of the paper, which a page box may leave out.
    """
    left, top = page.bbox[:2]
    if not left and not top:
        return chars
    moved = {"x0": left, "x1": left, "top": top, "bottom": top, "doctop": top}
    return [char | {key: char[key] - by for key, by in moved.items()} for char in chars]


def _words(chars: list[dict[str, Any]]) -> list[Word]:
    """Return the words that characters make."""
    found = extract_words(
        chars, expand_ligatures=True, x_tolerance_ratio=_WORD_GAP, return_chars=True
    )
    return [_word(item) for item in found]


def _word(item: dict[str, Any]) -> Word:
    """Return a word of pdfplumber as a value."""
    # WinAnsi leaves code 127 open; word processors print bullets with it.
    text = item["text"].replace("(cid:127)", "•")
    box = (item["x0"], item["top"], item["x1"], item["bottom"])
    size = item["bottom"] - item["top"]
    font = item["chars"][0].get("fontname", "")
    return Word(text, item["x0"], item["x1"], item["top"], item["bottom"], size, box, font)


def _turned_words(chars: list[dict[str, Any]], page: "Page", *, up: bool) -> list[Word]:
    """Return the words of characters that run up or down *page*, as on the page turned."""
    width, height = float(page.width), float(page.height)
    turned = [_turned_char(char, width, height, up=up) for char in chars]
    return [replace(word, box=_box_before(word, width, height, up=up)) for word in _words(turned)]


def _turned_char(char: dict[str, Any], width: float, height: float, *, up: bool) -> dict[str, Any]:
    """Return a character as it stands when the page is turned so that it is upright."""
    if up:
        across, along = (height - char["bottom"], height - char["top"]), (char["x0"], char["x1"])
    else:
        across, along = (char["top"], char["bottom"]), (width - char["x1"], width - char["x0"])
    places = {"x0": across[0], "x1": across[1], "top": along[0], "bottom": along[1]}
    size = along[1] - along[0]
    return {**char, **places, "doctop": along[0], "size": size, "upright": True}


def _box_before(word: Word, width: float, height: float, *, up: bool) -> Box:
    """Return where a word stands on the page before it was turned."""
    if up:
        return word.top, height - word.x1, word.bottom, height - word.x0
    return width - word.bottom, word.x0, width - word.top, word.x1
