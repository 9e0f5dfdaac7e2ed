"""Footnotes and endnotes by the mark in the body that leads to them."""

from collections.abc import Mapping, Sequence

from eras_review.reading.word.names import M, W
from eras_review.reading.word.package import Package
from eras_review.reading.xml import Element

_MARKS = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}

NoteMarks = Mapping[tuple[str, int], int]


def note_marks(package: Package, runs: Sequence[Element]) -> NoteMarks:
    """Return the run of the body with a note's mark, by part and run of the note's words.

    *runs* are those of the body in document order.
    """
    marks: dict[tuple[str, str], int] = {}
    for number, run in enumerate(runs):
        for mark in run.iterchildren(*_MARKS):
            marks.setdefault((_MARKS[str(mark.tag)], mark.get(W + "id", "")), number)
    found: dict[tuple[str, int], int] = {}
    for key, (part, note) in package.notes().items():
        if key in marks:
            inside = set(note.iter(W + "r", M + "r"))
            every = enumerate(package.part(part).iter(W + "r", M + "r"))
            found |= {(part, number): marks[key] for number, run in every if run in inside}
    return found
