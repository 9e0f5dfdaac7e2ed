"""Telling English from other languages by its commonest words, which spaCy carries."""

import unicodedata
from collections.abc import Sequence
from importlib import import_module

from eras_review.language.metrics import word_count

_FEW_WORDS = 20


def common_word_share(text: str, language: str) -> float:
    """Return the share of words (0 to 1) that are among a language's ("es") commonest."""
    stop_words = import_module(f"spacy.lang.{language}.stop_words").STOP_WORDS
    words = text.lower().replace("’", "'").split()
    bare = [word.strip(".,;:!?()[]\"“”'") for word in words]
    return sum(word in stop_words for word in bare) / max(len(bare), 1)


def latin_share(text: str) -> float:
    """Return the share of letters (0 to 1) that are Latin."""
    letters = [character for character in text if character.isalpha()]
    latin = sum(unicodedata.name(c, "").startswith("LATIN") for c in letters)
    return latin / max(len(letters), 1)


def is_foreign(text: str, others: Sequence[str], clearly: float) -> bool:
    """Say whether another language's commonest words outweigh those of English.

    *clearly* is by how much their share must be higher. A text of a few words is never foreign.
    """
    if word_count(text) < _FEW_WORDS and latin_share(text) > 1 / 2:
        return False
    if latin_share(text) < 1 / 2:
        return any(character.isalpha() for character in text)
    english = common_word_share(text, "en")
    if english > 1 / 3:
        return False
    return any(common_word_share(text, other) > english + clearly for other in others)
