"""Cells and headers reduced to words, and finding out which of several things they name."""

import re
from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar
from unicodedata import normalize

T = TypeVar("T")

_WORD = re.compile(r"[a-z0-9]+|[^\W\d_]+|\?+|[✓✔☑✅●✗✘☐❌]")


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a cell in small letters; punctuation, accents and "-" count nothing."""
    plain = "".join(c for c in normalize("NFKD", text.casefold()) if not "\u0300" <= c <= "\u036f")
    return tuple(_WORD.findall(plain))


def key_of(text: str) -> str:
    """Return the words of a text as one, so that "D.C." and "dc" are the same."""
    return "".join(words_of(text))


class Naming(Generic[T]):
    """Tells which of some things a text names, by lists of entries for each."""

    def __init__(self, entries: Mapping[T, Sequence[str]]) -> None:
        """Keep the words of every entry, those with most words first."""
        listed = [
            (frozenset(words_of(entry)), thing)
            for thing, every in entries.items()
            for entry in every
        ]
        self._exact = dict(reversed(listed))
        told = [(words, thing) for words, thing in listed if len("".join(words)) > 1]
        self._partial = sorted(told, key=lambda pair: -len(pair[0]))

    def exactly(self, text: str) -> T | None:
        """Return what *text* names when it is one of the entries, in any order of its words."""
        return self._exact.get(frozenset(words_of(text)))

    def within(self, text: str) -> T | None:
        """Return what *text* names when it holds an entry: that of most words.

        An entry of one letter or sign must stand alone.
        """
        words = frozenset(words_of(text))
        return next((thing for entry, thing in self._partial if entry <= words), None)

    def named(self, text: str) -> T | None:
        """Return what *text* names, whole or in part."""
        exact = self.exactly(text)
        return self.within(text) if exact is None else exact
