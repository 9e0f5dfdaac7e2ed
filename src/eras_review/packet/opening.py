"""Opening what an applicant may see of an application, and reviewing each document of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from eras_review.application import (
    Application,
    LetterEntry,
    Pathway,
    StatementEntry,
)
from eras_review.model import Document, Kind, Report, Target
from eras_review.reading import Reader
from eras_review.reviewing import Reviewer
from eras_review.rules import Rules, Selection
from eras_review.structure import Structures
from eras_review.structure.cv import Cv


@dataclass(frozen=True, slots=True)
class OpenStatement:
    """A statement with its report, and the report on last season's when it is named."""

    entry: StatementEntry
    report: Report
    previous: Report | None


@dataclass(frozen=True, slots=True)
class OpenLetter:
    """A letter; *report* is None where there is no file, or none the applicant may see."""

    entry: LetterEntry
    report: Report | None


@dataclass(frozen=True, slots=True)
class Opened:
    """An application with the reports on its documents; *entries* is the CV taken apart.

    Every document's source is its name in application.toml.
    """

    application: Application
    statements: tuple[OpenStatement, ...]
    letters: tuple[OpenLetter, ...]
    cv: Report | None
    entries: Cv | None
    experiences: Report | None

    @property
    def reports(self) -> tuple[Report, ...]:
        """Return the reports on all documents of this season, in the order of application.toml."""
        single = (self.cv, self.experiences)
        letters = (letter.report for letter in self.letters)
        return (
            *(statement.report for statement in self.statements),
            *(report for report in (*single, *letters) if report),
        )


def open_application(application: Application, rules: Rules, reader: Reader) -> Opened:
    """Return the application with every document read and reviewed.

    A letter that is waived, or of which that is not known, is never opened. What cannot be read has
    a report without findings, whose document says why.
    """
    facts = application.facts
    named = _kinds(application)
    documents = {
        name: replace(reader.read(application.path(name)), source=name, kind=kind)
        for name, kind in named.items()
    }
    reviewers = _Reviewers(application, rules)
    reports = reviewers.together(documents)
    cv = reports.get(facts.files.cv)
    return Opened(
        application=application,
        statements=tuple(
            OpenStatement(
                entry,
                reviewers.statement(documents[entry.file], entry.target),
                reviewers.statement(documents[entry.previous], entry.target)
                if entry.previous
                else None,
            )
            for entry in facts.statements
        ),
        letters=tuple(
            OpenLetter(entry, reports.get(entry.file) if entry.may_be_opened else None)
            for entry in facts.letters
        ),
        cv=cv,
        entries=Structures(rules).cv_of(cv.document) if cv else None,
        experiences=reports.get(facts.files.experiences),
    )


def _kinds(application: Application) -> Mapping[str, Kind]:
    """Return the names of the documents that may be opened, with what they are."""
    facts = application.facts
    found = {s.file: Kind.STATEMENT for s in facts.statements}
    found |= {s.previous: Kind.STATEMENT for s in facts.statements}
    found |= {facts.files.cv: Kind.CV, facts.files.experiences: Kind.EXPERIENCES}
    found |= {letter.file: Kind.LETTER for letter in facts.letters if letter.may_be_opened}
    return {name: kind for name, kind in found.items() if name}


class _Reviewers:
    """Reviewers by what a document is written for, made when first needed."""

    def __init__(self, application: Application, rules: Rules) -> None:
        self._rules = rules
        self._match = application.facts.match.date
        aims_at_dr = application.facts.target.pathway is Pathway.DR_WITH_IR_INTENT
        self._usual = Target.DR if aims_at_dr else Target.IR
        self._made: dict[Target, Reviewer] = {}

    def together(self, documents: Mapping[str, Document]) -> dict[str, Report]:
        """Return the reports on all documents, compared with each other."""
        reports = self._for(self._usual).review_together(list(documents.values()))
        return dict(zip(documents, reports, strict=True))

    def statement(self, document: Document, target: Target) -> Report:
        """Return the report on a statement for *target*."""
        return self._for(target).review_document(document)

    def _for(self, target: Target) -> Reviewer:
        """Return the reviewer for one target."""
        if target not in self._made:
            selection = Selection(target=target)
            self._made[target] = Reviewer(self._rules, selection, match=self._match)
        return self._made[target]
