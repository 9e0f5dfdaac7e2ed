"""Blanking what no report may show: identification numbers, dates of birth, street addresses."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from eras_review.model import Document
from eras_review.rules.application_words import Private

# Plain ASCII that no check takes for a word, a placeholder or a character ERAS would replace.
MASK = "*"
_FEWEST_DIGITS = 5
_BETWEEN_DIGITS = r"[\W_]{0,3}"


class Redactor:
    """Blanks documents; every other character stays where it was, so spans keep their words."""

    def __init__(self, private: Private, numbers: Sequence[str] = ()) -> None:
        """Prepare the shapes of checks/shapes/private.toml, and the applicant's own *numbers*.

        A number is found however its digits are grouped; one of fewer than five digits is no
        identification and is left out.
        """
        self._shapes = [re.compile(e) for group in private.shapes.values() for e in group]
        for number in numbers:
            digits = re.sub(r"\D", "", number)
            if len(digits) >= _FEWEST_DIGITS:
                grouped = _BETWEEN_DIGITS.join(digits)
                self._shapes.append(re.compile(rf"(?<!\d)(?P<hide>{grouped})(?!\d)"))

    def __call__(self, document: Document) -> Document:
        """Return a document without private data in its text, or beside it."""
        asides = tuple(replace(aside, text=self.blank(aside.text)) for aside in document.asides)
        return replace(document, text=self.blank(document.text), asides=asides)

    def blank(self, text: str) -> str:
        """Return *text*, as long as it was, with private data as asterisks."""
        return self._without(text, _blanked)

    def left_out(self, text: str, instead: str) -> str:
        """Return *text* with *instead* in the place of private data."""
        return self._without(text, lambda private: instead)  # noqa: ARG005

    def _without(self, text: str, instead: Callable[[str], str]) -> str:
        """Return *text* with each private part as *instead* gives it."""
        for shape in self._shapes:
            text = shape.sub(lambda found: _put(found, instead(found["hide"])), text)
        return text


def _put(found: re.Match[str], instead: str) -> str:
    """Return what was found with other words in the place of its private part."""
    begin, end = (place - found.start() for place in found.span("hide"))
    return found[0][:begin] + instead + found[0][end:]


def _blanked(private: str) -> str:
    """Return as many asterisks; blanks and the signs that part a number or date stay."""
    return re.sub(r"[^\s./,-]", MASK, private)
