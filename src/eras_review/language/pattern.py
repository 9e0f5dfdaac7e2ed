"""The pattern language of check and move files: one string into sequences of token tests."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

GAP = "..."
_UNIT = re.compile(r"\(([^()]*)\)(\?)?|(\.\.\.)|([^\s()]+)")
_MOST_SEQUENCES = 2000

Tokenize = Callable[[str], Sequence[str]]


class PatternError(ValueError):
    """A pattern that cannot be understood."""


@dataclass(frozen=True, slots=True)
class TokenTest:
    """What one token must be.

    *kind* is "word" (equal in any case), "capitals" (equal exactly), "prefix", "vocabulary",
    "number", "capitalised" or "gap" (any nought to five tokens).
    """

    kind: str
    value: str = ""


Sequences = tuple[tuple[TokenTest, ...], ...]


def expand(pattern: str, tokenize: Tokenize) -> Sequences:
    """Return every sequence of token tests that *pattern* stands for; raise PatternError."""
    choices = [_choices(unit, tokenize) for unit in _units(pattern)]
    count = 1
    for choice in choices:
        count *= len(choice)
    if count > _MOST_SEQUENCES:
        raise PatternError(f"stands for {count} word sequences; {_MOST_SEQUENCES} is the limit")
    sequences = {tuple(test for part in parts for test in part) for parts in product(*choices)}
    if not sequences or any(_empty(sequence) for sequence in sequences):
        raise PatternError("needs at least one word that is not optional")
    return tuple(sorted(sequences, key=repr))


def is_literal(sequence: Sequence[TokenTest]) -> bool:
    """Say whether a sequence holds nothing but words."""
    return all(test.kind in ("word", "capitals") for test in sequence)


def _empty(sequence: Sequence[TokenTest]) -> bool:
    """Say whether a sequence names no token at all, or begins or ends with a gap."""
    return not sequence or sequence[0].kind == "gap" or sequence[-1].kind == "gap"


def _units(pattern: str) -> Iterator[re.Match[str]]:
    """Yield the groups, gaps and words of a pattern."""
    if pattern.count("(") != pattern.count(")") or re.search(r"\([^)]*\(", pattern):
        raise PatternError("brackets must close and cannot be nested")
    yield from _UNIT.finditer(pattern)


def _choices(unit: re.Match[str], tokenize: Tokenize) -> list[tuple[TokenTest, ...]]:
    """Return the alternatives of one unit, the empty one first when it is optional."""
    group, optional, gap, word = unit.groups()
    if gap:
        return [(TokenTest("gap"),)]
    if group is not None:
        alternatives = [part.split() for part in group.split("|")]
        marked = optional is not None
    else:
        marked = word.endswith("?") and len(word) > 1
        alternatives = [[part] for part in (word[:-1] if marked else word).split("|")]
    if not all(alternatives) or any(not part for parts in alternatives for part in parts):
        raise PatternError("an alternative is empty")
    found = [
        tuple(test for part in parts for test in _tests(part, tokenize)) for parts in alternatives
    ]
    return [(), *found] if marked else found


def _tests(part: str, tokenize: Tokenize) -> tuple[TokenTest, ...]:
    """Return the token tests of one word of a pattern."""
    if part == GAP:
        return (TokenTest("gap"),)
    if part == "<number>":
        return (TokenTest("number"),)
    if part == "<Capitalised>":
        return (TokenTest("capitalised"),)
    if part.startswith("<") and part.endswith(">"):
        return (TokenTest("vocabulary", part[1:-1]),)
    if part.endswith("*") and len(part) > 1:
        *words, last = tokenize(part[:-1])
        return (*map(_word, words), TokenTest("prefix", last.lower()))
    return tuple(map(_word, tokenize(part)))


def _word(text: str) -> TokenTest:
    """Return the test for one token: exact for two capitals or more, else in any case."""
    if len(text) > 1 and text.isupper():
        return TokenTest("capitals", text)
    return TokenTest("word", text.lower())
