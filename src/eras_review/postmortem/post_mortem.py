"""From an opened application to its post-mortem: every row is judged once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from eras_review.packet import Opened, odd_values
from eras_review.postmortem.facts import facts_of
from eras_review.postmortem.findings import Raised
from eras_review.postmortem.judging import Judge, Outcome
from eras_review.postmortem.plan import Calendar
from eras_review.postmortem.values import Ask, Line, Pathway, PlanPart, PostMortem, Proof, Task
from eras_review.rules import GuideSection, Rules
from eras_review.rules.plan import Applying, Cause, PathwayNote, PlanRow, PlanSection, Reading


def post_mortem(opened: Opened, raised: Iterable[Raised], rules: Rules, today: date) -> PostMortem:
    """Return the account of an application on the day *today*.

    *raised* is what checks have found: in its documents (`raised_by`), between them
    (`raised_between`), in other reports on it (`raised_in`). Nothing is guessed: where a fact is
    not known, its row is left out and the fact is asked for.
    """
    facts = facts_of(opened, rules, today)
    judge = Judge(rules.post_mortem, rules.season, facts, raised)
    return _Writing(opened, rules, judge, today).post_mortem()


class _Writing:
    """Judges every row and remembers what would have to be known."""

    def __init__(self, opened: Opened, rules: Rules, judge: Judge, today: date) -> None:
        """Keep everything that the rows look at."""
        self._opened = opened
        self._rules = rules
        self._own = rules.post_mortem
        self._judge = judge
        self._today = today
        self._calendar = Calendar(rules, opened.application.facts.target.season, today)
        self._unknown: set[str] = set()
        if opened.application.facts.target.season is None:
            # No row asks for it, but no date can be given without it.
            self._unknown.add("target.season")

    def post_mortem(self) -> PostMortem:
        """Return all of it; the plan comes last, so that it can say what it has dates for."""
        causes = [(cause, self._outcome(cause)) for cause in self._own.causes]
        causes = [(cause, outcome) for cause, outcome in causes if outcome.holds]
        interviews = tuple(self._lines(self._own.readings))
        ways = tuple(self._pathway(way.name) for way in self._own.pathways)
        parts = [(section.now, self._part(section)) for section in self._own.plan]
        now = tuple(part for first, part in parts if first and part.tasks)
        plan = tuple(part for first, part in parts if not first and part.tasks)
        return PostMortem(
            applicant=self._opened.application.facts.applicant.name,
            today=self._today,
            now=now,
            hurt=self._ordered(self._line(c, c.hurt, o) for c, o in causes if c.hurt),
            year=self._repairs(causes, "year"),
            longer=self._repairs(causes, "longer"),
            interviews=interviews,
            pathways=ways,
            asks=self._asks(),
            plan=plan,
            notes=self._calendar.notes(task for part in (*now, *plan) for task in part.tasks),
            unread=self._opened.unread,
        )

    def _outcome(self, row: Applying) -> Outcome:
        """Judge a row and remember what it lacks."""
        outcome = self._judge.of(row)
        self._unknown.update(outcome.unknown)
        return outcome

    def _line(self, row: Applying, text: str, outcome: Outcome, source: str = "") -> Line:
        """Return one line; *source* replaces the section of the row."""
        section = self._section(source or row.source)
        return Line(text, row.question, section, outcome.proofs)

    def _section(self, identity: str) -> GuideSection:
        """Return a section of the guide."""
        return self._rules.guide[identity]

    def _lines(self, rows: Sequence[Reading | PathwayNote]) -> Iterator[Line]:
        """Yield a line for every row that applies."""
        for row in rows:
            outcome = self._outcome(row)
            if outcome.holds:
                yield self._line(row, row.text, outcome)

    def _repairs(self, causes: Sequence[tuple[Cause, Outcome]], takes: str) -> tuple[Line, ...]:
        """Return what can be repaired in such a time."""
        return self._ordered(
            self._line(cause, cause.repair, outcome, cause.repair_source)
            for cause, outcome in causes
            if cause.repair and cause.takes == takes
        )

    def _ordered(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """Return lines in the order of the guide."""
        order = {section: number for number, section in enumerate(self._rules.guide)}
        return tuple(sorted(lines, key=lambda line: order[line.section.id]))

    def _pathway(self, name: str) -> Pathway:
        """Return one of the three ways with the notes that apply."""
        way = next(way for way in self._own.pathways if way.name == name)
        notes = [note for note in self._own.notes if note.pathway == name]
        return Pathway(
            way.title,
            way.text,
            self._section(way.source),
            tuple(self._lines([note for note in notes if note.speaks == "for"])),
            tuple(self._lines([note for note in notes if note.speaks == "against"])),
        )

    def _part(self, section: PlanSection) -> PlanPart:
        """Return a part of the plan with the rows that apply."""
        tasks: list[Task] = []
        shown: set[Proof] = set()
        for row in section.rows:
            outcome = self._outcome(row)
            if outcome.holds:
                if row.each:
                    tasks += self._of_letters(section, row)
                    continue
                when, day = self._calendar.place(row.by_when)
                # What several rows rest on is shown with the first of them.
                new = tuple(proof for proof in outcome.proofs if proof not in shown)
                shown.update(new)
                line = self._line(row, row.do, replace(outcome, proofs=new))
                tasks.append(Task(f"{section.name}/{row.id}", line, when, day))
        return PlanPart(section.title, section.intro, tuple(tasks))

    def _of_letters(self, section: PlanSection, row: PlanRow) -> Iterator[Task]:
        """Yield a task for every letter that is due and not there yet, the earliest first."""
        facts = self._opened.application.facts
        open_ones = [
            (letter.due, letter)
            for letter in facts.letters
            if letter.due and (not letter.written or letter.is_before(facts.match.date))
        ]
        for due, letter in sorted(open_ones, key=lambda pair: str(pair[0])):
            when, day = self._calendar.place_own(due)
            line = Line(
                row.do.format(writer=letter.writer),
                row.question.format(writer=letter.writer),
                self._section(row.source),
            )
            yield Task(f"{section.name}/{row.id}/{letter.writer}", line, when, day)

    def _asks(self) -> tuple[Ask, ...]:
        """Return what to ask: what can hardly be, then the order of the table of facts."""
        table = self._own.table.facts.items()
        odd = odd_values(self._opened.application.facts, self._rules)
        missing = (
            Ask(name, words.ask) for name, words in table if name in self._unknown and words.ask
        )
        return (*(Ask(one.key, one.question) for one in odd), *missing)
