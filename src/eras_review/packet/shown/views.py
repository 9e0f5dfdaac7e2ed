"""The set laid out for a page: its findings, its letters, its questions."""

from dataclasses import dataclass

from eras_review.application import LetterEntry
from eras_review.model import Level
from eras_review.packet.opening import OpenLetter
from eras_review.packet.packet import Packet
from eras_review.packet.values import Ask, Evidence, SetFinding
from eras_review.report.programs_view import ProgramsView, view_programs
from eras_review.rules import GuideSection, Rules

_NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter as the table of letters shows it; *opened* says whether its words were reviewed."""

    entry: LetterEntry
    waived: str
    opened: bool
    state: str


@dataclass(frozen=True, slots=True)
class SetNote:
    """A finding with its id on the page, its guide section, and links to the files it quotes."""

    id: str
    finding: SetFinding
    section: GuideSection
    quotes: tuple[tuple[Evidence, str], ...]

    @property
    def tone(self) -> Level:
        """Return its level."""
        return self.finding.level


@dataclass(frozen=True, slots=True)
class SetView:
    """Everything a page shows of the set before its documents."""

    first: tuple[SetNote, ...]
    rest: tuple[SetNote, ...]
    letters: tuple[LetterRow, ...]
    asks: tuple[Ask, ...]
    programs: ProgramsView | None
    unread: tuple[tuple[str, str], ...]


def set_view(packet: Packet, rules: Rules) -> SetView:
    """Lay out the set; documents have the ids d1, d2, ... in their order."""
    first = packet.start_with
    rest = [finding for finding in packet.findings if finding not in first]
    reports = packet.opened.reports
    ids = {packet.opened.application.facts.files.programs: "programs"}
    ids |= {report.document.source: f"d{n}" for n, report in enumerate(reports, start=1)}
    notes = [
        SetNote(
            f"set-f{number}",
            finding,
            rules.guide[finding.source],
            tuple((evidence, ids.get(evidence.source, "")) for evidence in finding.evidence),
        )
        for number, finding in enumerate((*first, *rest), start=1)
    ]
    return SetView(
        first=tuple(notes[: len(first)]),
        rest=tuple(notes[len(first) :]),
        letters=tuple(map(letter_row, packet.opened.letters)),
        asks=packet.asks,
        programs=view_programs(listed, rules) if (listed := packet.opened.programs) else None,
        unread=packet.opened.unread,
    )


def letter_row(letter: OpenLetter) -> LetterRow:
    """Return what the table says of one letter, without a word of it."""
    entry, report = letter.entry, letter.report
    waived = _NOT_KNOWN if entry.waived is None else "yes" if entry.waived else "no"
    opened = bool(report and report.document.readable)
    return LetterRow(entry, waived, opened, _state(letter))


def _state(letter: OpenLetter) -> str:
    """Say whether a letter was opened, and why not."""
    entry, report = letter.entry, letter.report
    if report:
        return "reviewed below" if report.document.readable else report.document.explanation
    if letter.withheld:
        return "not shown: the letter says that you waived your right to see it"
    if not entry.file:
        return f"no file; due {entry.due}" if entry.due else "no file"
    if entry.waived:
        return "not opened: you waived your right to see it"
    return "not opened: whether you waived your right to see it is not known"
