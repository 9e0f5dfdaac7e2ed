"""Where a paragraph of a PDF is several lines of a CV after all: at dates of printed lines."""

from collections.abc import Iterator
from itertools import pairwise

from eras_review.model import Block, Document, PageBox, PdfOrigin
from eras_review.structure.cv.dates import DateReader, Habits

_SAME_LINE = 0.5
_UNFINISHED = (",", "&", "-", "–", "—", "/", " and", " of", " for", " in", " at", " the")
_EDGE = " \t,;:|·•()[]–—-."


def line_cuts(document: Document, block: Block, reader: DateReader, habits: Habits) -> list[int]:
    """Return where to cut a block: at a printed line with a range, or "expected", at its edge.

    A PDF says where letters stand and not where a paragraph ends, so posts that are set close to
    what is told of them run into one paragraph.
    """
    if not isinstance(block.origin, PdfOrigin):
        return []
    starts = list(_printed_lines(block.origin.boxes))
    cuts: set[int] = set()
    for begin, end in pairwise((*starts, block.end)):
        text = document.text[begin:end].rstrip()
        ranges = [found for found in reader.find(text, habits) if found.is_range]
        leads = any(not text[: found.span.start].strip(_EDGE) for found in ranges)
        ends = any(not text[found.span.end :].strip(_EDGE) for found in ranges)
        if leads:
            cuts.add(begin)
        is_new = document.text[end : end + 1].isupper() and not text.endswith(_UNFINISHED)
        if reader.awaits_date(text) or ((leads or ends) and is_new):
            cuts.add(end)
    return sorted(cuts - {block.start, block.end})


def _printed_lines(boxes: tuple[PageBox, ...]) -> Iterator[int]:
    """Yield the offset at which each printed line begins."""
    before: PageBox | None = None
    for box in boxes:
        height = box.bottom - box.top
        if (
            before is None
            or box.page != before.page
            or box.top - before.top > _SAME_LINE * height
            or box.x1 < before.x0
        ):
            yield box.start
        before = box
