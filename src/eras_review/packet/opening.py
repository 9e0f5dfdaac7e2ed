"""Opening what an applicant may see of an application, and reviewing each document of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from eras_review.application import Application, LetterEntry, Pathway, StatementEntry
from eras_review.application.redaction import Redactor
from eras_review.application.waiver import says_waived, unless_a_letter
from eras_review.checking.programs import review_programs
from eras_review.decisions import as_decided, folded
from eras_review.errors import ReviewError
from eras_review.model import Document, Kind, Report, Target
from eras_review.programs import ProgramsReport, program_list
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
    """A letter; *report* is None where there is no file, or none the applicant may see.

    *withheld* says that the letter itself says so, whatever application.toml says.
    """

    entry: LetterEntry
    report: Report | None
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """An application with the reports on its documents; *entries* is the CV taken apart.

    Every document's source is its name in application.toml. Identification numbers, dates of birth
    and street addresses are blanked in all of them; findings that were accepted are left out.
    *programs_problem* says why the list of programs could not be followed. *care* are lines that
    answer words of self-harm, for the applicant's own screen only.
    """

    application: Application
    statements: tuple[OpenStatement, ...]
    letters: tuple[OpenLetter, ...]
    cv: Report | None
    entries: Cv | None
    experiences: Report | None
    programs: ProgramsReport | None = None
    programs_problem: str = ""
    care: tuple[str, ...] = ()

    @property
    def reports(self) -> tuple[Report, ...]:
        """Return the reports on all documents of this season, in the order of application.toml."""
        single = (self.cv, self.experiences)
        letters = (letter.report for letter in self.letters)
        return (
            *(statement.report for statement in self.statements),
            *(report for report in (*single, *letters) if report),
        )

    @property
    def unread(self) -> tuple[tuple[str, str], ...]:
        """Return the name of every file that should have been read and was not, and why."""
        before = (one.previous for one in self.statements if one.previous)
        documents = (report.document for report in (*self.reports, *before))
        why = {one.source: one.explanation for one in documents if not one.readable}
        if self.programs_problem:
            why[self.application.facts.files.programs] = self.programs_problem
        return tuple(why.items())


def open_application(application: Application, rules: Rules, reader: Reader) -> Opened:
    """Return the application with every document read and reviewed.

    A letter that is waived, or of which that is not known, is never opened; one that says so itself
    is withheld, and so is a letter that is named as something else. What cannot be read has a
    report without findings, whose document says why.
    """
    return Opener(rules, reader).open(application)


class Opener:
    """Opens any number of applications; the checks are compiled once for each target."""

    def __init__(self, rules: Rules, reader: Reader) -> None:
        """Keep what every application needs."""
        self._rules = rules
        self._reader = reader
        self._structures = Structures(rules)
        self._made: dict[Target, Reviewer] = {}

    def open(self, application: Application) -> Opened:
        """Return one application as `open_application` does."""
        facts = application.facts
        documents = self._documents(application)
        usual = self._reviewer(application, _usual_target(application))
        together = usual.review_together(list(documents.values()))
        reports = {one.document.source: _as_decided(application, one) for one in together}

        def statement(name: str, target: Target) -> Report:
            """Return the report on a statement as its target asks for."""
            if target is _usual_target(application):
                return reports[name]
            report = self._reviewer(application, target).review_document(documents[name])
            return _as_decided(application, report)

        cv = reports.get(facts.files.cv)
        programs, problem = self._programs(application)
        own = [d for d in documents.values() if d.kind in (Kind.STATEMENT, Kind.EXPERIENCES)]
        return Opened(
            application=application,
            statements=tuple(
                OpenStatement(
                    entry,
                    statement(entry.file, entry.target),
                    statement(entry.previous, entry.target) if entry.previous else None,
                )
                for entry in facts.statements
            ),
            letters=tuple(_opened(entry, reports) for entry in facts.letters),
            cv=cv,
            entries=self._structures.cv_of(cv.document) if cv else None,
            experiences=reports.get(facts.files.experiences),
            programs=programs,
            programs_problem=problem,
            care=tuple(dict.fromkeys(filter(None, map(usual.care_for, own)))),
        )

    def _programs(self, application: Application) -> tuple[ProgramsReport | None, str]:
        """Return the report on the list of programs, or why there is none."""
        name, aim = application.facts.files.programs, application.facts.target
        if not name:
            return None, ""
        try:
            grid = replace(self._reader.read_grid(application.path(name)), source=name)
            listed = program_list(grid, self._rules)
        except ReviewError as error:
            return None, str(error)
        target = Selection(target=_usual_target(application))
        return review_programs(listed, self._rules, target, aim.regions), ""

    def _documents(self, application: Application) -> dict[str, Document]:
        """Read every document that may be opened, without what no report may show.

        A letter that says the right to see it was waived goes no further than this; of one that is
        named as something else only the name does.
        """
        redact = Redactor(self._rules.private, [application.facts.applicant.aamc_id])
        read = (
            replace(redact(self._reader.read(application.path(name))), source=name, kind=kind)
            for name, kind in _kinds(application).items()
        )
        return {one.source: one for document in read if (one := self._open_part(document))}

    def _open_part(self, document: Document) -> Document | None:
        """Return what the applicant may see of a document, None for a letter that is waived."""
        if document.kind is not Kind.LETTER:
            return unless_a_letter(document, self._structures, self._rules)
        return None if says_waived(document, self._rules) else document

    def _reviewer(self, application: Application, target: Target) -> Reviewer:
        """Return the reviewer for one target and this applicant's Match."""
        if target not in self._made:
            self._made[target] = Reviewer(self._rules, Selection(target=target))
        return self._made[target].with_match(application.facts.match.date)


def _as_decided(application: Application, report: Report) -> Report:
    """Return a report without what its author left as it is, with a note of how much that is."""
    return folded(as_decided(report, application.path(report.document.source)))


def _opened(entry: LetterEntry, reports: Mapping[str, Report]) -> OpenLetter:
    """Return a letter with its report where the applicant may see it."""
    named = bool(entry.file) and entry.may_be_opened
    report = reports.get(entry.file) if named else None
    return OpenLetter(entry, report, withheld=named and report is None)


def _usual_target(application: Application) -> Target:
    """Return what letters, CV and experiences are written for."""
    aims_at_dr = application.facts.target.pathway is Pathway.DR_WITH_IR_INTENT
    return Target.DR if aims_at_dr else Target.IR


def _kinds(application: Application) -> Mapping[str, Kind]:
    """Return the names of the documents that may be opened, with what they are."""
    facts = application.facts
    found = {s.file: Kind.STATEMENT for s in facts.statements}
    found |= {s.previous: Kind.STATEMENT for s in facts.statements}
    found |= {facts.files.cv: Kind.CV, facts.files.experiences: Kind.EXPERIENCES}
    found |= {letter.file: Kind.LETTER for letter in facts.letters if letter.may_be_opened}
    return {name: kind for name, kind in found.items() if name}
