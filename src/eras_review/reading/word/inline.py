"""What stands inside one paragraph of a Word document."""

from dataclasses import dataclass, field

from eras_review.reading.pieces import LeftOut, Tally
from eras_review.reading.word import names
from eras_review.reading.word.names import MC, M, W
from eras_review.reading.word.package import Element

_PLAIN = {
    W + "tab": " ",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "ptab": " ",
}
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_COUNTED = {
    names.PICTURE: LeftOut.PICTURES,
    names.OLD_PICTURE: LeftOut.PICTURES,
    names.CHART: LeftOut.DRAWN,
    names.DIAGRAM: LeftOut.DRAWN,
    names.WORD_ART: LeftOut.DRAWN,
}
# Instructions of fields, what is deleted or moved away, the small print of ruby, properties.
_SKIPPED = {W + name for name in ("instrText", "delText", "rt", "pPr", "rPr", "sdtPr", "fldData")}
_GONE = {W + "del", W + "moveFrom"}
_OFF = ("0", "false", "off", "none")


@dataclass(slots=True)
class Inline:
    """Text of a paragraph being gathered, with the text boxes and notes that hang on it."""

    left_out: Tally
    parts: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def read(cls, paragraph: Element, left_out: Tally) -> "Inline":
        """Return what stands in *paragraph*."""
        inline = cls(left_out)
        inline._children(paragraph)
        return inline

    @property
    def text(self) -> str:
        """Return the text gathered so far."""
        return "".join(self.parts)

    def _children(self, parent: Element) -> None:
        """Read everything directly in *parent*."""
        for child in parent:
            if isinstance(child.tag, str):
                self._element(child)

    def _element(self, element: Element) -> None:
        """Read one element."""
        tag = element.tag
        if tag in (W + "t", M + "t"):
            self.parts.append(element.text or "")
        elif tag in _PLAIN:
            self.parts.append(_PLAIN[tag])
        elif tag == W + "sym":
            self.parts.append(_symbol(element))
        elif tag in _NOTES:
            self.notes.append((_NOTES[tag], element.get(W + "id", "")))
        elif tag in _GONE:
            self.left_out.add(LeftOut.DELETIONS)
        elif tag == W + "txbxContent":
            self.boxes.append(element)
        elif tag == MC + "AlternateContent":
            self._children(chosen(element))
        elif tag == W + "r" and _hidden(element):
            self.left_out.add(LeftOut.HIDDEN)
        elif tag not in _SKIPPED:
            self._other(element)

    def _other(self, element: Element) -> None:
        """Count what cannot be read in an element, and read the rest of it."""
        if element.tag in _COUNTED:
            self.left_out.add(_COUNTED[element.tag])
        elif element.tag == W + "object":
            self.left_out.add(LeftOut.OBJECTS)
            return
        self._children(element)


def chosen(alternatives: Element) -> Element:
    """Return the branch of an AlternateContent to read: the first that holds text, never two."""
    branches = [b for b in alternatives if b.tag in (MC + "Choice", MC + "Fallback")]
    with_text = (b for b in branches if next(b.iter(W + "t"), None) is not None)
    return next(with_text, branches[0] if branches else alternatives)


def _hidden(run: Element) -> bool:
    """Say whether a run is hidden text with words in it."""
    vanish = run.find(f"{W}rPr/{W}vanish")
    if vanish is None or vanish.get(W + "val", "true") in _OFF:
        return False
    return any((text.text or "").strip() for text in run.iter(W + "t"))


def _symbol(element: Element) -> str:
    """Return the character of a symbol; those of special fonts lie in the private area."""
    try:
        return chr(int(element.get(W + "char", ""), 16))
    except (ValueError, OverflowError):
        return "\ue000"
