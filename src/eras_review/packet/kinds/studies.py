"""Studies whose size two documents tell differently."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from eras_review.model import Span
from eras_review.packet.context import SetContext
from eras_review.packet.kinds.difference import Difference
from eras_review.packet.naming import stems, words_in
from eras_review.packet.numbers import value_of, with_numbers
from eras_review.packet.texts import Text, text_of
from eras_review.packet.values import Evidence
from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict

# "More than 200" is no other number than 214, and "nearly four hundred" none than 388.
_NEARLY = 0.1


@dataclass(frozen=True, slots=True)
class Size:
    """How many of what a study had; *telling* words stand beside it, *around* also just before."""

    value: int
    unit: str
    telling: frozenset[str]
    around: frozenset[str]
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Studies(Strict):
    """Sizes of studies in two documents: *sizes* hold the groups value and unit.

    Two passages are of one study when they share at least *shared* telling words, which
    *not_telling* are not, or *shared_around* with the *before* sentences before them, and no other
    passage does. After a word of *round* a number is none to the last one; passages with
    one of *partial* tell of a study that went on.
    """

    sizes: tuple[Expression, ...]
    round: Expression
    partial: Expression
    shared: int
    shared_around: int
    before: int
    not_telling: tuple[str, ...]

    def differing(self, context: SetContext) -> Iterator[Difference]:
        """Yield pairs of sizes that cannot both be true, every size once."""
        told = [sizes for each in _passages(context) if (sizes := list(self._sizes(*each)))]
        named: set[Evidence] = set()
        for one, other in combinations(told, 2):
            for difference in self._between(one, other):
                if named.isdisjoint((difference.one, difference.other)):
                    yield difference
                named |= {difference.one, difference.other}

    def _sizes(self, text: Text, passages: Sequence[Span]) -> Iterator[Size]:
        """Yield the sizes that the passages of a text tell; two of one unit leave a choice."""
        shapes = [re.compile(with_numbers(size), re.IGNORECASE) for size in self.sizes]
        for number, passage in enumerate(passages):
            words = text.text[passage.start : passage.end]
            if re.search(self.partial, words):
                continue
            found = {m.span("value"): m for shape in shapes for m in shape.finditer(words)}
            units = [_unit(match) for match in found.values()]
            begin = passages[max(number - self.before, 0)].start if text.is_prose else passage.start
            telling = stems(words, self.not_telling)
            around = stems(text.text[begin : passage.end], self.not_telling)
            for match, unit in zip(found.values(), units, strict=True):
                if units.count(unit) == 1:
                    span = Span(passage.start + match.start(), passage.start + match.end())
                    value = value_of(match["value"])
                    yield Size(value, unit, telling, around, text.evidence(span))

    def _between(self, one: Sequence[Size], other: Sequence[Size]) -> Iterator[Difference]:
        """Yield the sizes of one study that differ between two documents."""
        for size in one:
            like = [o for o in other if self._alike(size, o)]
            back = [o for o in one if len(like) == 1 and self._alike(o, like[0])]
            if len(back) == 1 and not self._same_number(size, like[0]):
                words = " and ".join(map(_as_words, (size, like[0])))
                yield Difference(
                    f"one study, it seems: {words}", size.evidence, like[0].evidence, sure=False
                )

    def _same_number(self, one: Size, other: Size) -> bool:
        """Say whether two numbers can be one, as far as they are meant to the last."""
        is_round = any(re.search(self.round, size.evidence.text) for size in (one, other))
        apart = abs(one.value - other.value)
        return apart <= _NEARLY * max(one.value, other.value) if is_round else not apart

    def _alike(self, one: Size, other: Size) -> bool:
        """Say whether two sizes are of one study."""
        near, wide = one.telling & other.telling, one.around & other.around
        enough = len(near) >= self.shared or len(wide) >= self.shared_around
        return one.unit == other.unit and enough


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
