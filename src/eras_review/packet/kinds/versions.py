"""Kind "versions-differ": statements for different targets that do not agree."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from eras_review.model import Target
from eras_review.packet.context import SetContext
from eras_review.packet.numbers_told import differing, told_in
from eras_review.packet.texts import Text
from eras_review.packet.values import Evidence, SetPlace
from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionsDiffer(Strict):
    """Fires on statements for different targets whose *facts* differ, or that name a wrong one.

    *wrong* are, by target, expressions for what only a version for another target says.
    """

    facts: tuple[str, ...]
    wrong: dict[Target, tuple[Expression, ...]]

    def find(self, context: SetContext) -> SetPlace | None:
        """Return the words of the versions; a single statement has no other version."""
        versions = list(context.statements())
        if len({target for target, _ in versions}) < 2:  # noqa: PLR2004 - one is no version
            return None
        found = [*self._wrong(versions), *self._facts(context, versions)]
        if not found:
            return None
        evidence = dict.fromkeys(e for _, shown in found for e in shown)
        return SetPlace({"what": "; ".join(words for words, _ in found)}, tuple(evidence))

    def _wrong(
        self, versions: Sequence[tuple[Target, Text]]
    ) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
        """Yield what a version says that belongs to another one."""
        for target, text in versions:
            for shape in self.wrong.get(target, ()):
                for words, evidence in text.find(re.compile(shape)):
                    yield f"“{words}” in {text.name}, which is for {target.upper()}", (evidence,)

    def _facts(
        self, context: SetContext, versions: Sequence[tuple[Target, Text]]
    ) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
        """Yield the numbers that two versions tell differently."""
        for fact in context.rules.packet.facts:
            if fact.what not in self.facts:
                continue
            for (first, one), (second, two) in combinations(versions, 2):
                if first is not second:
                    for each in differing(fact, told_in(one, fact), told_in(two, fact)):
                        yield str(each), (each.one.evidence, each.other.evidence)
