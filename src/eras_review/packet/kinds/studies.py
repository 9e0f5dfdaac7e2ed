"""Kind "study-differs": a study whose size two documents tell differently."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from eras_review.model import Span
from eras_review.packet.context import SetContext
from eras_review.packet.naming import stems, words_in
from eras_review.packet.numbers import value_of, with_numbers
from eras_review.packet.texts import Text, text_of
from eras_review.packet.values import Evidence, SetPlace
from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True)
class Size:
    """How many of what a study had, the words its passage tells it from others by."""

    value: int
    unit: str
    telling: frozenset[str]
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyDiffers(Strict):
    """Fires on the size of one study, told with two numbers in two documents.

    *sizes* hold the groups value and unit. Two passages are of one study when they share at least
    *shared* telling words, which *not_telling* are not, and no other passage does.
    """

    sizes: tuple[Expression, ...]
    shared: int
    not_telling: tuple[str, ...]

    def find(self, context: SetContext) -> SetPlace | None:
        """Return every pair of sizes that cannot both be true."""
        told = [sizes for each in _passages(context) if (sizes := list(self._sizes(*each)))]
        pairs = [
            pair for one, other in combinations(told, 2) for pair in self._differing(one, other)
        ]
        if not pairs:
            return None
        words = "; ".join(" and ".join(_as_words(size) for size in pair) for pair in pairs)
        evidence = dict.fromkeys(size.evidence for pair in pairs for size in pair)
        return SetPlace({"what": words}, tuple(evidence))

    def _sizes(self, text: Text, passages: Sequence[Span]) -> Iterator[Size]:
        """Yield the sizes that the passages of a text tell; two of one unit leave a choice."""
        shapes = [re.compile(with_numbers(size), re.IGNORECASE) for size in self.sizes]
        for passage in passages:
            words = text.text[passage.start : passage.end]
            found = {m.span("value"): m for shape in shapes for m in shape.finditer(words)}
            units = [_unit(match) for match in found.values()]
            telling = stems(words, self.not_telling)
            for match, unit in zip(found.values(), units, strict=True):
                if units.count(unit) == 1:
                    begin, end = (passage.start + place for place in match.span())
                    evidence = text.evidence(Span(begin, end))
                    yield Size(value_of(match["value"]), unit, telling, evidence)

    def _differing(self, one: Sequence[Size], other: Sequence[Size]) -> Iterator[tuple[Size, Size]]:
        """Yield the sizes of one study that differ between two documents."""
        for size in one:
            like = [o for o in other if self._alike(size, o)]
            if len(like) == 1 and like[0].value != size.value:
                back = [o for o in one if self._alike(o, like[0])]
                if len(back) == 1:
                    yield size, like[0]

    def _alike(self, one: Size, other: Size) -> bool:
        """Say whether two sizes are of one study."""
        return one.unit == other.unit and len(one.telling & other.telling) >= self.shared


def _passages(context: SetContext) -> Iterator[tuple[Text, list[Span]]]:
    """Yield every document with what tells of one thing in it: an entry, a sentence."""
    for _, text in (*context.statements(), *context.letters()):
        yield text, list(text.sentences())
    if typed := text_of(context.opened.experiences):
        entries = (typed.report.structure or {}).get("experiences", ())
        if isinstance(entries, list):
            yield typed, [Span(entry["start"], entry["end"]) for entry in entries]
    if cv := context.cv():
        yield cv[0], [entry.span for entry in cv[1].entries()]


def _unit(match: re.Match[str]) -> str:
    """Return what is counted, one or many."""
    return " ".join(word.removesuffix("s") for word in words_in(match["unit"]))


def _as_words(size: Size) -> str:
    """Return a size with its file."""
    return f"“{size.evidence.text}” in {size.evidence.source}"
