"""Reports laid out for a page: what stands where, before any template sees it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from eras_review.model import Document, Finding, Level, Report, Span
from eras_review.report.facts import facts
from eras_review.report.map_drawing import Bar, Share, drawn, shares
from eras_review.report.marks import Stretch, stretches
from eras_review.report.narrative_map import bands
from eras_review.report.notices import notices
from eras_review.report.timeline_drawing import TimelinePicture, draw_timeline
from eras_review.report.triage import start_with, strengths_to_show
from eras_review.rules import GuideSection, Move, Rules

STRENGTH = "strength"
ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Note:
    """A finding or strength with its id on the page.

    *tone* is its level, "strength", or "accepted" for what the author left for a *reason*.
    """

    id: str
    tone: str
    title: str
    finding: Finding | None
    spans: tuple[Span, ...]
    quotes: tuple[tuple[str, str], ...]
    section: GuideSection | None = None
    reason: str = ""

    @property
    def shown_at(self) -> tuple[Span, ...]:
        """Return the words to mark: its own, or those of the nearest miss."""
        near = self.finding.near if self.finding else None
        return self.spans or ((near.span,) if near else ())


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of the draft and the notes that stand beside it."""

    role: str
    stretches: tuple[Stretch, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """Everything a page shows of one report; *id* tells it from the others on the page."""

    id: str
    report: Report
    first: tuple[Note, ...]
    rest: tuple[Note, ...]
    strengths: tuple[Note, ...]
    accepted: tuple[Note, ...]
    rows: tuple[Row, ...]
    bars: tuple[Bar, ...]
    shares: tuple[Share, ...]
    legend: tuple[Move, ...]
    facts: tuple[str, ...]
    notices: tuple[str, ...]
    tones: Mapping[str, str]
    near: frozenset[str]
    timeline: TimelinePicture | None = None

    @property
    def counts(self) -> Mapping[str, int]:
        """Return how many notes there are of each tone, in the order of the filter."""
        notes = (*self.first, *self.rest, *self.strengths, *self.accepted)
        tones = (*Level, STRENGTH, *([ACCEPTED] if self.accepted else []))
        return {tone: sum(n.tone == tone for n in notes) for tone in tones}


def view(report: Report, rules: Rules, number: int) -> DocumentView:
    """Lay out one report, the document *number* (from 1) of the page."""
    identity = f"d{number}"
    moves = rules.moves_of(report.document.kind)
    findings = [
        note_of(f, f"{identity}-f{n}", report.document, rules) for n, f in _numbered(report)
    ]
    strengths = tuple(_strengths(report, moves, identity))
    accepted = tuple(_accepted(report, rules, identity))
    count = len(start_with(report))
    notes = [*findings, *strengths, *accepted]
    bars = drawn(bands(report, moves))
    return DocumentView(
        id=identity,
        report=report,
        first=tuple(findings[:count]),
        rest=tuple(findings[count:]),
        strengths=strengths,
        accepted=accepted,
        rows=tuple(_rows(report, notes)),
        bars=bars,
        shares=shares(report.findings, rules, bars),
        legend=tuple(moves[n] for n in dict.fromkeys(bar.band.move for bar in bars) if n),
        facts=facts(report, rules),
        notices=notices(report.document),
        tones={note.id: note.tone for note in notes},
        near=frozenset(note.id for note in (*findings, *accepted) if not note.spans),
        timeline=draw_timeline(report.timeline) if report.timeline else None,
    )


def _numbered(report: Report) -> list[tuple[int, Finding]]:
    """Return the findings with those to start with in front, numbered from 1."""
    first = start_with(report)
    ordered = [*first, *(f for f in report.findings if f not in first)]
    return list(enumerate(ordered, start=1))


def note_of(finding: Finding, identity: str, document: Document, rules: Rules) -> Note:
    """Return the note of a finding."""
    return Note(
        identity,
        finding.level,
        finding.title,
        finding,
        finding.spans,
        _quotes(document, finding.spans),
        rules.guide[finding.source],
    )


def _accepted(report: Report, rules: Rules, identity: str) -> Iterator[Note]:
    """Yield the notes of what the author decided to leave."""
    for n, accepted in enumerate(report.accepted, start=1):
        note = note_of(accepted.finding, f"{identity}-a{n}", report.document, rules)
        yield replace(note, tone=ACCEPTED, reason=accepted.reason)


def _strengths(report: Report, moves: Mapping[str, Move], identity: str) -> list[Note]:
    """Return the notes of all strengths."""
    return [
        Note(
            f"{identity}-g{n}",
            STRENGTH,
            moves[s.move].title,
            None,
            s.spans,
            _quotes(report.document, s.spans),
        )
        for n, s in enumerate(strengths_to_show(report), start=1)
    ]


def _quotes(document: Document, spans: Sequence[Span]) -> tuple[tuple[str, str], ...]:
    """Return words and place of every span."""
    return tuple((document.text[s.start : s.end], s.where) for s in spans)


def _rows(report: Report, notes: Sequence[Note]) -> list[Row]:
    """Return a row per block, each note beside the block where its first words stand."""
    places = {note.id: note.shown_at for note in notes}
    return [
        Row(
            block.role,
            tuple(stretches(report.document, block, places, report.moves)),
            tuple(
                n for n in notes if n.shown_at and block.start <= n.shown_at[0].start < block.end
            ),
        )
        for block in report.document.blocks
    ]
