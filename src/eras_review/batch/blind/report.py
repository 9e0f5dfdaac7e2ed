"""A report with other words in the place of names, every span moved along."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, cast

from eras_review.application.redaction import Redactor
from eras_review.batch.blind.names import Names
from eras_review.model import Report
from eras_review.rules import Rules

_OFFSETS = ("start", "end")


class Blinder:
    """Takes out of reports what tells who the applicant is; redaction is not anonymity."""

    def __init__(self, rules: Rules) -> None:
        """Compile what is left out."""
        self._redactor = Redactor(rules.private)
        self._shapes = [re.compile(shape) for shape in rules.blind.regexes]
        self._degrees = rules.letter.degrees

    def __call__(self, report: Report, names: Iterable[str], alias: str) -> Report:
        """Return a report in which *alias* stands for every one of *names*.

        What the document itself says the applicant is called counts as a name too.
        """
        known = Names.of((*names, *_named_in(report)), self._degrees)
        here = _Text(
            alias, known.with_signatures(report.document.text), self._redactor, self._shapes
        )
        text, moved = here.replaced(report.document.text)
        bare = replace(report, document=replace(report.document, text=""))
        remade: Report = _remade(bare, lambda words: here.replaced(words)[0], moved)
        return replace(remade, document=replace(remade.document, text=text))


@dataclass(frozen=True, slots=True)
class _Text:
    """Replaces what tells who somebody is in the texts of one report."""

    alias: str
    names: Names
    redactor: Redactor
    shapes: list[re.Pattern[str]]

    def replaced(self, text: str) -> tuple[str, Callable[[int], int]]:
        """Return the text with *alias* in place of names, and where its old offsets are now."""
        text = self.redactor.blank(text)
        pieces, starts, places, end, length = [], [0], [(0, 0)], 0, 0
        for first, last in self._stretches(text):
            pieces += [text[end:first], self.alias]
            length += first - end
            starts += [first, last]
            places += [(first, length), (last, length + len(self.alias))]
            length += len(self.alias)
            end = last
        pieces.append(text[end:])

        def moved(offset: int) -> int:
            """Return the new place of an offset; inside of a name, not behind what replaces it."""
            at = bisect_right(starts, offset) - 1
            old, new = places[at]
            limit = places[at + 1][1] if at + 1 < len(places) else new + offset - old
            return min(new + offset - old, limit)

        return "".join(pieces), moved

    def _stretches(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield what is to be replaced, in reading order, nothing twice."""
        shaped = (found.span() for shape in self.shapes for found in shape.finditer(text))
        end = 0
        for first, last in sorted((*shaped, *self.names.stretches(text))):
            if first >= end:
                yield first, last
            end = max(end, last)


def _named_in(report: Report) -> list[str]:
    """Return the applicant's names as a letter or CV gives them."""
    built = report.structure or {}
    applicant = built.get("applicant")
    names = list(applicant["names"]) if isinstance(applicant, Mapping) else [built.get("name")]
    return [str(name) for name in names if name]


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
