"""Plain facts about length and readability; never findings by themselves."""

import re
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType

from eras_review.language.segment import Sentence
from eras_review.model import Document

_WORD = re.compile(r"\w[\w'’.-]*")


def word_count(text: str) -> int:
    """Return the number of words; a hyphenated word counts once, as word processors count."""
    return len(_WORD.findall(text))


def measure(document: Document, sentences: Sequence[Sentence]) -> Mapping[str, float]:
    """Return counts and two readability grades (US school grades; higher is harder).

    Automated readability index: Smith and Senter 1967. Coleman-Liau index: Coleman and Liau 1975.
    Both need only letters, words and sentences, so no syllable dictionary is fetched.
    """
    textstat = _textstat()
    words = word_count(document.text)
    flowing = " ".join(document.text[s.start : s.end] for s in sentences)
    return {
        "words": words,
        "characters": len(document.text),
        "sentences": len(sentences),
        "paragraphs": len(document.blocks),
        "words_per_sentence": round(words / max(len(sentences), 1), 1),
        "automated_readability_index": round(textstat.automated_readability_index(flowing), 1),
        "coleman_liau_index": round(textstat.coleman_liau_index(flowing), 1),
    }


@cache
def _textstat() -> ModuleType:
    """Return textstat, imported when first needed and without nltk.

    textstat takes nltk in only to download a syllable dictionary. With an empty module in its place
    no formula can reach for the network, and half a second of start-up is saved.
    """
    if "nltk" in sys.modules:
        return import_module("textstat")
    sys.modules["nltk"] = ModuleType("nltk")
    try:
        return import_module("textstat")
    finally:
        del sys.modules["nltk"]
