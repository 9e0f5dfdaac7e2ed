"""Numbers that the documents of an application tell: a score, a year, how many papers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from eras_review.application import Facts
from eras_review.model import Span
from eras_review.packet.context import SetContext, said
from eras_review.packet.numbers import value_of, with_numbers
from eras_review.packet.texts import Text
from eras_review.packet.values import Evidence
from eras_review.rules.application_words import FactWords


@dataclass(frozen=True, slots=True)
class Told:
    """A number as one file tells it."""

    value: int
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two files that tell different numbers of one fact; *one* claims, *other* is held against."""

    what: str
    one: Told
    other: Told

    def __str__(self) -> str:
        """Return it as words."""
        return (
            f"{self.what} is {self.one.value} in {self.one.evidence.source}"
            f" and {self.other.value} in {self.other.evidence.source}"
        )


def told_in(text: Text, fact: FactWords) -> list[Told]:
    """Return every number of one fact that a text tells."""
    found = []
    for pattern in fact.in_letters if text.is_letter else fact.patterns:
        shape = re.compile(with_numbers(pattern))
        for match in shape.finditer(text.text):
            value = fact.says if fact.says is not None else value_of(match["value"])
            if fact.low <= value <= fact.high:
                found.append(Told(min(value, fact.cap), text.evidence(Span(*match.span()))))
    return found


def told_in_facts(facts: Facts, fact: FactWords) -> list[Told]:
    """Return the number of one fact in application.toml, if it is there."""
    value = _at(facts, fact.key) if fact.key else None
    return [Told(min(value, fact.cap), said(fact.key, value))] if isinstance(value, int) else []


def comparable(facts: Facts, fact: FactWords) -> bool:
    """Say whether there is only one number to tell, such as one Match."""
    several = _at(facts, fact.alone) if fact.alone else None
    return not (isinstance(several, int) and several > 1)


def _at(facts: Facts, key: str) -> object:
    """Return what stands at a dotted key, None where nothing does."""
    value: object = facts
    for name in key.split("."):
        value = value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)
    return value


def listed(context: SetContext, fact: FactWords) -> list[Told]:
    """Return what the CV shows of a fact: the years of its sections, its works, its numbers."""
    known = context.cv()
    if known is None:
        return []
    text, cv = known
    if fact.sections:
        return [
            Told(moment.year, text.evidence(entry.head))
            for section in cv.sections
            if section.kind in fact.sections
            for entry in section.entries
            for dates in entry.all_dates
            for moment in dates.moments
        ]
    if fact.works:
        works = [e for e in cv.entries() if e.work and e.work.form in fact.works]
        if works:
            return [Told(len(works), text.evidence(works[0].head))]
        return [Told(0, Evidence(text.name, "", ""))]
    return told_in(text, fact)


def contradictions(context: SetContext, text: Text, fact: FactWords) -> Iterator[Contradiction]:
    """Yield where one text says more than the CV shows, or other than application.toml and CV."""
    mine = told_in(text, fact)
    if not mine or not comparable(context.facts, fact):
        return
    shown = listed(context, fact)
    if fact.rule == "same":
        yield from differing(fact, mine, told_in_facts(context.facts, fact) or shown)
        return
    if not shown:
        return
    # A CV tells its numbers post by post, a statement in one sum.
    total, years = sum(told.value for told in shown), {told.value for told in shown}
    for one in mine:
        above = fact.rule == "no-more-than-cv" and one.value > total
        if above or (fact.rule == "listed-in-cv" and one.value not in years):
            yield Contradiction(fact.what, one, max(shown, key=lambda told: told.value))


def differing(fact: FactWords, mine: list[Told], others: list[Told]) -> Iterator[Contradiction]:
    """Yield the first number of each that the other does not tell at all."""
    if mine and others and {t.value for t in mine}.isdisjoint(t.value for t in others):
        yield Contradiction(fact.what, mine[0], others[0])
