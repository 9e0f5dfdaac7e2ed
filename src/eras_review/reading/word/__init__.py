"""Word documents: our own walk over the XML, since python-docx leaves out much of a page."""

from collections.abc import Iterator

from eras_review.model import Aside
from eras_review.reading.archives import open_word_archive
from eras_review.reading.pieces import Gathered, LeftOut, Tally
from eras_review.reading.word.names import W
from eras_review.reading.word.package import Package
from eras_review.reading.word.walk import Walk
from eras_review.reading.xml import Element


def gather(data: bytes) -> Gathered:
    """Return the paragraphs, list items and cells of the .docx, .docm, .dotx or .dotm in *data*."""
    left_out = Tally()
    package = Package(open_word_archive(data), left_out)
    walk = Walk(package, left_out)
    pieces = tuple(walk.body())
    asides = (*_margins(package, walk, left_out), *_comments(package, walk, left_out))
    left_out.add(LeftOut.MACROS, count=package.macros)
    return Gathered(pieces, left_out, asides)


def _margins(package: Package, walk: Walk, left_out: Tally) -> Iterator[Aside]:
    """Yield the headers and footers, those that say the same once."""
    for kind in ("header", "footer"):
        texts = (_text(walk, root, name) for name, root in package.related(kind))
        for text in dict.fromkeys(filter(None, texts)):
            left_out.add(LeftOut.HEADERS)
            yield Aside(kind, "", text)


def _comments(package: Package, walk: Walk, left_out: Tally) -> Iterator[Aside]:
    """Yield the comments; they are not the author's text."""
    for name, root in package.related("comments"):
        for comment in root.iter(W + "comment"):
            left_out.add(LeftOut.COMMENTS)
            yield Aside("comment", "", _text(walk, comment, name))


def _text(walk: Walk, root: Element, name: str) -> str:
    """Return the text of a part."""
    return "\n".join(piece.text for piece in walk.blocks(root, name)).strip()
