"""Word documents: our own walk over the XML, since python-docx leaves out much of a page."""

from eras_review.reading.archives import open_word_archive
from eras_review.reading.pieces import Gathered, LeftOut, Tally
from eras_review.reading.word.package import Package
from eras_review.reading.word.walk import Walk


def gather(data: bytes) -> Gathered:
    """Return the paragraphs, list items and cells of the .docx, .docm or .dotx in *data*."""
    package = Package(open_word_archive(data))
    left_out = Tally()
    pieces = tuple(Walk(package, left_out).pieces())
    left_out.add(LeftOut.COMMENTS, count=package.count("comments", "comment"))
    left_out.add(LeftOut.HEADERS, count=package.parts_with_text("header", "footer"))
    left_out.add(LeftOut.MACROS, count=package.macros)
    return Gathered(pieces, left_out)
