"""Kinds that look at the set of letters: who writes, from where, how many, how old."""

import re
from dataclasses import dataclass

from eras_review.application import LetterEntry, WriterSpecialty
from eras_review.checking.run import fill
from eras_review.model import Level, Target
from eras_review.packet.context import SetContext, said
from eras_review.packet.values import Evidence, SetPlace
from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict
from eras_review.structure.cv.dates import DateReader, Moment


def _named(letter: LetterEntry, words: object) -> Evidence:
    """Return as evidence what application.toml says of one letter."""
    return said("letters", f"{letter.writer}: {words}")


@dataclass(frozen=True, slots=True, kw_only=True)
class OneInstitution(Strict):
    """Fires when *at_least* letters come from one institution and none from another."""

    at_least: int

    def find(self, context: SetContext) -> SetPlace | None:
        """Return the writers with their institution; silent while one of them is not known."""
        letters = context.facts.letters
        places = [letter.institution for letter in letters]
        if len(letters) < self.at_least or not all(places):
            return None
        if len(context.naming.places(places)) > 1:
            return None
        evidence = tuple(_named(letter, letter.institution) for letter in letters)
        return SetPlace({"place": places[0], "count": len(letters)}, evidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt(Strict):
    """What a name with degrees or a role *says* of somebody of another specialty, *unless*."""

    says: Expression
    unless: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class NoWriter(Strict):
    """Fires when none of *at_least* letters is from a writer of this *specialty*.

    With *targets* it is silent unless the application is for one of them. Where *doubts* speak
    against every such writer it asks, in the words *doubted*.
    """

    specialty: WriterSpecialty
    at_least: int
    targets: tuple[Target, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    doubted: str = ""

    def find(self, context: SetContext) -> SetPlace | None:
        """Return who writes instead."""
        letters = context.facts.letters
        named = [letter for letter in letters if letter.specialty is self.specialty]
        if len(letters) < self.at_least or not all(map(self._is_doubted, named)):
            return None
        if self.targets and context.targets.isdisjoint(self.targets):
            return None
        who = fill(self.doubted, {"who": ", ".join(letter.writer for letter in named)})
        evidence = [_named(letter, letter.specialty) for letter in letters]
        evidence += [_named(letter, letter.role) for letter in named if letter.role]
        slots = {"count": len(letters), "known": who if named else "none"}
        return SetPlace(slots, tuple(evidence), Level.MINOR if named else None)

    def _is_doubted(self, letter: LetterEntry) -> bool:
        """Say whether the degrees or the role of a writer are those of another specialty."""
        told = f"{letter.writer}, {letter.role}"
        return any(re.search(d.says, told) and not re.search(d.unless, told) for d in self.doubts)


@dataclass(frozen=True, slots=True, kw_only=True)
class LettersCount(Strict):
    """Fires on more letters than a program takes (a season *value*), and on fewer than *few*."""

    value: str
    few: int

    def find(self, context: SetContext) -> SetPlace | None:
        """Return how many there are beside the limit; no letter at all is an ask."""
        letters, most = context.facts.letters, context.rules.season.values[self.value]
        limit = int(str(most.value))
        if not letters or self.few <= len(letters) <= limit:
            return None
        slots = {
            "count": len(letters),
            "known": f"{len(letters)} letter{'s' if len(letters) > 1 else ''}",
            "limit": limit,
            "few": self.few,
            "standing": most.confidence,
        }
        return SetPlace(slots, tuple(_named(letter, letter.specialty) for letter in letters))


@dataclass(frozen=True, slots=True, kw_only=True)
class OldLetters(Strict):
    """Fires on letters written before the Match that did not work out."""

    def find(self, context: SetContext) -> SetPlace | None:
        """Return the letters, by application.toml or by the date on a letter that may be seen."""
        match = context.facts.match.date
        if match is None:
            return None
        dates = self._dates(context)
        old = [
            (letter, evidence)
            for letter, evidence, moment in dates
            if moment.is_before(match) and moment.is_possible
        ]
        if not old:
            return None
        who = ", ".join(dict.fromkeys(letter.writer for letter, _ in old))
        return SetPlace({"who": who, "count": len(old)}, tuple(evidence for _, evidence in old))

    def _dates(self, context: SetContext) -> list[tuple[LetterEntry, Evidence, Moment]]:
        """Return when each letter was written, as far as that is known."""
        told = [
            (letter, _named(letter, letter.written), letter.written)
            for letter in context.facts.letters
            if letter.written
        ]
        reader = DateReader(context.rules.dates)
        for letter, text in context.letters():
            printed = str((text.report.structure or {}).get("date", ""))
            dates = reader.find(printed)
            if letter.written is None and dates and dates[0].start:
                told.append((letter, Evidence(text.name, printed, "its date"), dates[0].start))
        return told
