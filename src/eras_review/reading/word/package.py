"""The parts of a Word package: which is the body, what the styles mean, where the notes are."""

import posixpath
from collections.abc import Iterator, Mapping
from zipfile import ZipFile

from eras_review.errors import UnreadableDocument
from eras_review.reading.archives import read_part
from eras_review.reading.pieces import LeftOut, Tally
from eras_review.reading.refusals import wrong_type
from eras_review.reading.word.names import W
from eras_review.reading.word.xml import Element, parse


class Package:
    """A Word package opened for reading; nothing in it is ever run or fetched."""

    def __init__(self, archive: ZipFile, left_out: Tally) -> None:
        """Find the body of *archive* and the parts that belong to it."""
        self._archive = archive
        self._left_out = left_out
        # Parts are named without regard to case; some programs write backslashes.
        self._names = {name.replace("\\", "/").lower(): name for name in archive.namelist()}
        self._parsed: dict[str, Element] = {}
        self.body_part = self._main_part()
        folder, name = posixpath.split(self.body_part)
        self._related = self._relations(f"{folder}/_rels/{name}.rels".lstrip("/"), folder)

    def part(self, name: str) -> Element:
        """Return the parsed part called *name*; parse it once."""
        if name not in self._parsed:
            self._parsed[name] = parse(name, read_part(self._archive, self._names[name.lower()]))
        return self._parsed[name]

    def related(self, *kinds: str) -> Iterator[tuple[str, Element]]:
        """Yield name and root of the parts of some kinds, such as "footnotes" or "header".

        A broken part is counted and left out: the body may be whole all the same.
        """
        for name in dict.fromkeys(name for kind, name in self._related if kind in kinds):
            try:
                yield name, self.part(name)
            except UnreadableDocument:
                self._left_out.add(LeftOut.BROKEN, name)

    @property
    def macros(self) -> int:
        """Count the macro projects; they are never run."""
        return sum(name.endswith("vbaproject.bin") for name in self._names)

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
        for kind, name in self._relations("_rels/.rels", ""):
            if kind == "officeDocument":
                return name
        if "word/document.xml" in self._names:
            return "word/document.xml"
        raise wrong_type("This is an Office file without a document in it.")

    def _relations(self, part: str, folder: str) -> list[tuple[str, str]]:
        """Return kind and target of every relation to a part that exists."""
        if part.lower() not in self._names:
            return []
        found = []
        # "*": without XML comments and processing instructions.
        for relation in self.part(part).iterchildren("*"):
            target = posixpath.join("/" + folder, relation.get("Target", ""))
            name = posixpath.normpath(target).lstrip("/")
            if name.lower() in self._names and relation.get("TargetMode") != "External":
                found.append((relation.get("Type", "").rpartition("/")[2], name))
        return found
