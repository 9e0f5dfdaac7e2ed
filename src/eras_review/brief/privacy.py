"""Leaving the applicant's personal data out of everything a brief quotes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from eras_review.report.printable import printable

# XML knows no such characters, and Word refuses a file that holds one.
_NOT_IN_XML = re.compile("[\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Privacy:
    """Cleans text on its way into a brief: the one place through which all of it goes.

    *shapes* say what is left out, *instead* is put in its place.
    """

    shapes: tuple[re.Pattern[str], ...]
    instead: str

    def __call__(self, text: str) -> str:
        """Return *text* on one line, harmless to print, without personal data."""
        clean = _NOT_IN_XML.sub("\ufffd", " ".join(printable(text).split()))
        for shape in self.shapes:
            clean = shape.sub(self.instead, clean)
        return clean


def privacy_of(shapes: Iterable[str], identity: str, instead: str) -> Privacy:
    """Return what leaves out *shapes* and the applicant's *identity* number, however spaced."""
    characters = [re.escape(c) for c in identity if c.isalnum()]
    secret = r"(?<!\w)" + r"[\s./-]?".join(characters) + r"(?!\w)"
    wanted = [secret, *shapes] if characters else list(shapes)
    return Privacy(tuple(re.compile(shape) for shape in wanted), instead)
