"""Comments put into a Word document."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from eras_review.annotate.marks import Annotated, Mark, Marking
from eras_review.annotate.word.anchors import Anchor, Anchors
from eras_review.annotate.word.comments import add_comment, range_end, range_start, reference
from eras_review.annotate.word.package import CommentedPackage
from eras_review.annotate.word.runs import part_at, split
from eras_review.reading.xml import Element

Placed = tuple[Anchor, tuple[str, ...]]


def annotate_word(data: bytes, marking: Marking) -> Annotated:
    """Return a copy of the Word file *data* with a comment for every mark, the summary first."""
    package = CommentedPackage(data)
    anchors = Anchors(marking.document, package)
    placed, unplaced = _placed(marking.marks, anchors)
    first = anchors.first()
    if first:
        missing = [f"Not marked in the text: {line}" for line in unplaced]
        placed.insert(0, (first, (*marking.summary, *missing)))
    signed = marking.signed
    numbered = list(zip(package.free_ids(), placed, strict=False))
    for number, (_, lines) in numbered:
        add_comment(package.comments, number, lines, (signed.author, signed.initials))
    _tie(package.runs, {number: anchor for number, (anchor, _) in numbered})
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
        placed.append((good[0], (*mark.lines, *_from_note(good[0]))))
        again = f"{mark.tone.upper()}: {mark.title}, again"
        placed += [(anchor, (again, *_from_note(anchor))) for anchor in good[1:]]
    return placed, unplaced


def _from_note(anchor: Anchor) -> tuple[str, ...]:
    """Return the line that says which words of a note are meant, none for words of the body."""
    return (f"In the note: “{anchor.note}”",) if anchor.note else ()


def _tie(runs: Sequence[Element], anchors: Mapping[int, Anchor]) -> None:
    """Put range marks and references for the comments, by their numbers, around the words."""
    cuts: dict[int, set[int]] = defaultdict(set)
    for anchor in anchors.values():
        cuts[anchor.first].add(anchor.start)
        cuts[anchor.last].add(anchor.end)
    parts = {number: split(runs[number], at) for number, at in cuts.items()}
    for number, anchor in anchors.items():
        first = part_at(parts[anchor.first], anchor.start, ends=False)
        last = part_at(parts[anchor.last], anchor.end, ends=True)
        first.addprevious(range_start(number))
        mark = reference(number)
        last.addnext(mark)
        last.addnext(range_end(number))
