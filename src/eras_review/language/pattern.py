"""The pattern language of check and move files: one string into sequences of token tests."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

_LEXEME = re.compile(r"\)\?|[()|]|[^\s()|]+")
_MOST_SEQUENCES = 500

Tokenize = Callable[[str], Sequence[str]]


class PatternError(ValueError):
    """A pattern that cannot be understood."""


@dataclass(frozen=True, slots=True)
class TokenTest:
    """What one token must be: any of what is listed here.

    *words* are compared in any case, *capitals* exactly, *prefixes* with how the token begins,
    *vocabularies* with the word lists it stands in. A *gap* is any nought to five tokens.
    """

    words: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    vocabularies: frozenset[str] = frozenset()
    number: bool = False
    capitalised: bool = False
    gap: bool = False
    optional: bool = False

    def __or__(self, other: "TokenTest") -> "TokenTest":
        """Return the test that passes what either passes."""
        return TokenTest(
            self.words | other.words,
            self.capitals | other.capitals,
            tuple(sorted({*self.prefixes, *other.prefixes})),
            self.vocabularies | other.vocabularies,
            self.number or other.number,
            self.capitalised or other.capitalised,
        )


TestSequence = tuple[TokenTest, ...]

_GAP = TokenTest(gap=True)
_SPECIAL = {
    "...": _GAP,
    "<number>": TokenTest(number=True),
    "<Capitalised>": TokenTest(capitalised=True),
}


def expand(pattern: str, tokenize: Tokenize) -> tuple[TestSequence, ...]:
    """Return the sequences of token tests that *pattern* stands for; raise PatternError.

    A group may hold groups; outside of groups, `a|b` stands for one word or the other.
    """
    lexemes = _Lexemes(pattern)
    sequences = _sequence(lexemes, tokenize, in_group=False)
    if lexemes.next:
        raise PatternError("closes a bracket that was never opened")
    if any(_uncertain(sequence) for sequence in sequences):
        raise PatternError("needs a word that is not optional, and no gap first or last")
    return tuple(dict.fromkeys(sequences))


class _Lexemes:
    """The words and signs of a pattern, taken one by one."""

    def __init__(self, pattern: str) -> None:
        self._rest: Iterator[str] = iter(_LEXEME.findall(pattern))
        self.next = next(self._rest, "")

    def take(self) -> str:
        """Return the next lexeme and move on; the empty string at the end."""
        taken, self.next = self.next, next(self._rest, "")
        return taken


def _sequence(lexemes: _Lexemes, tokenize: Tokenize, *, in_group: bool) -> list[TestSequence]:
    """Return what a run of units up to | or ) stands for."""
    found: list[TestSequence] = [()]
    while lexemes.next not in (("|", ")", ")?", "") if in_group else (")", ")?", "")):
        choice = _unit(lexemes, tokenize)
        while not in_group and lexemes.next == "|":
            lexemes.take()
            choice = _merged(choice + _unit(lexemes, tokenize))
        if len(found) * len(choice) > _MOST_SEQUENCES:
            raise PatternError(f"stands for more than {_MOST_SEQUENCES} sequences of words")
        found = [before + after for before, after in product(found, choice)]
    return found


def _unit(lexemes: _Lexemes, tokenize: Tokenize) -> list[TestSequence]:
    """Return the alternatives of one word or group, the empty one too when it is optional."""
    taken = lexemes.take()
    if taken == "(":
        choice = _group(lexemes, tokenize)
        return _optional(choice) if lexemes.take() == ")?" else choice
    if taken in ("", "|", ")", ")?"):
        raise PatternError("has an alternative without words")
    if taken.endswith("?") and len(taken) > 1:
        return _optional([_tests(taken[:-1], tokenize)])
    return [_tests(taken, tokenize)]


def _group(lexemes: _Lexemes, tokenize: Tokenize) -> list[TestSequence]:
    """Return the alternatives up to the closing bracket, which stays to be taken."""
    choice = _sequence(lexemes, tokenize, in_group=True)
    while lexemes.next == "|":
        lexemes.take()
        choice += _sequence(lexemes, tokenize, in_group=True)
    if lexemes.next not in (")", ")?"):
        raise PatternError("opens a bracket that never closes")
    if not all(choice):
        raise PatternError("has an alternative without words")
    return _merged(choice)


def _merged(choice: list[TestSequence]) -> list[TestSequence]:
    """Make one test of all alternatives that are a single token."""
    single = [sequence[0] for sequence in choice if len(sequence) == 1 and _plain(sequence[0])]
    rest = [sequence for sequence in choice if len(sequence) != 1 or not _plain(sequence[0])]
    if not single:
        return rest
    union = single[0]
    for test in single[1:]:
        union = union | test
    return [(union,), *rest]


def _plain(test: TokenTest) -> bool:
    """Say whether a test stands for exactly one token."""
    return not (test.gap or test.optional)


def _optional(choice: list[TestSequence]) -> list[TestSequence]:
    """Return the alternatives of a word or group that may be left out."""
    if len(choice) == 1 and len(choice[0]) == 1:
        return [(replace(choice[0][0], optional=True),)]
    return [(), *choice]


def _tests(part: str, tokenize: Tokenize) -> TestSequence:
    """Return the token tests of one word of a pattern."""
    if part in _SPECIAL:
        return (_SPECIAL[part],)
    if part.startswith("<") and part.endswith(">"):
        return (TokenTest(vocabularies=frozenset({part[1:-1]})),)
    if part.endswith("*") and len(part) > 1:
        *words, last = tokenize(part[:-1])
        return (*map(_word, words), TokenTest(prefixes=(last.lower(),)))
    return tuple(map(_word, tokenize(part)))


def _word(text: str) -> TokenTest:
    """Return the test for one token: exact for two capitals or more, else in any case."""
    if len(text) > 1 and text.isupper():
        return TokenTest(capitals=frozenset({text}))
    return TokenTest(words=frozenset({text.lower()}))


def _uncertain(sequence: TestSequence) -> bool:
    """Say whether a sequence names no certain token, or begins or ends with a gap."""
    certain = [test for test in sequence if _plain(test)]
    return not certain or sequence[0].gap or sequence[-1].gap
