"""Comments put into a Word document."""

from collections import defaultdict
from collections.abc import Sequence

from eras_review.annotate.marks import Annotated, Mark, Signed
from eras_review.annotate.word.anchors import Anchor, Anchors
from eras_review.annotate.word.comments import add_comment, range_end, range_start, reference
from eras_review.annotate.word.package import CommentedPackage
from eras_review.annotate.word.runs import part_at, split
from eras_review.model import Document
from eras_review.reading.word.names import M, W
from eras_review.reading.word.xml import Element

Placed = tuple[Anchor, tuple[str, ...]]


def annotate_word(
    data: bytes,
    document: Document,
    marks: tuple[Mark, ...],
    summary: tuple[str, ...],
    signed: Signed,
) -> Annotated:
    """Return a copy of the Word file *data* with a comment for every mark, the summary first."""
    package = CommentedPackage(data)
    runs = list(package.body.iter(W + "r", M + "r"))
    anchors = Anchors(document, package.body_part, runs)
    placed, unplaced = _placed(marks, anchors)
    first = anchors.first()
    if first:
        missing = [f"Not marked in the text: {line}" for line in unplaced]
        placed.insert(0, (first, (*summary, *missing)))
    begin = package.next_id
    for number, (_, lines) in enumerate(placed, begin):
        add_comment(package.comments, number, lines, (signed.author, signed.initials))
    _tie(runs, [anchor for anchor, _ in placed], begin)
    return Annotated(package.to_bytes(), tuple(unplaced))


def _placed(marks: Sequence[Mark], anchors: Anchors) -> tuple[list[Placed], list[str]]:
    """Return anchors with their lines, and what has no place with the reason."""
    placed: list[Placed] = []
    unplaced: list[str] = []
    for mark in marks:
        places = [anchors.of(span) for span in mark.spans]
        good = [place for place in places if isinstance(place, Anchor)]
        reasons = list(dict.fromkeys(place for place in places if isinstance(place, str)))
        if not mark.spans:
            nowhere = anchors.first()
            good = [nowhere] if nowhere else []
        if reasons:
            unplaced.append(f"{mark.title}: {', '.join(reasons)}")
        if not good:
            continue
        placed.append((good[0], mark.lines))
        again = (f"{mark.tone.upper()}: {mark.title}, again",)
        placed += [(anchor, again) for anchor in good[1:]]
    return placed, unplaced


def _tie(runs: Sequence[Element], anchors: Sequence[Anchor], begin: int) -> None:
    """Put range marks and references for the comments, numbered from *begin*, around the words."""
    cuts: dict[int, set[int]] = defaultdict(set)
    for anchor in anchors:
        cuts[anchor.first].add(anchor.start)
        cuts[anchor.last].add(anchor.end)
    parts = {number: split(runs[number], at) for number, at in cuts.items()}
    for number, anchor in enumerate(anchors, begin):
        first = part_at(parts[anchor.first], anchor.start, ends=False)
        last = part_at(parts[anchor.last], anchor.end, ends=True)
        first.addprevious(range_start(number))
        mark = reference(number)
        last.addnext(mark)
        last.addnext(range_end(number))
