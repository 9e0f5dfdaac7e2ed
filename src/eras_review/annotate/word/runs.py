"""Splitting runs without touching what they say or how they look."""

from collections.abc import Iterable, Sequence
from copy import deepcopy

from lxml import etree

from eras_review.reading.word.names import W
from eras_review.reading.xml import Element

_ONE = {W + name for name in ("tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "ptab")}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def split(run: Element, offsets: Iterable[int]) -> list[Element]:
    """Split a run at offsets and return its parts in order; the first is the run itself.

    Offsets count as in `RunStretch`. Nothing happens at the ends of the run.
    """
    wanted = sorted({at for at in offsets if 0 < at < length(run)})
    parts = [run]
    done = 0
    for at in wanted:
        rest = _cut(parts[-1], at - done)
        parts[-1].addnext(rest)
        parts.append(rest)
        done = at
    return parts


def length(run: Element) -> int:
    """Return how many characters a run counts."""
    return sum(map(_count, run))


def part_at(parts: Sequence[Element], offset: int, *, ends: bool) -> Element:
    """Return the part that begins at an offset, or that *ends* there."""
    position = 0
    for part in parts:
        size = length(part)
        if (ends and offset <= position + size) or (not ends and offset < position + size):
            return part
        position += size
    return parts[-1]


def _count(child: Element) -> int:
    """Return how many characters a child of a run counts."""
    if child.tag == W + "t":
        return len(child.text or "")
    return int(child.tag in _ONE)


def _cut(run: Element, at: int) -> Element:
    """Move what stands behind an offset into a new run of the same properties and return it."""
    rest = _alike(run)
    properties = run.find(W + "rPr")
    if properties is not None:
        rest.append(deepcopy(properties))
    position = 0
    for child in list(run):
        size = _count(child)
        if child.tag == W + "rPr":
            continue
        if position >= at and (size or position > at):
            rest.append(child)
        elif position + size > at:
            rest.append(_cut_text(child, at - position))
        position += size
    return rest


def _cut_text(text: Element, at: int) -> Element:
    """Shorten a text to *at* characters and return one with the rest."""
    whole = text.text or ""
    rest = _alike(text)
    text.text, rest.text = whole[:at], whole[at:]
    for piece in (text, rest):
        piece.set(_SPACE, "preserve")
    return rest


def _alike(element: Element) -> Element:
    """Return an empty element of the same name and attributes."""
    alike = etree.Element(element.tag)
    for name, value in element.attrib.items():
        alike.set(name, value)
    return alike
