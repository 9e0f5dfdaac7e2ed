"""Names of programs made comparable: short forms, brackets, words that may be left away."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from eras_review.programs.words import words_of
from eras_review.rules.program_words import NameWords

_BRACKET = re.compile(r"[(\[][^()\[\]]*[)\]]?")
_POSSESSIVE = re.compile(r"['’]s\b")


@dataclass(frozen=True, slots=True)
class ProgramName:
    """The words of a name without short forms; *aside* stand in brackets.

    *more* are those of its words that the same name may lack; *track* says that the brackets make
    it another program.
    """

    words: frozenset[str]
    aside: frozenset[str] = frozenset()
    more: frozenset[str] = frozenset()
    track: bool = False

    def may_be(self, other: "ProgramName") -> bool:
        """Say whether two names of one city name one program: one only says more than the other."""
        if self.aside != other.aside and (
            self.track or other.track or (self.aside and other.aside)
        ):
            return False
        less, full = sorted((self.words, other.words), key=len)
        return bool(less) and less <= full and full - less <= self.more | other.more


class Names:
    """Reads names of programs by the words of checks/structure/programs.toml."""

    def __init__(self, words: NameWords) -> None:
        """Learn every short form."""
        self._long: Mapping[str, str] = {
            short: name for name, every in words.short.items() for short in every
        }
        self._idle = frozenset(words.idle)
        self._more = frozenset(words.more)
        self._tracks = frozenset(words.tracks)

    def __call__(self, name: str) -> ProgramName:
        """Return a name taken apart."""
        plain = _POSSESSIVE.sub("", name)
        aside = self._words(" ".join(_BRACKET.findall(plain)))
        words = self._words(_BRACKET.sub(" ", plain)) or aside
        return ProgramName(words, aside, words & self._more, bool(aside & self._tracks))

    def _words(self, text: str) -> frozenset[str]:
        """Return the words of a text in their long forms, without those that say nothing."""
        long = (self._long.get(word, word) for word in words_of(text))
        return frozenset(long) - self._idle
