"""Normalising: one spelling of spaces, line breaks and accents, nothing invisible."""

import re
from unicodedata import normalize

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SPACES = "\t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_LINE_BREAKS = "\r\v\f\x1c\x1d\x1e\x85\u2028"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\ufeff" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2060, 0x2070)))
)
_TABLE = str.maketrans(
    _LIGATURES
    | dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_LINE_BREAKS, "\n")
    | {"\u2029": "\n\n"}
    | dict.fromkeys(_INVISIBLE, "")
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_SPACE_RUN = re.compile(r" {2,}")
_AROUND_BREAK = re.compile(r" *\n *")


def clean(text: str) -> str:
    """Return *text* in NFC with single spaces; quotes, dashes and accents stay as they are."""
    text = text.replace("\r\n", "\n").translate(_TABLE)
    text = _PRIVATE.sub("", _CONTROL.sub("", text))
    text = _AROUND_BREAK.sub("\n", _SPACE_RUN.sub(" ", text))
    return normalize("NFC", text.strip(" \n"))


def control_characters(text: str) -> int:
    """Count the characters that `clean` drops because no page can show them."""
    return 0 if text.isprintable() else len(_CONTROL.findall(text))


def special_symbols(text: str) -> int:
    """Count the characters that mean something in one font only: icons, mostly."""
    return 0 if text.isprintable() else len(_PRIVATE.findall(text))
