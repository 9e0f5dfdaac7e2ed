"""Names of people in a letter, as far as capitals and titles show them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eras_review.model import Span
from eras_review.rules.document_words import LetterWords

_PARTICLE = r"(?:(?:al|el|de|da|di|van|von|der|den|bin|ibn|la|le|dos|del)[ -])*"
_PART = rf"(?:{_PARTICLE}[A-ZÀ-Þ][\w'’-]*\w|[A-Z]\.)"
NAME = rf"{_PART}(?:[ \t]+{_PART}){{0,3}}"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands: its words without title and degrees, and where it stands."""

    words: tuple[str, ...]
    span: Span


def name_of_line(text: str, start: int, words: LetterWords) -> Name | None:
    """Return the name that a signature line or subject line begins with."""
    stripped = re.sub(
        rf"^(?:{_alternatives(words.honorifics)})\.?\s+", "", text, flags=re.IGNORECASE
    )
    found = re.match(NAME, stripped)
    if not found:
        return None
    kept = _words_of(found[0], words)
    begin = start + len(text) - len(stripped)
    return Name(kept, Span(begin, begin + len(found[0]))) if kept else None


def names_after(
    text: str, leads: Sequence[str], words: LetterWords, start: int = 0, end: int | None = None
) -> Iterator[Name]:
    """Yield the names that follow one of *leads* ("on behalf of"), a title between them or not."""
    lead = re.compile(
        rf"\b(?i:{_alternatives(leads)})\s+((?:(?i:{_alternatives(words.honorifics)})\.?\s+)?)({NAME})"
    )
    for found in lead.finditer(text, start, len(text) if end is None else end):
        parts = _words_of(found[2], words)
        if parts:
            yield Name(parts, Span(*found.span(2)))


def titled_names(text: str, words: LetterWords, start: int, end: int) -> Iterator[Name]:
    """Yield every name with a title before it ("Dr. Okafor")."""
    titled = re.compile(
        rf"\b(?:{_alternatives(t.capitalize() for t in words.honorifics)})\.?\s+({NAME})"
    )
    for found in titled.finditer(text, start, end):
        parts = _words_of(found[1], words)
        if parts:
            yield Name(parts, Span(*found.span(1)))


def _words_of(name: str, words: LetterWords) -> tuple[str, ...]:
    """Return the words of a name without degrees and possessive endings."""
    bare = (re.sub(r"['’]s?$", "", word) for word in name.split())
    return tuple(word for word in bare if word and word.strip(".,") not in words.degrees)


def _alternatives(words: Sequence[str] | Iterator[str]) -> str:
    """Return words as alternatives of a regular expression, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))
