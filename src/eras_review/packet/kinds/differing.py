"""Kind "fact-differs": a name, number or month that two documents tell differently."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.model import Level
from eras_review.packet.context import SetContext, said
from eras_review.packet.kinds.difference import Difference
from eras_review.packet.kinds.posts import Posts
from eras_review.packet.kinds.studies import Studies
from eras_review.packet.naming import misspelt, words_in
from eras_review.packet.numbers_told import contradictions
from eras_review.packet.texts import Text
from eras_review.packet.values import Evidence, SetPlace
from eras_review.rules.toml_file import Strict

_NAME = re.compile(r"[^\W\d_][\w’'.-]*(?:\s+[^\W\d_][\w’'.-]*){1,4}")
_CAPITAL = r"[A-ZÀ-Þ][\w’'&-]*"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactDiffers(Strict):
    """Fires on a name, number or month that two documents tell differently.

    *heads* are the words by which the name of an institution is known, *facts* the numbers of
    statements that are held against application.toml and the CV; letters are held against them too.
    *studies* have a size, *posts* a beginning and an end.
    """

    heads: tuple[str, ...]
    facts: tuple[str, ...]
    studies: Studies
    posts: Posts

    def find(self, context: SetContext) -> SetPlace | None:
        """Return every difference with the words of both."""
        found = [
            *self._people(context),
            *self._places(context),
            *self._numbers(context),
            *self.posts.differing(context),
            *self.studies.differing(context),
        ]
        if not found:
            return None
        evidence = dict.fromkeys(e for each in found for e in (each.one, each.other) if e.text)
        words = "; ".join(each.words for each in found)
        # More than the CV counts may be true and only missing there; a study may have grown.
        level = None if any(each.sure for each in found) else Level.MINOR
        return SetPlace({"what": words}, tuple(evidence), level)

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
        letters = (_applicant_of(text) for _, text in context.letters())
        named += [letter for letter in letters if letter]
        for other in named[1:]:
            text = context.text(other.source)
            if text and set(first).isdisjoint(words_in(text.text)):
                words = f"{text.name} never says “{named[0].text}”"
                yield Difference(words, named[0], other)
            elif misspelt(first, context.naming.person(other.text)):
                yield _spelled(named[0], other)

    def _places(self, context: SetContext) -> Iterator[Difference]:
        """Yield the names of institutions that two documents spell in two ways, each once."""
        cv = context.cv()
        if cv is None:
            return
        heads = "|".join(map(re.escape, self.heads))
        shape = re.compile(rf"{_CAPITAL}(?:\s+(?:of\s+)?{_CAPITAL}){{0,4}}?\s+(?:{heads})\b")
        listed = {tuple(words_in(name)): shown for name, shown in cv[0].find(shape)}
        told: dict[tuple[str, ...], Evidence] = {}
        for _, text in context.statements():
            for name, evidence in text.find(shape):
                told.setdefault(tuple(words_in(name)), evidence)
        for words, evidence in told.items():
            slips = (s for n, s in listed.items() if len(n) == len(words) and misspelt(words, n))
            if words not in listed:
                yield from (_spelled(evidence, shown) for shown in slips)

    def _numbers(self, context: SetContext) -> Iterator[Difference]:
        """Yield the numbers of statements, letters and CV that cannot both be true."""
        texts = [text for _, text in (*context.statements(), *context.letters())]
        cv = context.cv()
        for fact in context.rules.packet.facts:
            held = [t for t in texts if fact.what in self.facts or t.is_letter]
            # The CV is held against application.toml; against itself it only tells sums.
            if cv and fact.what in self.facts and fact.rule == "same":
                held.append(cv[0])
            for text in held:
                for each in contradictions(context, text, fact):
                    sure = fact.rule != "no-more-than-cv"
                    yield Difference(str(each), each.one.evidence, each.other.evidence, sure)


def _applicant_of(letter: Text) -> Evidence | None:
    """Return the whole name of the applicant in a letter, None where only one word is used."""
    people = (letter.report.structure or {}).get("applicant")
    names = people.get("names", ()) if isinstance(people, dict) else ()
    if not names or len(str(names[0]).split()) == 1:
        return None
    found = next(letter.find(re.compile(r"\s+".join(map(re.escape, names[0].split())))), None)
    return found[1] if found else None


def _spelled(one: Evidence, two: Evidence) -> Difference:
    """Return two spellings of one name."""
    words = f"“{one.text}” in {one.source} is “{two.text}” in {two.source}"
    return Difference(words, one, two)
