"""Sentences or entries of two drafts, laid beside each other as spans."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eras_review.comparing.values import CarriedUnit, Texts, Unit
from eras_review.likeness import carried_over
from eras_review.model import Report, Span
from eras_review.structure.where import Locator


def texts_of(old: Report, new: Report) -> Texts:
    """Return how the texts of two reports belong together.

    CVs and experiences are compared entry by entry where both have entries, all else by sentences.
    """
    unit, before, after = _units(old, new)
    carried = carried_over(_words(old, before), _words(new, after))
    return Texts(
        unit,
        tuple(
            CarriedUnit(
                before[pair.old],
                after[pair.new],
                pair.likeness,
                not pair.word_for_word,
                pair.moved,
                pair.part,
            )
            for pair in carried.pairs
        ),
        tuple(after[number] for number in carried.new),
        tuple(before[number] for number in carried.dropped),
        carried.share,
        carried.share_of_words,
    )


def _units(old: Report, new: Report) -> tuple[Unit, list[Span], list[Span]]:
    """Return what both texts are compared by, and where it stands in each."""
    entries = [list(_entries(report.structure or {})) for report in (old, new)]
    if all(entries):
        return Unit.ENTRY, _located(old, entries[0]), _located(new, entries[1])
    sentences = [[Span(s.start, s.end) for s in report.moves] for report in (old, new)]
    return Unit.SENTENCE, _located(old, sentences[0]), _located(new, sentences[1])


def _entries(structure: Mapping[str, Any]) -> Iterator[Span]:
    """Yield the entries of a CV or a list of experiences."""
    for section in structure.get("sections", ()):
        yield from (Span(entry["start"], entry["end"]) for entry in section["entries"])
    for entry in structure.get("experiences", ()):
        yield Span(entry["start"], entry["end"])


def _located(report: Report, spans: Sequence[Span]) -> list[Span]:
    """Return the spans in reading order with their places in words."""
    locator = Locator(report.document, [sentence.start for sentence in report.moves])
    return [locator.located(span) for span in sorted(spans)]


def _words(report: Report, spans: Sequence[Span]) -> list[str]:
    """Return the words of the spans."""
    return [report.document.text[span.start : span.end] for span in spans]
