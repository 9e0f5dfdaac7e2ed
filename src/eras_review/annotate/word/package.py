"""A Word package with its comments, written back with every other part as it was."""

import posixpath
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from eras_review.annotate.word.comments import empty_comments, free_ids
from eras_review.reading.archives import open_word_archive, read_part
from eras_review.reading.pieces import Tally
from eras_review.reading.word.names import M, W
from eras_review.reading.word.package import Package
from eras_review.reading.xml import Element, parse

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_TYPE_PART = "[Content_Types].xml"
_COMMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class CommentedPackage:
    """A package whose body and comments are to be changed."""

    def __init__(self, data: bytes) -> None:
        """Open the Word file *data* and find or make its comments part."""
        self._archive = open_word_archive(data)
        self.package = package = Package(self._archive, Tally())
        self.body_part = package.body_part
        self.body = package.part(self.body_part)
        self.runs = list(self.body.iter(W + "r", M + "r"))
        self._changed: dict[str, Element] = {self._real(self.body_part): self.body}
        related = package.related("comments")
        found = next((pair for pair in related if pair[1].tag == W + "comments"), None)
        if found:
            name, self.comments = found
            self._changed[self._real(name)] = self.comments
        else:
            name = self._free_name()
            self.comments = self._changed[name] = empty_comments()
            self._relate(posixpath.basename(name))
        self._declare(name)

    def free_ids(self) -> Iterator[int]:
        """Yield numbers for new comments: also what refers to a comment that is lost keeps its."""
        return free_ids(self.comments, self.body)

    def to_bytes(self) -> bytes:
        """Return the package; parts that were not changed keep their bytes."""
        buffer = BytesIO()
        with ZipFile(buffer, "w", ZIP_DEFLATED) as made:
            for old in self._archive.infolist():
                root = self._changed.pop(old.filename, None)
                content = self._archive.read(old) if root is None else _serialized(root)
                made.writestr(_info(old.filename, old), content)
            for name, root in self._changed.items():
                made.writestr(_info(name), _serialized(root))
        return buffer.getvalue()

    def _free_name(self) -> str:
        """Return a name for a new comments part, beside the body."""
        folder = posixpath.dirname(self.body_part)
        taken = {name.lower() for name in self._archive.namelist()}
        numbers = ("", *map(str, range(2, len(taken) + 3)))
        return next(
            path
            for number in numbers
            if (path := posixpath.join(folder, f"comments{number}.xml")).lower() not in taken
        )

    def _declare(self, name: str) -> None:
        """Say in the list of types that the part called *name* holds comments."""
        types = self._root(_TYPE_PART)
        if types is None:
            types = etree.Element(_TYPES + "Types")
        entry = {"PartName": f"/{name}", "ContentType": _COMMENT_TYPE}
        if any(entry["PartName"].lower() == t.get("PartName", "").lower() for t in _items(types)):
            return
        etree.SubElement(types, _TYPES + "Override", entry)
        self._changed[self._real(_TYPE_PART)] = types

    def _relate(self, target: str) -> None:
        """Say in the relations of the body that *target* holds its comments, and nothing else."""
        folder, body = posixpath.split(self.body_part)
        part = posixpath.join(folder, "_rels", f"{body}.rels")
        root = self._root(part)
        if root is None:
            root = etree.Element(_RELATIONS + "Relationships")
        for relation in _items(root):
            # It leads nowhere, else its part would have been found; Word takes only one.
            if relation.get("Type", "").endswith("/comments"):
                root.remove(relation)
        taken = {relation.get("Id") for relation in _items(root)}
        number = next(n for n in range(len(taken) + 1) if f"rIdReview{n}" not in taken)
        entry = {"Id": f"rIdReview{number}", "Type": f"{_OFFICE}/comments", "Target": target}
        etree.SubElement(root, _RELATIONS + "Relationship", entry)
        self._changed[self._real(part)] = root

    def _root(self, name: str) -> Element | None:
        """Return the parsed part called *name*, None without it."""
        real = self._real(name)
        if real not in self._archive.namelist():
            return None
        return parse(real, read_part(self._archive, real))

    def _real(self, name: str) -> str:
        """Return a part's name as the archive writes it."""
        for held in self._archive.namelist():
            if held.replace("\\", "/").lower() == name.lower():
                return held
        return name


def _items(root: Element) -> list[Element]:
    """Return the elements directly in *root*, without XML comments."""
    return list(root.iterchildren("*"))


def _info(name: str, old: ZipInfo | None = None) -> ZipInfo:
    """Return what the archive says of a part; a new one has the zip format's first day."""
    info = ZipInfo(name, old.date_time if old else (1980, 1, 1, 0, 0, 0))
    info.compress_type = ZIP_DEFLATED
    return info


def _serialized(root: Element) -> bytes:
    """Return a part as bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
