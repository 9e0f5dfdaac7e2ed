"""Names of people, institutions and meetings made comparable."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from eras_review.rules.application_words import PacketWords

_WORD = re.compile(r"[^\W_]+(?:[’'.][^\W_]+)*")
# Two spellings of one name are this much alike and not equal; shorter words differ too easily.
_LIKE = 0.8
_SHORTEST = 4
_ENDING = re.compile(r"(?:ations?|ments?|ings?|ies|y|ed|es|s|e)$")


def folded(text: str) -> str:
    """Return *text* in lower case without accents and apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[’'`.]", "", "".join(c for c in plain if not unicodedata.combining(c)))


def words_in(text: str) -> list[str]:
    """Return the words of a text, folded; a hyphen parts two words."""
    return [folded(word) for word in _WORD.findall(text)]


def stems(text: str, not_telling: Collection[str]) -> frozenset[str]:
    """Return the words of a text that tell it from others, without endings."""
    found = (w for w in words_in(text) if w not in not_telling and not w.isdigit())
    return frozenset(_ENDING.sub("", w) for w in found if len(w) >= _SHORTEST)


@dataclass(frozen=True, slots=True)
class Naming:
    """Compares names by the words of checks/structure/packet.toml."""

    words: PacketWords

    def person(self, name: str) -> tuple[str, ...]:
        """Return the words of a person's name without titles, degrees and initials."""
        found = words_in(name)
        return tuple(w for w in found if w not in self.words.degrees and len(w) > 1)

    def telling(self, name: str) -> tuple[str, ...]:
        """Return the words of the name of an institution or meeting that tell it from others."""
        left_out = {*self.words.generic, *self.words.small}
        kept = (w for w in words_in(name) if w not in left_out and not w.isdigit())
        return tuple(w for w in kept if len(w) > 2)  # noqa: PLR2004 - "st", "ny" tell nothing

    def same_place(self, one: str, two: str) -> bool:
        """Say whether two names can be of one institution: one says no more than the other."""
        first, second = set(self.telling(one)), set(self.telling(two))
        if not first or not second:
            return words_in(one) == words_in(two)
        return first <= second or second <= first

    def places(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the names, one for each institution they can be of."""
        found: list[str] = []
        for name in names:
            if not any(self.same_place(name, other) for other in found):
                found.append(name)
        return tuple(found)

    def stands_in(self, name: str, text: str) -> bool:
        """Say whether a text names an institution: it holds all words that tell it from others."""
        wanted = self.telling(name) or words_in(name)
        return bool(wanted) and set(wanted) <= set(words_in(text))


def misspelt(one: Sequence[str], two: Sequence[str]) -> bool:
    """Say whether two names are one name spelled in two ways: one word is nearly that of the other.

    All other words of the shorter name must stand in the longer one.
    """
    short, long = sorted((one, two), key=len)
    missing = [word for word in short if word not in long]
    left = [word for word in long if word not in short]
    return len(missing) == 1 and any(nearly(missing[0], word) for word in left)


def nearly(one: str, two: str) -> bool:
    """Say whether two words are spellings of one, and not the same or its plural."""
    if one == two or min(len(one), len(two)) < _SHORTEST or one.rstrip("s") == two.rstrip("s"):
        return False
    first, second = sorted((one, two))
    return SequenceMatcher(None, first, second).ratio() >= _LIKE


def initials(words: Iterable[str]) -> str:
    """Return the first letters of the words that begin with a capital."""
    return "".join(word[0] for word in words if word[:1].isupper())
