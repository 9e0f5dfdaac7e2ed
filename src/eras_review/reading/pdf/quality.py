"""How good the words are that a reader found on a page."""

import re
from collections.abc import Sequence

from eras_review.reading.pdf.layout import Word

_UNKNOWN = re.compile(r"\(cid:\d+\)|[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
# A word, a name, an abbreviation or a number, with what stands around them. A font that does not
# say which letters it shows gives "$FWHGX" or "\x03Kh\x1f".
_PLAUSIBLE = re.compile(
    r"[\"'“‘«(\[]*"
    r"(?:[A-ZÀ-Þ]?[a-zß-ɏ'’.-]*|[A-ZÀ-Þ.&-]+s?|[\d.,:/%$€–-]+)"
    r"[\"'”’»)\].,;:!?…]*"
)
_UNKNOWN_SHARE = 0.05
_LONE_LETTERS = 0.5
_ENOUGH_WORDS = 40


def unknown_letters(text: str) -> int:
    """Count the letters of which the font does not say what they are."""
    return len(_UNKNOWN.findall(text))


def without_unknown(text: str) -> str:
    """Return *text* without the letters that nobody knows."""
    return _UNKNOWN.sub("", text)


def readable_letters(words: Sequence[Word]) -> int:
    """Count the letters in plausible words; lone letters, where they are the rule, do not count."""
    texts = [word.text for word in words]
    lone = _lone_share(texts) > _LONE_LETTERS
    plausible = (t for t in texts if _PLAUSIBLE.fullmatch(t) and not unknown_letters(t))
    return sum(len(text) for text in plausible if len(text) > 1 or not lone)


def is_doubtful(words: Sequence[Word]) -> bool:
    """Say whether a second reading may be better: nothing, unknown letters, letters torn apart."""
    texts = [word.text for word in words]
    unknown = sum(unknown_letters(text) > 0 for text in texts)
    return not texts or unknown > _UNKNOWN_SHARE * len(texts) or _lone_share(texts) > _LONE_LETTERS


def _lone_share(texts: Sequence[str]) -> float:
    """Return the share of words with one letter only, 0 where there are too few to tell."""
    if len(texts) < _ENOUGH_WORDS:
        return 0.0
    return sum(len(text) == 1 for text in texts) / len(texts)
