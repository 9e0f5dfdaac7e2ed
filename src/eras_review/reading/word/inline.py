"""What stands inside one paragraph of a Word document."""

from dataclasses import dataclass, field

from eras_review.model import RunStretch
from eras_review.reading.pieces import LeftOut, Tally
from eras_review.reading.word import names
from eras_review.reading.word.names import MC, A, M, W
from eras_review.reading.word.numbers import Numbers
from eras_review.reading.word.styles import Styles
from eras_review.reading.word.symbols import shown
from eras_review.reading.word.visible import is_faint, is_hidden
from eras_review.reading.xml import Element

_PLAIN = {
    W + "tab": " ",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "softHyphen": "\u00ad",
    W + "ptab": " ",
}
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_COUNTED = {
    names.PICTURE: LeftOut.PICTURES,
    names.OLD_PICTURE: LeftOut.PICTURES,
    names.CHART: LeftOut.DRAWN,
    names.DIAGRAM: LeftOut.DRAWN,
    names.INK: LeftOut.DRAWN,
    A + "t": LeftOut.DRAWN,
    W + "ins": LeftOut.INSERTIONS,
    W + "moveTo": LeftOut.INSERTIONS,
    W + "subDoc": LeftOut.CHUNKS,
}
# Instructions of fields, what is deleted or moved away, the small print of ruby, properties.
_SKIPPED = {W + name for name in ("instrText", "delText", "rt", "pPr", "rPr", "sdtPr", "fldData")}
_GONE = {W + "del", W + "moveFrom"}
_RUNS = {W + "r", M + "r"}


@dataclass(slots=True)
class Inline:
    """Text of a paragraph being gathered, with the boxes, WordArt and notes that hang on it."""

    left_out: Tally
    numbers: Numbers
    styles: Styles
    paragraph_style: str
    text: str = ""
    runs: list[RunStretch] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    word_art: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    _run: int = -1
    _offset: int = 0

    def read(self, parent: Element) -> None:
        """Read everything directly in *parent*."""
        for child in parent:
            tag = child.tag
            if tag in _RUNS:
                self._read_run(child)
            elif tag in (W + "t", M + "t"):
                self._add(child.text or "")
            elif tag in _PLAIN:
                self._add(_PLAIN[tag])
            elif tag == MC + "AlternateContent":
                self.read(chosen(child))
            elif tag == W + "txbxContent":
                self.boxes.append(child)
            elif tag not in _SKIPPED and isinstance(tag, str) and self._goes_on(child):
                self.read(child)

    def _read_run(self, run: Element) -> None:
        """Read one run unless it is hidden."""
        if is_hidden(run, self.paragraph_style, self.styles):
            self.left_out.add(LeftOut.HIDDEN, count=_has_words(run))
            return
        outer = self._run, self._offset
        before = len(self.text)
        self._run, self._offset = self.numbers.run(run), 0
        self.read(run)
        self._run, self._offset = outer
        if is_faint(run):
            self.left_out.add(LeftOut.FAINT, count=len(self.text[before:].strip()))

    def _add(self, text: str) -> None:
        """Add *text*, which stands in the run being read."""
        begin = len(self.text)
        self.text += text
        if self._run >= 0 and text:
            self.runs.append(RunStretch(begin, len(self.text), self._run, self._offset))
        self._offset += len(text)

    def _goes_on(self, element: Element) -> bool:
        """Take what a rarer element says; say whether there is more inside of it."""
        tag = element.tag
        if tag == W + "sym":
            self._add(shown(element.get(W + "font", ""), element.get(W + "char", "")))
        elif tag in _NOTES:
            self.notes.append((_NOTES[tag], element.get(W + "id", "")))
        elif tag in _GONE:
            self.left_out.add(LeftOut.DELETIONS)
            return False
        elif tag == W + "object":
            self.left_out.add(LeftOut.OBJECTS)
            return False
        elif tag == W + "ddList":
            self.text += _chosen_entry(element)
        elif tag == M + "den":
            self.text += "/"
        elif tag == names.WORD_ART:
            self.word_art.append(element.get("string", ""))
        elif tag in _COUNTED:
            self.left_out.add(_COUNTED[tag])
        return True


def chosen(alternatives: Element) -> Element:
    """Return the branch of an AlternateContent to read: the first that holds text, never two."""
    branches = [b for b in alternatives if b.tag in (MC + "Choice", MC + "Fallback")]
    with_text = (b for b in branches if next(b.iter(W + "t"), None) is not None)
    return next(with_text, branches[0] if branches else alternatives)


def _has_words(run: Element) -> bool:
    """Say whether there are words in a run."""
    return any((text.text or "").strip() for text in run.iter(W + "t"))


def _chosen_entry(drop_down: Element) -> str:
    """Return the entry that an old drop-down field shows."""
    result = drop_down.find(W + "result")
    entries = [entry.get(W + "val", "") for entry in drop_down.iter(W + "listEntry")]
    number = result.get(W + "val", "") if result is not None else "0"
    return entries[int(number)] if number.isdigit() and int(number) < len(entries) else ""
