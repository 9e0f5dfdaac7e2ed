"""A comparison laid out for a page: what stands where, before any template sees it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eras_review.comparing import CarriedUnit, Comparison, FindingChange, Texts
from eras_review.model import Document, Report, Span
from eras_review.report.compare_words import (
    became,
    how_carried,
    labels,
    lengths,
    summary,
    what_happened,
)
from eras_review.report.map_drawing import Bar, drawn
from eras_review.report.marks import Stretch, stretches
from eras_review.report.narrative_map import bands
from eras_review.report.notices import notices
from eras_review.report.word_changes import Stroke, word_changes
from eras_review.rules import GuideSection, Move, Rules

Quotes = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What became of one finding: its words that are gone, kept and added, each with its place."""

    change: FindingChange
    told: str
    gone: Quotes
    kept: Quotes
    added: Quotes


@dataclass(frozen=True, slots=True)
class StrengthView:
    """A strength gained or lost at its sentence; *told* says what became of a lost one."""

    title: str
    quotes: Quotes
    told: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """What shows that this is not the applicant of last season, of one sort."""

    title: str
    none: str
    question: str
    fresh: Quotes
    known: Quotes


@dataclass(frozen=True, slots=True)
class DraftView:
    """One draft: its map, the bars of what stands in both drafts, its paragraphs with marks."""

    id: str
    document: Document
    notices: tuple[str, ...]
    bars: tuple[Bar, ...]
    carried: tuple[Bar, ...]
    rows: tuple[tuple[str, tuple[Stretch, ...]], ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """Everything a page shows of a comparison."""

    comparison: Comparison
    lengths: str
    summary: tuple[str, ...]
    how_carried: str
    labels: tuple[str, str]
    fixed: tuple[ChangeView, ...]
    still: tuple[ChangeView, ...]
    added: tuple[ChangeView, ...]
    gained: tuple[StrengthView, ...]
    lost: tuple[StrengthView, ...]
    evidence: tuple[EvidenceView, ...]
    section: GuideSection | None
    drafts: tuple[DraftView, DraftView]
    legend: tuple[Move, ...]
    edited: tuple[tuple[Stroke, ...], ...]


def comparison_view(comparison: Comparison, rules: Rules) -> ComparisonView:
    """Lay out a comparison."""
    old, new, texts = comparison.old, comparison.new, comparison.texts
    moves = rules.moves_of(new.document.kind)
    drafts = (
        _draft("old", old, _old_fates(texts), [u.old for u in texts.carried], moves),
        _draft("new", new, _new_fates(texts), [u.new for u in texts.carried], moves),
    )
    shown = dict.fromkeys(bar.band.move for draft in drafts for bar in draft.bars)
    season = comparison.season
    return ComparisonView(
        comparison=comparison,
        lengths=lengths(comparison),
        summary=summary(comparison),
        how_carried=how_carried(texts),
        labels=labels(comparison),
        fixed=_changes(comparison.fixed, old.document, new.document),
        still=_changes(comparison.still, old.document, new.document),
        added=_changes(comparison.added, old.document, new.document),
        gained=tuple(
            StrengthView(s.title, _quotes([s.span], new.document)) for s in comparison.gained
        ),
        lost=tuple(
            StrengthView(s.title, _quotes([s.span], old.document), what_happened(s))
            for s in comparison.lost
        ),
        evidence=_evidence(comparison),
        section=rules.guide[season.source] if season else None,
        drafts=drafts,
        legend=tuple(moves[name] for name in shown if name),
        edited=tuple(_edited(unit, old.document, new.document) for unit in texts.edited),
    )


def _draft(
    identity: str,
    report: Report,
    fates: Mapping[str, Sequence[Span]],
    carried: Sequence[Span],
    moves: Mapping[str, Move],
) -> DraftView:
    """Return one draft with the fate of its sentences marked."""
    document = report.document
    bars = drawn(bands(report, moves))
    return DraftView(
        identity,
        document,
        notices(document),
        bars,
        tuple(bar for bar in bars if _stands(Span(bar.band.start, bar.band.end), carried)),
        tuple(
            (block.role, tuple(stretches(document, block, fates, report.moves)))
            for block in document.blocks
        ),
    )


def _stands(sentence: Span, carried: Sequence[Span]) -> bool:
    """Say whether a sentence is among those carried over."""
    return any(sentence.overlaps(span) for span in carried)


def _old_fates(texts: Texts) -> dict[str, Sequence[Span]]:
    """Return what became of the sentences of the old draft."""
    return {
        "dropped": texts.dropped,
        "edited": [unit.old for unit in texts.edited],
        "moved": [unit.old for unit in texts.moved],
    }


def _new_fates(texts: Texts) -> dict[str, Sequence[Span]]:
    """Return where the sentences of the new draft come from."""
    return {
        "new": texts.new,
        "edited": [unit.new for unit in texts.edited],
        "moved": [unit.new for unit in texts.moved],
    }


def _changes(
    changes: Sequence[FindingChange], old: Document, new: Document
) -> tuple[ChangeView, ...]:
    """Return what became of findings, in words."""
    return tuple(
        ChangeView(
            change,
            became(change),
            _quotes(change.gone, old),
            _quotes([span for _, span in change.kept], new),
            _quotes(change.added, new),
        )
        for change in changes
    )


def _evidence(comparison: Comparison) -> tuple[EvidenceView, ...]:
    """Return the evidence of a season, in words."""
    document = comparison.new.document
    held = comparison.season.evidence if comparison.season else ()
    return tuple(
        EvidenceView(
            one.title,
            one.none,
            one.question,
            _quotes(one.fresh, document),
            _quotes(one.known, document),
        )
        for one in held
    )


def _edited(unit: CarriedUnit, old: Document, new: Document) -> tuple[Stroke, ...]:
    """Return an edited sentence with the words that went and came."""
    return word_changes(
        old.text[unit.old.start : unit.old.end], new.text[unit.new.start : unit.new.end]
    )


def _quotes(spans: Sequence[Span], document: Document) -> Quotes:
    """Return words and place of every span."""
    return tuple((document.text[span.start : span.end], span.where) for span in spans)
