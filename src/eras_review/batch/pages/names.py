"""Names of files for applicants, safe on every system and the same on every run."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

_UNSAFE = re.compile(r"[^\w .,'-]+")
_RESERVED = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)$")
_LONGEST = 80


def page_names(applicants: Iterable[str]) -> Mapping[str, str]:
    """Return a name of a page for each applicant, none for two."""
    taken: set[str] = set()
    names = {}
    for applicant in sorted(applicants):
        plain = _safe(applicant)
        number, name = 1, plain
        # Two names that differ in case only are one file on Windows and macOS.
        while name.casefold() in taken:
            number += 1
            name = f"{plain} {number}"
        taken.add(name.casefold())
        names[applicant] = f"{name}.html"
    return names


def _safe(applicant: str) -> str:
    """Return a name without signs that some system does not allow."""
    plain = _UNSAFE.sub("_", unicodedata.normalize("NFC", applicant)).strip(" .")[:_LONGEST].strip()
    return f"_{plain}" if not plain or _RESERVED.match(plain) else plain
