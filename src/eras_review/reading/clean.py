"""Normalising: one spelling of spaces, line breaks and accents, nothing invisible."""

import re
from collections.abc import Iterator, Sequence
from unicodedata import combining, is_normalized, normalize

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SPACES = "\t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_LINE_BREAKS = "\r\v\f\x1c\x1d\x1e\x85\u2028"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\ufeff" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2060, 0x2070)))
)
_ONE_FOR_ONE = dict.fromkeys(_SPACES, " ") | dict.fromkeys(_LINE_BREAKS, "\n")
_SPELLINGS = _LIGATURES | _ONE_FOR_ONE | {"\u2029": "\n\n"} | dict.fromkeys(_INVISIBLE, "")
_SAME_LENGTH = str.maketrans(_ONE_FOR_ONE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_PRIVATE = re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]")
# Whatever `clean` changes beyond one blank for another, accents aside.
_MOVES = re.compile(
    f"[{''.join(_LIGATURES)}\u2029{_INVISIBLE}]|{_CONTROL.pattern}|{_PRIVATE.pattern}"
)
_BLANK = " \n"
_BLANKS = re.compile(r" *\n *| {2,}")
_JAMO = range(0x1160, 0x1200)

Cleaned = tuple[str, Sequence[int]]


def clean(text: str) -> Cleaned:
    """Return *text* in NFC with single spaces, and for each character its place in *text*.

    Quotes, dashes and accents stay as they are. The places never decrease.
    """
    spelled = text.translate(_SAME_LENGTH)
    begin = len(spelled) - len(spelled.lstrip(_BLANK))
    same = spelled.strip(_BLANK)
    if "\r\n" in text or _MOVES.search(same) or not is_normalized("NFC", same):
        return _cleaned(text)
    if "  " not in same and "\n " not in same and " \n" not in same:
        return same, range(begin, begin + len(same))
    return _single_blanks(same, begin)


def _single_blanks(text: str, begin: int) -> Cleaned:
    """Return *text*, which begins at the place *begin*, with single blanks and nothing else new."""
    parts: list[str] = []
    places: list[int] = []
    last = 0
    for run in _BLANKS.finditer(text):
        parts += (text[last : run.start()], run[0].strip(" ") or " ")
        kept = (
            run.start() + len(run[0]) - len(run[0].lstrip(" ")) if "\n" in run[0] else run.start()
        )
        places += range(begin + last, begin + run.start())
        places += range(begin + kept, begin + kept + len(parts[-1]))
        last = run.end()
    places += range(begin + last, begin + len(text))
    return "".join((*parts, text[last:])), places


def _cleaned(text: str) -> Cleaned:
    """Return *text* cleaned character by character."""
    characters: list[str] = []
    places: list[int] = []
    for character, place in _composed(_single_spaced(_spelled(text))):
        characters += character
        places += [place] * len(character)
    end = len("".join(characters).rstrip(_BLANK))
    return "".join(characters[:end]), places[:end]


def control_characters(text: str) -> int:
    """Count the characters that `clean` drops because no page can show them."""
    return 0 if text.isprintable() else len(_CONTROL.findall(text))


def special_symbols(text: str) -> int:
    """Count the characters that mean something in one font only: icons, mostly."""
    return 0 if text.isprintable() else len(_PRIVATE.findall(text))


def _spelled(text: str) -> Iterator[tuple[str, int]]:
    """Yield what stays of every character in its one spelling, with its place."""
    for place, character in enumerate(text):
        if character == "\r" and text[place + 1 : place + 2] == "\n":
            continue
        for spelled in _SPELLINGS.get(character, character):
            if not _CONTROL.match(spelled) and not _PRIVATE.match(spelled):
                yield spelled, place


def _single_spaced(characters: Iterator[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Leave out blanks after blanks, around line breaks and at the beginning."""
    waiting: tuple[str, int] | None = None
    last = ""
    for character, place in characters:
        if character == " ":
            waiting = waiting or (character, place)
            continue
        if waiting and last not in ("", "\n") and character != "\n":
            yield waiting
        waiting = None
        if character != "\n" or last:
            yield character, place
            last = character


def _composed(characters: Iterator[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Put every letter together with the accents that follow it."""
    cluster, begin = "", 0
    for character, place in characters:
        if cluster and (combining(character) or ord(character) in _JAMO):
            cluster += character
            continue
        if cluster:
            yield normalize("NFC", cluster), begin
        cluster, begin = character, place
    if cluster:
        yield normalize("NFC", cluster), begin
