"""From places in a piece's raw text to places in the document."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from eras_review.model import Origin, PageBox, PdfOrigin, RunStretch, WordOrigin


def placed(origin: Origin, places: Sequence[int], position: int) -> Origin:
    """Return *origin* with its runs or boxes counted in the document.

    *places* are where the characters of one block stood in the piece's raw text, never decreasing;
    *position* is where the block begins in the document.
    """
    if isinstance(origin, WordOrigin):
        runs = (part for run in origin.runs for part in _run_parts(run, places, position))
        return replace(origin, runs=tuple(runs))
    if isinstance(origin, PdfOrigin):
        boxes = (_box(box, places, position) for box in origin.boxes)
        return replace(origin, boxes=tuple(box for box in boxes if box.end > box.start))
    return origin


def _box(box: PageBox, places: Sequence[int], position: int) -> PageBox:
    """Return a box over what is left of its characters."""
    begin, end = bisect_left(places, box.start), bisect_left(places, box.end)
    return replace(box, start=position + begin, end=position + end)


def _run_parts(run: RunStretch, places: Sequence[int], position: int) -> Iterator[RunStretch]:
    """Yield a run in as many parts as cleaning cut it into."""
    begin, end = bisect_left(places, run.start), bisect_left(places, run.end)
    for first, last in _unbroken(places, begin, end):
        offset = run.offset + places[first] - run.start
        yield RunStretch(position + first, position + last, run.run, offset)


def _unbroken(places: Sequence[int], begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of *places* in which each stands one after the one before."""
    if isinstance(places, range):
        if begin < end:
            yield begin, end
        return
    first = begin
    for at in range(begin + 1, end):
        if places[at] != places[at - 1] + 1:
            yield first, at
            first = at
    if first < end:
        yield first, end
