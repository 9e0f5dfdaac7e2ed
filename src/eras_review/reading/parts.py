"""The parts of an Office package, and how one names another."""

import posixpath
from dataclasses import dataclass
from zipfile import ZipFile

from eras_review.reading.archives import read_part
from eras_review.reading.xml import Element, parse


@dataclass(frozen=True, slots=True)
class Relation:
    """That one part names another *part*, by which *id*, as which *kind* of thing."""

    id: str
    kind: str
    part: str


class Parts:
    """The parts of a package opened for reading; nothing in it is ever run or fetched."""

    def __init__(self, archive: ZipFile) -> None:
        """Learn the names of the parts of *archive*."""
        self._archive = archive
        # Parts are named without regard to case; some programs write backslashes.
        self._names = {name.replace("\\", "/").lower(): name for name in archive.namelist()}
        self._parsed: dict[str, Element] = {}

    def __contains__(self, name: str) -> bool:
        """Say whether there is a part of this name."""
        return name.lower() in self._names

    def __getitem__(self, name: str) -> Element:
        """Return the parsed part called *name*; parse it once."""
        if name not in self._parsed:
            self._parsed[name] = parse(name, read_part(self._archive, self._names[name.lower()]))
        return self._parsed[name]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of all parts in small letters."""
        return tuple(self._names)

    @property
    def main(self) -> str:
        """Return the name of the part that the package is about, or ""."""
        return next((r.part for r in self.relations("") if r.kind == "officeDocument"), "")

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Return the relations of *part*, or of the whole package, to parts that exist."""
        folder, name = posixpath.split(part)
        file = posixpath.join(folder, "_rels", f"{name}.rels")
        if file not in self:
            return ()
        found = []
        # "*": without XML comments and processing instructions.
        for relation in self[file].iterchildren("*"):
            target = posixpath.join("/" + folder, relation.get("Target", ""))
            target = posixpath.normpath(target).lstrip("/")
            if target in self and relation.get("TargetMode") != "External":
                kind = relation.get("Type", "").rpartition("/")[2]
                found.append(Relation(relation.get("Id", ""), kind, target))
        return tuple(found)
