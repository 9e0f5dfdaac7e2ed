"""What a post-mortem says: lines with what shows them, ways, a plan, questions."""

from dataclasses import dataclass
from datetime import date

from eras_review.packet import Evidence
from eras_review.rules import GuideSection


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known: a number or word, what it counts, and the words that show it.

    *also* are further values, where several are true at once.
    """

    value: int | str
    detail: str = ""
    quotes: tuple[Evidence, ...] = ()
    also: tuple["Fact", ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """What a line rests on: a fact or the title of a finding, and the words that show it.

    *beside* is the figure of the season it was compared with, *figure* says where that is from;
    *more* counts words left out.
    """

    label: str
    origin: str
    quotes: tuple[Evidence, ...] = ()
    beside: str = ""
    figure: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list, with its section of the guide."""

    text: str
    question: str
    section: GuideSection
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask:
    """A fact that would have decided a line, and how to give it."""

    fact: str
    text: str


@dataclass(frozen=True, slots=True)
class Pathway:
    """One of the three ways, and what speaks for and against it here."""

    title: str
    text: str
    section: GuideSection
    speaks_for: tuple[Line, ...]
    speaks_against: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do; *day* is its date where that is official and still to come.

    *when* says so in words; it is empty for what has no time of its own.
    """

    id: str
    line: Line
    when: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class PlanPart:
    """A part of the plan; it has tasks."""

    title: str
    intro: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class PostMortem:
    """Everything that is shown; *now* is what the first days ask for, empty when they are over.

    *applicant* is a name or ""; *unread* are documents and why they could not be read.
    """

    applicant: str
    today: date
    now: tuple[PlanPart, ...]
    hurt: tuple[Line, ...]
    year: tuple[Line, ...]
    longer: tuple[Line, ...]
    interviews: tuple[Line, ...]
    pathways: tuple[Pathway, ...]
    asks: tuple[Ask, ...]
    plan: tuple[PlanPart, ...]
    notes: tuple[str, ...]
    unread: tuple[tuple[str, str], ...]

    @property
    def figures(self) -> tuple[str, ...]:
        """Return where the figures are from that facts were compared with, each once."""
        ways = (line for way in self.pathways for line in (*way.speaks_for, *way.speaks_against))
        tasks = (task.line for part in (*self.now, *self.plan) for task in part.tasks)
        lines = (*self.hurt, *self.year, *self.longer, *self.interviews, *ways, *tasks)
        return tuple(dict.fromkeys(p.figure for line in lines for p in line.proofs if p.figure))

    @property
    def dated(self) -> tuple[tuple[PlanPart, Task], ...]:
        """Return the tasks with a date, with the part each stands in."""
        return tuple(
            (part, task) for part in (*self.now, *self.plan) for task in part.tasks if task.day
        )
