"""Finding a person's names in a text, however they are written there."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BETWEEN = re.compile(r"[ \t,.'’\u00a0-]{0,3}(?:[A-Z]\.?[ \u00a0]{1,2})?")
_LONGEST_LINE = 80
_LONGEST_NAME = 6
_INITIAL = 1


@dataclass(frozen=True, slots=True)
class Names:
    """The parts of a person's names, without accents and in lower case.

    In a text they count only with a capital: Will the person goes, the will to learn stays.
    *degrees* are words beside a name that are none.
    """

    parts: frozenset[str]
    degrees: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str], degrees: Iterable[str]) -> "Names":
        """Return the parts of names; a degree or an initial is none."""
        plain = frozenset(part for degree in degrees for part in parts_of(degree))
        found = (part for name in names for part in parts_of(name))
        return cls(frozenset(p for p in found if p not in plain and len(p) > _INITIAL), plain)

    def with_signatures(self, text: str) -> "Names":
        """Return these names and the other words of lines that hold nothing but one of them."""
        found = set(self.parts)
        for line in text.splitlines():
            words = _WORD.findall(line) if len(line) <= _LONGEST_LINE else []
            is_name = 1 < len(words) <= _LONGEST_NAME and all(word[0].isupper() for word in words)
            parts = {part for word in words for part in parts_of(word)}
            if is_name and parts & self.parts:
                found |= {p for p in parts - self.degrees if len(p) > _INITIAL}
        return Names(frozenset(found), self.degrees)

    def stretches(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where names stand, those that follow each other as one."""
        start = end = -1
        for found in _WORD.finditer(text):
            if not self._is_name(found[0]):
                continue
            if start >= 0 and _BETWEEN.fullmatch(text, end, found.start()):
                end = found.end()
                continue
            if start >= 0:
                yield start, end
            start, end = found.span()
        if start >= 0:
            yield start, end

    def _is_name(self, word: str) -> bool:
        """Say whether a word of a text is part of a name."""
        return word[0].isupper() and not self.parts.isdisjoint(parts_of(word))


def parts_of(name: str) -> tuple[str, ...]:
    """Return the parts of a name: anne-marie_mcDonald has four, one for every hump and hyphen."""
    plain = unicodedata.normalize("NFKD", name)
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    humps = (part for word in _WORD.findall(bare) for part in (word, *_HUMP.split(word)))
    return tuple(dict.fromkeys(part.lower() for part in humps))
