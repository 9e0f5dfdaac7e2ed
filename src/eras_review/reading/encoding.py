"""From bytes to characters: byte order marks, UTF-8, UTF-16, Windows-1252, and then guessing."""

import codecs
import re

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
_WESTERN = "cp1252"
_BINARY_SHARE = 0.05
_UTF16_SHARE = 0.4
_REPLACEMENT = "\ufffd"
# What Windows-1252 makes of other encodings and hardly of English papers: "donÕt", "tkn¹æ", and
# whole words of accented letters.
_ODD = re.compile(r"[a-z][À-ÖØ-Þ]|\w[£¿¡³¹¥]\w|[À-ÿ]{3}")
_SAMPLE_BYTES = 100_000
_CANDIDATES = ["cp1252", "mac_roman", "cp1250", "cp1251", "cp1253", "shift_jis", "gb18030", "big5"]


def decode(data: bytes, left_out: Tally) -> str:
    """Return the text of *data*; what is no character in its encoding is counted in *left_out*."""
    encoding = _certain_encoding(data)
    if encoding is None:
        encoding = _western_or_guess(data)
        letters = sum(byte > 0x7F for byte in data)  # noqa: PLR2004 - the end of ASCII
        left_out.add(LeftOut.GUESSED, encoding, letters)
    text = data.decode(encoding, errors="replace")
    left_out.add(LeftOut.BYTES, count=text.count(_REPLACEMENT))
    text = text.replace(_REPLACEMENT, "")
    if control_characters(text) > _BINARY_SHARE * len(text):
        raise wrong_type("This is not text but binary data.")
    return text


def is_certainly_text(data: bytes) -> bool:
    """Say whether *data* is text in an encoding that no other data happens to fit."""
    return _certain_encoding(data) is not None and b"\0\0" not in data


def _certain_encoding(data: bytes) -> str | None:
    """Return the encoding that *data* shows by itself."""
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
        return None
    return "utf-8"


def _western_or_guess(data: bytes) -> str:
    """Return Windows-1252 when what it makes of *data* looks like English papers, else a guess."""
    try:
        text = data.decode(_WESTERN)
    except UnicodeDecodeError:
        text = ""
    if text and not _ODD.search(text):
        return _WESTERN
    from charset_normalizer import from_bytes  # noqa: PLC0415 - rarely needed, slow to import

    best = from_bytes(data[:_SAMPLE_BYTES], cp_isolation=_CANDIDATES).best()
    return best.encoding if best else _WESTERN
