"""Headers, footers and page numbers: what repeats at the edges of pages and is not the text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from eras_review.model import Aside
from eras_review.reading.pdf.layout import PageText, TextLine
from eras_review.reading.pieces import LeftOut, Tally

_PAGE_NUMBER = re.compile(r"(page\s*)?[-–]?\s*\d{1,3}\s*[-–]?(\s*(of|/)\s*\d{1,3})?", re.IGNORECASE)
# The number of the page where headers and footers have it.
_ITS_NUMBER = re.compile(
    r"\bpage \d{1,3}( of \d{1,3})?|^\d{1,3}\b|\b\d{1,3}(\s*(of|/)\s*\d{1,3})?$", re.IGNORECASE
)
_EDGE_LINES = 3
_SHARE_OF_PAGES = 0.5
_LONGEST = 120
_SAME_HEIGHT = 4
_MARGIN = 0.12

Edge = tuple[str, str, int]


def without_margins(
    pages: Sequence[PageText], left_out: Tally
) -> tuple[list[PageText], list[Aside]]:
    """Return the pages without what repeats at their edges, and that once each as asides."""
    seen = Counter(edge for page in pages for edge in {e for _, e in _edges(page)})
    read = sum(bool(page.lines) for page in pages)
    repeated = {edge for edge, n in seen.items() if n > 1 and n >= _SHARE_OF_PAGES * read}
    asides: dict[Edge, Aside] = {}
    kept = []
    for page in pages:
        dropped = {at for at, edge in _edges(page) if edge in repeated} | _page_numbers(page)
        if len(dropped) == len(page.lines):
            dropped = set()
        left_out.add(LeftOut.HEADERS, f"page {page.number}", len(dropped))
        for at, edge in _edges(page):
            if at in dropped:
                aside = Aside(edge[0], f"page {page.number}", page.lines[at].text)
                asides.setdefault(edge, aside)
        kept.append(page.without(dropped))
    return kept, list(asides.values())


def _edges(page: PageText) -> Iterator[tuple[int, Edge]]:
    """Yield place and likeness of the highest and lowest lines of a page."""
    by_height = sorted(range(len(page.lines)), key=lambda at: page.lines[at].top)
    for what, places in (
        ("header", by_height[:_EDGE_LINES]),
        ("footer", by_height[-_EDGE_LINES:]),
    ):
        for at in places:
            line = page.lines[at]
            depth = line.top if what == "header" else page.height - line.top
            if depth <= _MARGIN * page.height and len(line.text) <= _LONGEST:
                yield at, (what, _likeness(line), round(line.top / _SAME_HEIGHT))


def _likeness(line: TextLine) -> str:
    """Return what two lines share that differ in the page number only."""
    return _ITS_NUMBER.sub("#", line.text).casefold()


def _page_numbers(page: PageText) -> set[int]:
    """Return the places of a number that stands alone on the highest or lowest line."""
    if len(page.lines) < 2:  # noqa: PLR2004 - a page with nothing but a number keeps it
        return set()
    heights = [line.top for line in page.lines]
    ends = {heights.index(min(heights)), heights.index(max(heights))}
    return {at for at in ends if _PAGE_NUMBER.fullmatch(page.lines[at].text)}
