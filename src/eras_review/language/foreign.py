"""Telling English from other languages by its commonest words, which spaCy carries."""

import unicodedata
from collections.abc import Sequence
from importlib import import_module
from itertools import groupby

from eras_review.language.metrics import word_count

_FEW_WORDS = 20
_LONGEST_LINK = 2
_MARKS = ".,;:!?()[]\"“”'"


def common_word_share(words: Sequence[str], language: str) -> float:
    """Return the share of words (0 to 1) that are among a language's ("es") commonest."""
    stop_words = import_module(f"spacy.lang.{language}.stop_words").STOP_WORDS
    return sum(word in stop_words for word in words) / max(len(words), 1)


def running_words(text: str) -> list[str]:
    """Return the words of running text: in small letters, of two letters or more.

    Initials and the short links of names ("Universidad de la Costa") are words of other languages
    and say nothing about the one a text is written in; in a text of hardly anything else, as in
    German with its many capitals, each of them counts once.
    """
    cased = text.lower() if text.isupper() else text
    words = (word.strip(_MARKS) for word in cased.replace("’", "'").split())
    held = [list(some) for small, some in groupby(words, key=lambda w: w[:1].islower()) if small]
    small = [[word for word in some if len(word) > 1] for some in held]
    running = [word for some in small if len(some) > _LONGEST_LINK for word in some]
    if len(running) >= _FEW_WORDS:
        return running
    return list(dict.fromkeys(word for some in small for word in some))


def latin_share(text: str) -> float:
    """Return the share of letters (0 to 1) that are Latin."""
    letters = [character for character in text if character.isalpha()]
    # The names of a hundred thousand letters would take as long as the rest of a review.
    latin = sum(c.isascii() or unicodedata.name(c, "").startswith("LATIN") for c in letters)
    return latin / max(len(letters), 1)


def is_foreign(text: str, others: Sequence[str], clearly: float) -> bool:
    """Say whether another language's commonest words outweigh those of English.

    *clearly* is by how much their share must be higher, and more the fewer words there are. A text
    of a few words is never foreign.
    """
    latin = latin_share(text)
    if word_count(text) < _FEW_WORDS and latin > 1 / 2:
        return False
    if latin < 1 / 2:
        return any(character.isalpha() for character in text)
    words = running_words(text)
    english = common_word_share(words, "en")
    if len(words) < _FEW_WORDS // 2 or english > 1 / 3:
        return False
    least = english + clearly * (1 + _FEW_WORDS / len(words))
    return any(common_word_share(words, other) > least for other in others)
