"""Leaving the applicant's personal data out of everything a brief quotes."""

import re
from dataclasses import dataclass

from eras_review.application.redaction import Redactor
from eras_review.report.printable import printable

# XML knows no such characters, and Word refuses a file that holds one.
_NOT_IN_XML = re.compile("[\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Privacy:
    """Cleans text on its way into a brief: the one place through which all of it goes.

    *redactor* knows what no report shows, *shapes* say what is left out beside that; *instead* is
    put in the place of both.
    """

    redactor: Redactor
    shapes: tuple[re.Pattern[str], ...]
    instead: str

    def __call__(self, text: str) -> str:
        """Return *text* on one line, harmless to print, without personal data."""
        clean = _NOT_IN_XML.sub("\ufffd", " ".join(printable(text).split()))
        clean = self.redactor.left_out(clean, self.instead)
        for shape in self.shapes:
            clean = shape.sub(self.instead, clean)
        return clean
