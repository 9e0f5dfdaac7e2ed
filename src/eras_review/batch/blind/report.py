"""A report with other words in the place of names, every span moved along."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, cast

from eras_review.application.redaction import Redactor
from eras_review.model import Report

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_OFFSETS = ("start", "end")
_LONGEST_NAME = 6
_INITIAL = 1
_DEGREE = 3


def blinded(report: Report, names: Sequence[str], alias: str, redactor: Redactor) -> Report:
    """Return a report in which *alias* stands for every one of *names* and for mail addresses.

    What *redactor* knows (identification numbers, dates of birth, street addresses) is blanked.

    What the document itself says the applicant is called counts as a name too. Names are known by
    their capital, so that Will the person goes and the will to learn stays.
    """
    known = {*names, *_named_in(report)}
    known |= _beside(report.document.text, known)
    shape = re.compile("|".join((_MAIL, *_shapes(known))))
    text, moved = _replaced(redactor.blank(report.document.text), shape, alias)

    def clean(words: str) -> str:
        """Return words of a report without what is blinded."""
        return shape.sub(alias, redactor.blank(words))

    remade: Report = _remade(
        replace(report, document=replace(report.document, text="")), clean, moved
    )
    return replace(remade, document=replace(remade.document, text=text))


def _named_in(report: Report) -> set[str]:
    """Return the parts of the applicant's name as a letter or CV gives it."""
    built = report.structure or {}
    applicant = built.get("applicant")
    names = list(applicant["names"]) if isinstance(applicant, Mapping) else [built.get("name")]
    return {word for name in names if name for word in _WORD.findall(str(name))}


def _beside(text: str, known: set[str]) -> set[str]:
    """Return the other words of lines that hold nothing but a name known in part."""
    low = {name.lower() for name in known}
    lines = (_name_on(line) for line in text.splitlines())
    return {w for words in lines if any(w.lower() in low for w in words) for w in words}


def _name_on(line: str) -> list[str]:
    """Return the words of a line that is a name, without initials and degrees."""
    words = _WORD.findall(line)
    if not 1 < len(words) <= _LONGEST_NAME or not all(word[0].isupper() for word in words):
        return []
    return [w for w in words if len(w) > _INITIAL and not (w.isupper() and len(w) <= _DEGREE)]


def _shapes(names: set[str]) -> list[str]:
    """Return the expression that finds names, several in a row at once."""
    written = {n for name in names for n in (name.capitalize(), name.upper(), name) if name[:1]}
    capital = [re.escape(name) for name in written if name[:1].isupper()]
    if not capital:
        return []
    one = rf"(?:{'|'.join(sorted(capital, key=len, reverse=True))})"
    return [rf"\b{one}(?:[ ,\u00a0]+(?:[A-Z]\.?[ \u00a0]+)?{one})*\b"]


def _replaced(text: str, shape: re.Pattern[str], alias: str) -> tuple[str, Callable[[int], int]]:
    """Return the text with names replaced, and where an offset of the old text is in the new."""
    pieces, starts, shifts, end, length = [], [0], [(0, 0)], 0, 0
    for found in shape.finditer(text):
        pieces += [text[end : found.start()], alias]
        length += found.start() - end
        starts += [found.start(), found.end()]
        shifts += [(found.start(), length), (found.end(), length + len(alias))]
        length += len(alias)
        end = found.end()
    pieces.append(text[end:])

    def moved(offset: int) -> int:
        """Return the new place of an offset; inside of a name, where what stands for it ends."""
        at = bisect_right(starts, offset) - 1
        old, new = shifts[at]
        limit = shifts[at + 1][1] if at + 1 < len(shifts) else new + offset - old
        return min(new + offset - old, limit)

    return "".join(pieces), moved


def _remade(value: Any, clean: Callable[[str], str], moved: Callable[[int], int]) -> Any:
    """Return a value with every text in it cleaned and every offset moved."""

    def again(inner: Any, name: str = "") -> Any:
        """Return one value of a field or key."""
        if name in _OFFSETS and type(inner) is int:
            return moved(inner)
        if type(inner) is str:
            return clean(inner)
        if isinstance(inner, tuple | list):
            return type(inner)(again(item) for item in inner)
        if isinstance(inner, Mapping):
            return {again(key): again(item, key) for key, item in inner.items()}
        if is_dataclass(inner):
            changes = {f.name: again(getattr(inner, f.name), f.name) for f in fields(inner)}
            return replace(cast("Any", inner), **changes)
        return inner

    return again(value)
