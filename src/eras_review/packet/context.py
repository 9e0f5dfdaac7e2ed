"""What a check on a whole application may look at, and what every kind of it can do."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Protocol

from eras_review.application import Facts, LetterEntry, Pathway
from eras_review.model import ProgramKind, Target
from eras_review.packet.naming import Naming
from eras_review.packet.opening import Opened
from eras_review.packet.texts import Text, text_of
from eras_review.packet.values import Evidence, SetPlace
from eras_review.rules import Rules
from eras_review.structure.cv import Cv, Section

TOML = "application.toml"
_FEWEST_SECTIONS = 2
# What a pathway needs a statement for.
NEEDED = {Pathway.INTEGRATED: Target.IR, Pathway.DR_WITH_IR_INTENT: Target.DR}
_TRACKS = {ProgramKind.IR_INTEGRATED: Target.IR, ProgramKind.DR: Target.DR}


@dataclass(frozen=True, slots=True)
class SetContext:
    """An opened application with the rules."""

    opened: Opened
    rules: Rules

    @property
    def facts(self) -> Facts:
        """Return what application.toml says."""
        return self.opened.application.facts

    @property
    def naming(self) -> Naming:
        """Return what compares names."""
        return Naming(self.rules.packet)

    @property
    def tracks(self) -> AbstractSet[Target]:
        """Return what the list of programs applies to, of IR and DR; nothing without a list."""
        report = self.opened.programs
        kinds = {program.kind for program in report.listed.programs} if report else set()
        found = {kind: target for kind, target in _TRACKS.items() if kind in kinds}
        return frozenset(found.values())

    @property
    def targets(self) -> AbstractSet[Target]:
        """Return everything the application is for: its statements, its pathway, its programs."""
        needed = NEEDED.get(self.facts.target.pathway)
        by_pathway = {needed} if needed else set()
        return {s.target for s in self.facts.statements} | by_pathway | self.tracks

    def statements(self) -> Iterator[tuple[Target, Text]]:
        """Yield the statements of this season that could be read, with what each is for."""
        for one in self.opened.statements:
            if text := text_of(one.report):
                yield one.entry.target, text

    def letters(self) -> Iterator[tuple[LetterEntry, Text]]:
        """Yield the letters the applicant may see and that could be read."""
        for one in self.opened.letters:
            if text := text_of(one.report):
                yield one.entry, text

    def text(self, name: str) -> Text | None:
        """Return a document of this season by its name, None where there is none to read."""
        found = (report for report in self.opened.reports if report.document.source == name)
        return text_of(next(found, None))

    def cv(self) -> tuple[Text, Cv] | None:
        """Return the CV, None where its sections were not understood: then it proves nothing."""
        text, entries = text_of(self.opened.cv), self.opened.entries
        if text is None or entries is None:
            return None
        known = [s for s in entries.sections if s.kind is not Section.OTHER]
        return (text, entries) if len(known) >= _FEWEST_SECTIONS else None


class SetKind(Protocol):
    """A kind of check that looks at the whole application: a frozen dataclass of its params."""

    def find(self, context: SetContext) -> SetPlace | None:
        """Return where it fires, None where it stays silent."""
        ...


def said(key: str, value: object) -> Evidence:
    """Return as evidence what application.toml says."""
    return Evidence(TOML, str(value), key)
