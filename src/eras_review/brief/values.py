"""What a letter-request brief holds, before any template sees it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ask:
    """Something only the applicant can answer; *key* is where it belongs in application.toml."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Line:
    """A fact of the applicant's own files, or one with gaps: *asks* says what is missing."""

    text: str
    asks: tuple[Ask, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A line with the label before it."""

    label: str
    line: Line


@dataclass(frozen=True, slots=True)
class Quoted:
    """An entry of the CV, *details* from below its head; *note* says that it is older."""

    when: str
    text: str
    details: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A theme as one writer is asked for it: why this writer, and prompts for particulars."""

    title: str
    because: str
    prompts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Practical:
    """A fact about the season: how far it can be trusted, where and when it was read."""

    label: str
    line: Line
    confidence: str = ""
    source: str = ""
    read_on: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything one writer is given; *stem* is the name of its files without an ending."""

    stem: str
    writer: Line
    applicant: Line
    season: int
    due: Line
    together: tuple[Row, ...]
    path: Line
    now: Line
    aim: Line
    match: Line
    changes: tuple[Quoted, ...]
    changes_asked: Line | None
    shared: tuple[str, ...]
    shared_asked: Line | None
    candidates: tuple[Quoted, ...]
    candidate_note: str
    themes: tuple[Asked, ...]
    also: tuple[Asked, ...]
    elsewhere: tuple[str, ...]
    judge: str
    earlier: str
    not_told: str
    frank: str
    practical: tuple[Practical, ...]
    weak: tuple[str, ...]
    attachments: tuple[Row, ...]

    @property
    def asks(self) -> tuple[Ask, ...]:
        """Return what the applicant still has to answer, each once, in the order of the brief."""
        rows = (*self.together, *self.attachments)
        lines = (
            *(self.writer, self.applicant, self.due, self.path, self.now, self.aim),
            *(row.line for row in rows),
            *(line for line in (self.changes_asked, self.shared_asked) if line),
            *(fact.line for fact in self.practical),
        )
        return tuple(dict.fromkeys(ask for line in lines for ask in line.asks))


@dataclass(frozen=True, slots=True)
class Remark:
    """What the checklist says beside the asks: of the brief called *stem*, or of all."""

    text: str
    stem: str = ""


@dataclass(frozen=True, slots=True)
class Briefs:
    """The briefs of one application, what the applicant should look at, and the plan's holes."""

    briefs: tuple[Brief, ...]
    remarks: tuple[Remark, ...]
    holes: tuple[str, ...]
