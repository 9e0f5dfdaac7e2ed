"""From bytes to characters: byte order marks, UTF-8, UTF-16, and Windows-1252 as a last resort."""

import codecs

from eras_review.reading.clean import control_characters
from eras_review.reading.pieces import LeftOut, Tally
from eras_review.reading.refusals import wrong_type

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LAST_RESORT = "cp1252"
_BINARY_SHARE = 0.05
_UTF16_SHARE = 0.4
_REPLACEMENT = "\ufffd"


def decode(data: bytes, left_out: Tally) -> str:
    """Return the text of *data*; what is no character in its encoding is counted in *left_out*."""
    text = data.decode(_encoding(data), errors="replace")
    left_out.add(LeftOut.BYTES, count=text.count(_REPLACEMENT))
    text = text.replace(_REPLACEMENT, "")
    if control_characters(text) > _BINARY_SHARE * len(text):
        raise wrong_type("This is not text but binary data.")
    return text


def is_certainly_text(data: bytes) -> bool:
    """Say whether *data* is text in an encoding that no other data happens to fit."""
    return _encoding(data) != _LAST_RESORT and b"\0\0" not in data


def _encoding(data: bytes) -> str:
    """Return the name of the encoding *data* is in."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    half = len(data) / 2
    if data[1::2].count(0) > _UTF16_SHARE * half and not data[::2].count(0):
        return "utf-16-le"
    if data[::2].count(0) > _UTF16_SHARE * half and not data[1::2].count(0):
        return "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _LAST_RESORT
    return "utf-8"
