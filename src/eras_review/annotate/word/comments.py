"""The comments part of a package, and what ties a comment to words."""

import re
from collections.abc import Iterator, Sequence
from itertools import count

from lxml import etree

from eras_review.reading.word.names import W
from eras_review.reading.xml import Element

_NUMBERED = ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")
_NOT_IN_XML = re.compile("[^\t\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def empty_comments() -> Element:
    """Return a comments part without comments."""
    return etree.Element(W + "comments", nsmap={"w": W[1:-1]})


def free_ids(*parts: Element) -> Iterator[int]:
    """Yield the numbers that no comment has and no mark in these parts refers to."""
    tags = [W + name for name in _NUMBERED]
    taken = {_plain(item.get(W + "id", "")) for part in parts for item in part.iter(*tags)}
    return (number for number in count() if str(number) not in taken)


def add_comment(root: Element, number: int, lines: Sequence[str], by: tuple[str, str]) -> None:
    """Add a comment of some lines; *by* are author and initials.

    It has no date: the same draft must give the same bytes.
    """
    author, initials = map(_printable, by)
    attributes = {W + "id": str(number), W + "author": author, W + "initials": initials}
    comment = etree.SubElement(root, W + "comment", attributes)
    for line_number, line in enumerate(lines):
        paragraph = etree.SubElement(comment, W + "p")
        if not line_number:
            etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "annotationRef")
        text = etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "t")
        text.text = _printable(line)
        text.set(_SPACE, "preserve")


def range_start(number: int) -> Element:
    """Return what stands before the first word of a comment."""
    return etree.Element(W + "commentRangeStart", {W + "id": str(number)})


def range_end(number: int) -> Element:
    """Return what stands behind the last word of a comment."""
    return etree.Element(W + "commentRangeEnd", {W + "id": str(number)})


def reference(number: int) -> Element:
    """Return the run that refers to a comment."""
    run = etree.Element(W + "r")
    etree.SubElement(run, W + "commentReference", {W + "id": str(number)})
    return run


def _plain(number: str) -> str:
    """Return a number as we would write it."""
    return number.strip().lstrip("+0") or "0"


def _printable(line: str) -> str:
    """Return a line without what XML cannot hold."""
    return _NOT_IN_XML.sub(" ", line)
