"""What briefs are made of: the facts of an application and its CV. No letter is ever opened."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from eras_review.application import Application, Facts, LetterEntry, Pathway
from eras_review.application.redaction import Redactor
from eras_review.application.waiver import unless_a_letter
from eras_review.brief.history import Item, items_of
from eras_review.brief.privacy import Privacy
from eras_review.brief.times import Calendar, calendar_of
from eras_review.brief.words import (
    BriefWords,
    Themes,
    load_private_shapes,
    load_themes,
    load_words,
)
from eras_review.model import Document, Kind, Target
from eras_review.packet.naming import Naming
from eras_review.reading import Reader
from eras_review.rules import Rules
from eras_review.structure import Structures
from eras_review.structure.letter.names import name_of_line

_PERSONAL_DATA = "cv/personal-data"


@dataclass(frozen=True, slots=True)
class Material:
    """Everything a brief may use; *items* is None where no CV was given or could be read.

    *enclosed* are the documents that go with the briefs.
    """

    facts: Facts
    rules: Rules
    words: BriefWords
    themes: Themes
    calendar: Calendar
    private: Privacy
    cv: Document | None
    items: tuple[Item, ...] | None
    enclosed: tuple[Document, ...] = ()

    @property
    def applicant(self) -> str:
        """Return the applicant's name for the middle of a sentence."""
        return self.private(self.facts.applicant.name) or "the applicant"

    @property
    def season(self) -> int:
        """Return the season that is applied for, else the one whose figures are known."""
        return self.facts.target.season or self.rules.season.season

    @property
    def applies_to_dr(self) -> bool:
        """Say whether DR programs are applied to."""
        statements = (statement.target for statement in self.facts.statements)
        dr = self.facts.target.pathway is Pathway.DR_WITH_IR_INTENT
        return dr or Target.DR in statements

    @property
    def naming(self) -> Naming:
        """Return what compares names."""
        return Naming(self.rules.packet)

    def surname(self, letter: LetterEntry) -> str:
        """Return the last name of a writer."""
        name = name_of_line(letter.writer, 0, self.rules.letter)
        if name:
            return name.words[-1]
        return next(iter(letter.writer.split(",")[0].split()[-1:]), "")


def gather(application: Application, rules: Rules, reader: Reader) -> Material:
    """Return what briefs are made of; only the CV and the other documents to enclose are read."""
    facts = application.facts
    words = load_words()
    shapes = (*load_private_shapes().values(), *_personal_data(rules))
    redactor = Redactor(rules.private, [facts.applicant.aamc_id])
    private = Privacy(redactor, tuple(map(re.compile, shapes)), words.own_text_left_out)
    structures = Structures(rules)
    named = _read_cv(application, reader)
    cv = unless_a_letter(named, structures, rules) if named else None
    parsed = structures.cv_of(cv) if cv else None
    return Material(
        facts=facts,
        rules=rules,
        words=words,
        themes=load_themes(),
        calendar=calendar_of(rules.dates.months),
        private=private,
        cv=cv,
        items=items_of(cv, parsed, private) if cv and parsed else None,
        enclosed=(
            *((cv,) if cv else ()),
            *(unless_a_letter(d, structures, rules) for d in _read_enclosed(application, reader)),
        ),
    )


def _read_cv(application: Application, reader: Reader) -> Document | None:
    """Return the CV, readable or not, None where none is named."""
    name = application.facts.files.cv
    if not name:
        return None
    return replace(reader.read(application.path(name)), source=name, kind=Kind.CV)


def _read_enclosed(application: Application, reader: Reader) -> Iterator[Document]:
    """Yield the documents beside the CV that go to the writers."""
    facts = application.facts
    names = {statement.file: Kind.STATEMENT for statement in facts.statements}
    names[facts.files.experiences] = Kind.EXPERIENCES
    for name, kind in names.items():
        if name:
            yield replace(reader.read(application.path(name)), source=name, kind=kind)


def _personal_data(rules: Rules) -> tuple[str, ...]:
    """Return the shapes of personal data that the check on CVs looks for, where it is there."""
    check = rules.checks.get(_PERSONAL_DATA)
    return tuple(check.params["shapes"].values()) if check else ()
