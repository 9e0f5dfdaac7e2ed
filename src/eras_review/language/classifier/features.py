"""What the classifier looks at: a sentence's words, their parts and kinds, neighbours, patterns."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from eras_review.language.classifier.sense import negated, sense

_WORD = re.compile(r"[a-z0-9']+")
_TOKEN = re.compile(r"[^\W_][\w'’]*|[.,;:?!]")
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|hundreds?|thousand|dozens?"
)
# Not may, which is more often a verb.
_MONTH = re.compile(
    r"january|february|march|april|june|july|august|september|october|november|december"
)
_BEGINNING, _END = 0.15, 0.85
_PREFIXES = (4, 6)
_SUFFIX = 3
_ENDS = (".", "?", "!")
# Weights of the groups beside each other, and of what is no word.
GROUPS = {"word": 1.0, "kind": 1.0, "part": 0.7, "not": 0.5, "before": 0.3, "after": 0.2}
_PLACE_WEIGHT = 0.5
_SENSE_WEIGHT = 0.2
_MOST_TERMS = 3
_REMEMBERED = 4_096


@dataclass(frozen=True, slots=True)
class Situation:
    """A sentence with what is known around it.

    *before* and *after* are its neighbours; *place* is where it stands in the document, from 0 to
    1; *opens* says that it begins a paragraph; *patterns* are the moves whose patterns it matches;
    *terms* are how many terms of each vocabulary it holds.
    """

    text: str
    before: str
    after: str
    place: float
    opens: bool
    patterns: frozenset[str]
    terms: tuple[tuple[str, int], ...]


def grouped_features(situation: Situation) -> dict[str, Counter[str]]:
    """Return how often every feature of each group of `GROUPS` stands in and around a sentence."""
    plain = _DIGITS.sub("0", situation.text.lower().replace("’", "'"))
    words = _WORD.findall(plain)
    return {
        "word": Counter(_ngrams(words)),
        "kind": Counter(_ngrams(_kinds(situation.text))),
        "part": Counter(_parts(words)),
        "not": Counter(negated(plain)),
        "before": Counter(_kinds(situation.before)),
        "after": Counter(_kinds(situation.after)),
    }


def other_features(situation: Situation) -> dict[str, float]:
    """Return what is known of a sentence beside its words."""
    found = {f"pattern {name}": 1.0 for name in situation.patterns}
    found |= dict.fromkeys(sense(situation.text), _SENSE_WEIGHT)
    for name, count in situation.terms:
        found[f"terms {name}"] = min(count, _MOST_TERMS) / 2
    found["place"] = _PLACE_WEIGHT * situation.place
    found["beginning"] = _PLACE_WEIGHT * (situation.place < _BEGINNING)
    found["end"] = _PLACE_WEIGHT * (situation.place > _END)
    found["opens"] = _PLACE_WEIGHT * situation.opens
    return found


def _ngrams(tokens: Sequence[str]) -> Iterable[str]:
    """Return tokens and pairs of neighbours."""
    return (*tokens, *(f"{a} {b}" for a, b in pairwise(tokens)))


def _parts(words: Sequence[str]) -> Iterator[str]:
    """Yield beginnings and endings of longer words, so that inflections share what they mean."""
    for word in words:
        for length in _PREFIXES:
            if len(word) > length:
                yield f"{word[:length]}-"
        if len(word) > 2 * _SUFFIX - 1:
            yield f"-{word[-_SUFFIX:]}"


@lru_cache(maxsize=_REMEMBERED)
def _kinds(text: str) -> tuple[str, ...]:
    """Return words and marks; numbers, months and names are named by their kind only.

    Every sentence is asked for three times: for itself and as neighbour of two.
    """
    kinds = []
    before = "."
    for word in _TOKEN.findall(text):
        low = word.lower().replace("’", "'")
        if _NUMBER.fullmatch(low):
            kinds.append("NUMBER")
        elif _MONTH.fullmatch(low):
            kinds.append("MONTH")
        elif word[0].isupper() and word != "I" and before not in _ENDS:
            kinds.append("NAME")
        else:
            kinds.append(low)
        before = word
    return tuple(kinds)
