"""The parts of a Word package: which is the body, what the styles mean, where the notes are."""

from collections.abc import Iterator, Mapping
from zipfile import ZipFile

from eras_review.errors import UnreadableDocument
from eras_review.reading.parts import Parts
from eras_review.reading.pieces import LeftOut, Tally
from eras_review.reading.refusals import wrong_type
from eras_review.reading.word.names import W
from eras_review.reading.xml import Element


class Package:
    """A Word package opened for reading; nothing in it is ever run or fetched."""

    def __init__(self, archive: ZipFile, left_out: Tally) -> None:
        """Find the body of *archive* and the parts that belong to it."""
        self._parts = Parts(archive)
        self._left_out = left_out
        self.body_part = self._main_part()
        self._related = self._parts.relations(self.body_part)

    def part(self, name: str) -> Element:
        """Return the parsed part called *name*."""
        return self._parts[name]

    def related(self, *kinds: str) -> Iterator[tuple[str, Element]]:
        """Yield name and root of the parts of some kinds, such as "footnotes" or "header".

        A broken part is counted and left out: the body may be whole all the same.
        """
        for name in dict.fromkeys(r.part for r in self._related if r.kind in kinds):
            try:
                yield name, self.part(name)
            except UnreadableDocument:
                self._left_out.add(LeftOut.BROKEN, name)

    @property
    def macros(self) -> int:
        """Count the macro projects; they are never run."""
        return sum(name.endswith("vbaproject.bin") for name in self._parts.names)

    def styles(self) -> Mapping[str, Element]:
        """Return the styles by id."""
        return {
            style.get(W + "styleId", ""): style
            for _, root in self.related("styles")
            for style in root.iterchildren(W + "style")
        }

    def notes(self) -> Mapping[tuple[str, str], tuple[str, Element]]:
        """Return the part and element of footnotes and endnotes by kind and id."""
        return {
            (kind, note.get(W + "id", "")): (name, note)
            for kind in ("footnote", "endnote")
            for name, root in self.related(f"{kind}s")
            for note in root.iter(W + kind)
            if note.get(W + "type") in (None, "normal")
        }

    def _main_part(self) -> str:
        """Return the name of the part with the body."""
        main = self._parts.main or "word/document.xml"
        if main not in self._parts:
            raise wrong_type("This is an Office file without a document in it.")
        return main
