"""Kinds that hold facts against each other: between all documents, and between statements."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from eras_review.model import Target
from eras_review.packet.context import SetContext, said
from eras_review.packet.naming import misspelt, words_in
from eras_review.packet.numbers_told import contradictions, differing, told_in
from eras_review.packet.texts import Text
from eras_review.packet.values import Evidence, SetPlace
from eras_review.rules.tables import Expression
from eras_review.rules.toml_file import Strict

Difference = tuple[str, Evidence, Evidence]

_NAME = re.compile(r"[^\W\d_][\w’'.-]*(?:\s+[^\W\d_][\w’'.-]*){1,4}")
_CAPITAL = r"[A-ZÀ-Þ][\w’'&-]*"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactDiffers(Strict):
    """Fires on a name or number that two documents tell differently.

    *heads* are the words by which the name of an institution is known, *facts* the numbers held
    against application.toml and the CV in statements, *of_letters* those in letters.
    """

    heads: tuple[str, ...]
    facts: tuple[str, ...]
    of_letters: tuple[str, ...]

    def find(self, context: SetContext) -> SetPlace | None:
        """Return every difference with the words of both."""
        found = [*self._people(context), *self._places(context), *self._numbers(context)]
        if not found:
            return None
        evidence = dict.fromkeys(e for _, one, two in found for e in (one, two) if e.text)
        return SetPlace({"what": "; ".join(words for words, _, _ in found)}, tuple(evidence))

    def _people(self, context: SetContext) -> Iterator[Difference]:
        """Yield the applicant's name where it is spelled in two ways, or another's stands."""
        own = context.facts.applicant.name
        named = [said("applicant.name", own)] if own else []
        cv = context.cv()
        if cv and _NAME.fullmatch(cv[1].name):
            named.append(Evidence(cv[0].name, cv[1].name, "paragraph 1"))
        if not named:
            return
        first = context.naming.person(named[0].text)
        for _, text in context.letters():
            if letter := _applicant_of(text):
                named.append(letter)
                if set(first).isdisjoint(words_in(text.text)):
                    yield f"{text.name} never says “{named[0].text}”", named[0], letter
        for other in named[1:]:
            if misspelt(first, context.naming.person(other.text)):
                yield _spelled(named[0], other), named[0], other

    def _places(self, context: SetContext) -> Iterator[Difference]:
        """Yield the names of institutions that two documents spell in two ways, each once."""
        texts = [text for _, text in context.statements()]
        cv = context.cv()
        if cv is None:
            return
        heads = "|".join(map(re.escape, self.heads))
        shape = re.compile(rf"{_CAPITAL}(?:\s+(?:of\s+)?{_CAPITAL}){{0,4}}?\s+(?:{heads})\b")
        listed = {" ".join(words_in(n)): e for n, e in cv[0].find(shape)}
        seen: set[str] = set()
        for text in texts:
            for name, evidence in text.find(shape):
                key = " ".join(words_in(name))
                if key in listed or key in seen:
                    continue
                seen.add(key)
                for other, shown in listed.items():
                    if len(key.split()) == len(other.split()) and misspelt(
                        key.split(), other.split()
                    ):
                        yield _spelled(evidence, shown), evidence, shown

    def _numbers(self, context: SetContext) -> Iterator[Difference]:
        """Yield the numbers of statements, letters and CV that cannot both be true."""
        texts = [(text, self.facts) for _, text in context.statements()]
        texts += [(text, self.of_letters) for _, text in context.letters()]
        if cv := context.cv():
            texts.append((cv[0], self.facts))
        for text, names in texts:
            for fact in context.rules.packet.facts:
                if fact.what in names and not (cv and text is cv[0] and fact.rule != "same"):
                    for one in contradictions(context, text, fact):
                        yield str(one), one.one.evidence, one.other.evidence


def _applicant_of(letter: Text) -> Evidence | None:
    """Return the whole name of the applicant in a letter, None where only one word is used."""
    people = (letter.report.structure or {}).get("applicant")
    names = people.get("names", ()) if isinstance(people, dict) else ()
    if not names or len(str(names[0]).split()) == 1:
        return None
    found = next(letter.find(re.compile(r"\s+".join(map(re.escape, names[0].split())))), None)
    return found[1] if found else None


def _spelled(one: Evidence, two: Evidence) -> str:
    """Return two spellings as words."""
    return f"“{one.text}” in {one.source} is “{two.text}” in {two.source}"


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
