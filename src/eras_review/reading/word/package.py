"""The parts of a Word package: which is the body, what the styles mean, where the notes are."""

import posixpath
from collections.abc import Iterator, Mapping
from zipfile import ZipFile

from lxml import etree

from eras_review.model import Role
from eras_review.reading.archives import read_part
from eras_review.reading.refusals import damaged, wrong_type
from eras_review.reading.word.names import STRICT, W

Element = etree._Element  # noqa: SLF001 - lxml's own name for what it returns

_MOST_STYLE_PARENTS = 20


class Package:
    """A Word package opened for reading; nothing in it is ever run or fetched."""

    def __init__(self, archive: ZipFile) -> None:
        """Find the body of *archive* and the parts that belong to it."""
        self._archive = archive
        self._names = set(archive.namelist())
        self.body_part = self._main_part()
        folder, name = posixpath.split(self.body_part)
        self._related = self._relations(f"{folder}/_rels/{name}.rels".lstrip("/"), folder)

    def part(self, name: str) -> Element:
        """Return the parsed part called *name*; refuse what could name things outside of it."""
        data = read_part(self._archive, name)
        for strict, usual in STRICT.items():
            data = data.replace(strict, usual.encode())
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise damaged(f"The document is damaged: its part {name} is not valid XML.") from error
        if getattr(root.getroottree().docinfo, "doctype", ""):
            raise damaged(f"The document is not safe to open: its part {name} defines entities.")
        return root

    def related(self, *kinds: str) -> Iterator[str]:
        """Yield the names of the parts of some kinds, such as "footnotes" or "header"."""
        yield from (name for kind, name in self._related if kind in kinds)

    def count(self, kind: str, tag: str) -> int:
        """Count the elements called *tag* in the parts of a kind."""
        return sum(1 for name in self.related(kind) for _ in self.part(name).iter(W + tag))

    def parts_with_text(self, *kinds: str) -> int:
        """Count the parts of some kinds that hold words."""
        parts = (self.part(name) for name in dict.fromkeys(self.related(*kinds)))
        return sum(any((t.text or "").strip() for t in part.iter(W + "t")) for part in parts)

    @property
    def macros(self) -> int:
        """Count the macro projects; they are never run."""
        return sum(name.endswith("vbaProject.bin") for name in self._names)

    def styles(self) -> Mapping[str, Element]:
        """Return the styles by id."""
        return {
            style.get(W + "styleId", ""): style
            for name in self.related("styles")
            for style in self.part(name).iter(W + "style")
        }

    def notes(self) -> Mapping[tuple[str, str], Element]:
        """Return footnotes and endnotes by kind and id."""
        return {
            (kind, note.get(W + "id", "")): note
            for kind in ("footnote", "endnote")
            for name in self.related(f"{kind}s")
            for note in self.part(name).iter(W + kind)
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
        if part not in self._names:
            return []
        found = []
        for relation in self.part(part):
            target = posixpath.join("/" + folder, relation.get("Target", ""))
            name = posixpath.normpath(target).lstrip("/")
            if name in self._names and relation.get("TargetMode") != "External":
                found.append((relation.get("Type", "").rpartition("/")[2], name))
        return found


def role_of(styles: Mapping[str, Element], identity: str) -> Role | None:
    """Return the role of a style, its own or that of the styles it is based on."""
    for _ in range(_MOST_STYLE_PARENTS):
        style = styles.get(identity)
        if style is None:
            return None
        named = style.find(W + "name")
        name = named.get(W + "val", "").lower() if named is not None else ""
        outlined = style.find(f"{W}pPr/{W}outlineLvl") is not None
        if outlined or name.startswith("heading") or name in ("title", "subtitle"):
            return Role.HEADING
        if name.startswith("list") or style.find(f"{W}pPr/{W}numPr") is not None:
            return Role.LIST_ITEM
        parent = style.find(W + "basedOn")
        identity = parent.get(W + "val", "") if parent is not None else ""
    return None
