"""The cells of a row turned into values; what cannot be understood becomes a fault."""

from collections.abc import Mapping
from dataclasses import dataclass

from eras_review.model import ProgramKind, Signal, Tier
from eras_review.programs.names import Names
from eras_review.programs.places import Places
from eras_review.programs.words import Naming, words_of
from eras_review.rules import Rules
from eras_review.rules.program_words import Answer, Column


class Unclear(Exception):
    """A cell that says nothing known: its *column*, and what is wrong and would be right."""

    def __init__(self, column: Column, problem: str) -> None:
        """Keep both."""
        super().__init__(problem)
        self.column: Column = column
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Place:
    """Where a program is; "" for what is not told or lies in no division."""

    city: str = ""
    state: str = ""
    division: str = ""


class Cells:
    """Reads cells by the words of checks/structure/."""

    def __init__(self, rules: Rules) -> None:
        """Learn the words."""
        words = rules.programs
        self._kinds: Naming[ProgramKind] = Naming(words.kinds)
        self._answers: Naming[Answer] = Naming(words.answers)
        self._signals: Naming[Signal] = Naming(words.signals)
        self._tiers: Naming[Tier] = Naming(words.tiers)
        self.called = Names(words.names)
        self._places = Places(rules.divisions)
        known: Mapping[ProgramKind, tuple[str, ...]] = words.kinds
        entries = (*words.rows.fillers, *(e for every in known.values() for e in every))
        self._not_names = frozenset(word for entry in entries for word in words_of(entry))

    def is_heading(self, name: str) -> bool:
        """Say whether a name is only a heading between programs, or a sum under them."""
        return all(word in self._not_names or word.isdigit() for word in words_of(name))

    def kind_or_none(self, text: str) -> ProgramKind | None:
        """Return what a program of this type trains for, None for unknown words."""
        return self._kinds.named(text)

    def kind(self, text: str) -> ProgramKind:
        """Return what a program of this type trains for."""
        kind = self.kind_or_none(text)
        if kind is None:
            said = f"“{text}” is no type that is known" if text else "is empty"
            raise Unclear(
                "type", f"{said}; write IR, DR, independent IR, TY, prelim surgery or other"
            )
        return kind

    def answer(self, text: str, column: Column) -> bool | None:
        """Return what a cell of yes and no says: nothing is no, a question mark not known."""
        if not words_of(text):
            return False
        answer = self._answers.named(text)
        if answer is None:
            raise Unclear(column, f"“{text}” is neither yes nor no; write y, or leave it empty")
        return None if answer == "unknown" else answer == "yes"

    def signal(self, text: str) -> Signal | None:
        """Return the signal a program gets, None for none."""
        if not words_of(text):
            return None
        answer = self._answers.exactly(text)
        if answer:
            return Signal.ANY if answer == "yes" else None
        signal = self._signals.named(text)
        if signal is None:
            raise Unclear("signal", f"“{text}” is no signal; write gold, silver, or leave it empty")
        return signal

    def tier(self, text: str) -> Tier | None:
        """Return the tier as the applicant sees it, None where that is not told."""
        if not words_of(text) or self._answers.exactly(text) == "unknown":
            return None
        tier = self._tiers.named(text)
        if tier is None:
            raise Unclear("tier", f"“{text}” is no tier; write top, middle or broad")
        return tier

    def place(self, location: str, city: str, state: str) -> Place:
        """Return where a program is, by a state of its own or the end of the other cells."""
        own = self._state(state)
        parted = location or city
        place, found = self._places.parted(parted) if parted else ("", None)
        if not own and location and found is None:
            raise Unclear("location", f"“{location}” names no state; write it like “Boston, MA”")
        code = own or found or ""
        # "New York" alone in the column of cities is the city.
        city = place if place and (not own or found in (None, own)) else city
        return Place(city, code, self._places.division(code))

    def _state(self, text: str) -> str:
        """Return the code of what a cell of states says, "" for an empty one."""
        if not words_of(text):
            return ""
        state = self._places.state(text) or self._places.parted(text)[1]
        if state is None:
            raise Unclear("state", f"“{text}” is no state of the U.S.; write MA or Massachusetts")
        return state
