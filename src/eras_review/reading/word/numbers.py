"""The numbers of paragraphs and runs in a part, in document order."""

from eras_review.reading.word.names import M, W
from eras_review.reading.xml import Element


class Numbers:
    """Numbers the paragraphs of one part from 1 and its runs, of text and equations, from 0."""

    def __init__(self, root: Element) -> None:
        """Count through *root*; the elements are kept, or lxml would make new ones."""
        self._paragraphs: dict[Element, int] = {}
        self._runs: dict[Element, int] = {}
        for element in root.iter(W + "p", W + "r", M + "r"):
            numbers = self._paragraphs if element.tag == W + "p" else self._runs
            numbers[element] = len(numbers)

    def paragraph(self, element: Element) -> int:
        """Return the number of a paragraph."""
        return self._paragraphs[element] + 1

    def run(self, element: Element) -> int:
        """Return the number of a run."""
        return self._runs[element]
