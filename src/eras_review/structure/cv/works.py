"""Publications and talks: authors, the applicant's place among them, venue, year, status."""

import re
from collections.abc import Mapping, Sequence

from eras_review.rules.document_words import CvWords
from eras_review.structure.cv.dates import Dates
from eras_review.structure.cv.values import Work
from eras_review.structure.words import whole_words

# "Okoro AB", "van der Meer J", "O’Neil-Smith K-J", and the rest of the group.
_FAMILY = r"(?:[a-zà-ÿ’']{2,4}\s){0,2}[A-ZÀ-Þ][\w’'.-]+(?:[\s-][A-ZÀ-Þ][\w’'-]+){0,2}"
_INITIALS = r"[A-Z](?:[A-Z.-]|\s(?=[A-Z]\b)){0,4}"
_AUTHOR = rf"\*{{0,2}}{_FAMILY}\s{_INITIALS}\*{{0,2}}"
_NEXT = rf"(?:(?:,|;|,?\s(?:and|&))\s*(?:{_AUTHOR}|et al\.?))*"
_AUTHORS = re.compile(rf"^(?P<all>{_AUTHOR}{_NEXT})(?:,?\s+et al\.?)?\s*[.:(]")
_SPLIT = re.compile(r",\s*|;\s*|\s+(?:and|&)\s+")
_SENTENCE = re.compile(r"(?<=[^A-Z\s.][.?!])\s+|(?<=[?!])\s+")


class Works:
    """Reads the lines of lists of publications, by the words of checks/structure/cv.toml."""

    def __init__(self, words: CvWords) -> None:
        """Prepare the words for kinds and states of works."""
        self._forms = _compiled(words.works)
        self._states = _compiled(words.states)

    def read(self, text: str, name: str, dates: Sequence[Dates]) -> Work:
        """Return what one line says; *name* is the applicant's, "" when not known."""
        authors, rest = _authors(text)
        parts = [part.strip(" .") for part in _SENTENCE.split(rest) if part.strip(" .")]
        years = [moment.year for found in dates for moment in found.moments]
        return Work(
            authors=authors,
            place=_place(authors, name),
            title=parts[0] if parts else "",
            venue=_venue(parts[1]) if len(parts) > 1 else "",
            year=max(years, default=None),
            status=_first(self._states, text, "published"),
            form=_first(self._forms, text, "article"),
        )


def _compiled(words: Mapping[str, Sequence[str]]) -> list[tuple[str, re.Pattern[str]]]:
    """Return an expression for the words of each group."""
    return [(name, whole_words(terms)) for name, terms in words.items()]


def _first(groups: Sequence[tuple[str, re.Pattern[str]]], text: str, otherwise: str) -> str:
    """Return the first group whose words stand in a text."""
    return next((name for name, words in groups if words.search(text)), otherwise)


def _authors(text: str) -> tuple[tuple[str, ...], str]:
    """Return the authors that begin a line, and what follows them."""
    match = _AUTHORS.match(text)
    if not match:
        return (), text
    names = (name.strip(" *.") for name in _SPLIT.split(match["all"]))
    return tuple(name for name in names if name), text[match.end() :].strip()


def _place(authors: Sequence[str], name: str) -> int:
    """Return the place of the applicant among the authors, from 1; 0 if not among them.

    A name may be followed by degrees, so the last of its words that an author has decides.
    """
    words = [w for w in re.findall(r"[^\W\d_]{3,}(?:[-’'][^\W\d_]+)*", name) if not w.isupper()]
    if name.isupper():
        words = re.findall(r"[^\W\d_]{3,}", name)
    families = [" ".join(author.split()[:-1]).lower() for author in authors]
    for word in reversed(words):
        for number, family in enumerate(families, 1):
            if word.lower() in re.split(r"[\s-]", family) or word.lower() == family:
                return number
    return 0


def _venue(part: str) -> str:
    """Return the name of a journal or meeting without year and pages."""
    return re.split(r"[.,;:]?\s*\(?(?:19|20)\d\d|[;:]", part)[0].strip(" .,(")
