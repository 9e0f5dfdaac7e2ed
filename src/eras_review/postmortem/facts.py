"""The facts of an application by the names that checks/postmortem/facts.toml gives them."""

from collections.abc import Mapping, Sequence
from datetime import date

from eras_review.application import LetterEntry, Pathway, WriterSpecialty
from eras_review.application.schema import Facts
from eras_review.model import Report, Target
from eras_review.packet import Opened
from eras_review.packet.naming import Naming
from eras_review.postmortem.days import days_since
from eras_review.postmortem.values import Fact
from eras_review.postmortem.year import year_option
from eras_review.rules import Rules
from eras_review.structure.cv.dates import Moment

_FIRST_ATTEMPT = 1


def facts_of(opened: Opened, rules: Rules, today: date) -> Mapping[str, Fact | None]:
    """Return every fact by name, None for what is not known; *today* tells how long ago."""
    facts = opened.application.facts
    return {
        **_match(facts, today),
        **_target(facts),
        **_exams(facts, rules.post_mortem.table.exams),
        **_red_flags(facts),
        **_letters(facts.letters, facts.match.date, Naming(rules.packet)),
        **_documents(opened),
        "year.option": year_option(opened, rules.post_mortem.year, today),
    }


def _fact(value: int | str | None) -> Fact | None:
    """Return a fact that stands in application.toml as it is."""
    return None if value is None else Fact(value)


def _match(facts: Facts, today: date) -> dict[str, Fact | None]:
    """Return what is known of the season that is over."""
    match = facts.match
    return {
        "match.days_ago": _fact(days_since(match.date, today)),
        "match.cycles": _fact(match.cycles),
        "match.applied": _fact(match.applied),
        "match.interviews": _fact(match.interviews),
        "match.ranked": _fact(match.ranked),
    }


def _target(facts: Facts) -> dict[str, Fact | None]:
    """Return what is known of the next season; an undecided way is not known."""
    aim = facts.target
    decided = aim.pathway is not Pathway.UNDECIDED
    regions = Fact(len(aim.regions), ", ".join(aim.regions)) if aim.regions else None
    return {
        "target.pathway": Fact(aim.pathway.value) if decided else None,
        "target.season": _fact(aim.season),
        "target.regions": regions,
    }


def _exams(facts: Facts, names: Mapping[str, str]) -> dict[str, Fact | None]:
    """Return what is known of exams."""
    exams = facts.exams
    repeated = [
        names[key]
        for key, exam in exams.items()
        if exam.result == "fail" or (exam.attempts or 0) > _FIRST_ATTEMPT
    ]
    all_known = bool(exams) and all(exam.attempts is not None for exam in exams.values())
    step2ck, last = exams.get("step2ck"), exams.get("step3") or exams.get("level3")
    return {
        "exams.repeated": Fact(len(repeated), ", ".join(repeated))
        if repeated or all_known
        else None,
        "exams.step2ck": _fact(step2ck.score if step2ck else None),
        "exams.step3": _fact(last.result if last else None),
    }


def _red_flags(facts: Facts) -> dict[str, Fact | None]:
    """Return what is named on the record; an empty list may only not have been filled in."""
    flags = facts.red_flags
    open_ones = [flag.kind for flag in flags if not flag.explained_in]
    return {
        "red_flags.count": Fact(len(flags), ", ".join(f.kind for f in flags)) if flags else None,
        "red_flags.unexplained": Fact(len(open_ones), ", ".join(open_ones)) if flags else None,
    }


def _letters(
    letters: Sequence[LetterEntry], match: Moment | None, naming: Naming
) -> dict[str, Fact | None]:
    """Return what is known of the set of letters, from their entries alone."""
    return {
        "letters.count": Fact(len(letters)) if letters else None,
        "letters.ir": _by(letters, WriterSpecialty.IR),
        "letters.dr": _by(letters, WriterSpecialty.DR),
        "letters.other": _by(letters, WriterSpecialty.OTHER),
        "letters.institutions": _institutions(letters, naming),
        "letters.before_match": _before(letters, match),
    }


def _by(letters: Sequence[LetterEntry], specialty: WriterSpecialty) -> Fact | None:
    """Return how many writers are of one specialty, with their names."""
    found = [letter.writer for letter in letters if letter.specialty is specialty]
    return Fact(len(found), ", ".join(found)) if letters else None


def _institutions(letters: Sequence[LetterEntry], naming: Naming) -> Fact | None:
    """Return how many places letters come from; one known place and a gap is not known."""
    names = [" ".join(letter.institution.split()) for letter in letters]
    places = naming.places(filter(None, names))
    if len(places) < 2 and "" in names:  # noqa: PLR2004 - one place and one that is not given
        return None
    return Fact(len(places), ", ".join(places)) if places else None


def _before(letters: Sequence[LetterEntry], match: Moment | None) -> Fact | None:
    """Return how many of the letters that exist are certainly older than the match."""
    existing = [letter for letter in letters if letter.file or letter.written]
    old = [e.writer for e in existing if e.written and match and e.written.is_before(match)]
    if not old and (not letters or match is None or any(not e.written for e in existing)):
        return None
    return Fact(len(old), ", ".join(old))


def _documents(opened: Opened) -> dict[str, Fact | None]:
    """Return which documents there are to speak from."""
    statements = opened.statements
    readable = sum(s.report.document.readable for s in statements)
    last = sum(bool(s.previous and s.previous.document.readable) for s in statements)
    for_dr = sum(statement.entry.target is Target.DR for statement in statements)
    return {
        "statements.count": Fact(readable) if readable else None,
        "statements.dr": Fact(for_dr) if statements else None,
        "statements.last": Fact(last) if last else None,
        "files.cv": _read(opened.cv),
        "files.experiences": _read(opened.experiences),
        "files.programs": Fact("yes") if opened.programs else None,
    }


def _read(report: Report | None) -> Fact | None:
    """Return "yes" for a document that could be read."""
    return Fact("yes") if report and report.document.readable else None
