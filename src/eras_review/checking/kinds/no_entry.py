"""Kind "no-entry": something that should stand on a CV and does not."""

from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.checking.context import Context, Place
from eras_review.model import NearMiss, Span
from eras_review.rules.toml_file import Strict
from eras_review.structure.cv import CvSection, Entry, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Strict):
    """What an entry must hold: one of *patterns*, one of *also* where given, none of *unless*.

    It counts in *sections* only, in all when none is named; what the heading says holds for its
    entries.
    """

    patterns: tuple[str, ...]
    sections: tuple[Section, ...] = ()
    also: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    def held_by(self, context: Context, section: CvSection, entry: Entry) -> bool:
        """Say whether an entry tells it."""
        if self.sections and section.kind not in self.sections:
            return False
        heading = Span(section.span.start, section.span.start + len(section.title))
        if _in(context, self.unless, entry.span):
            return False
        return all(
            _in(context, group, entry.span) or _in(context, group, heading)
            for group in (self.patterns, self.also)
            if group
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NoEntry(Strict):
    """Fires when no entry of a CV holds any of *told*; {near} patterns show the nearest miss."""

    told: tuple[Told, ...]
    near: tuple[str, ...] = ()
    near_note: str = ""

    def needed_patterns(self) -> Iterator[str]:
        """Yield all patterns."""
        for told in self.told:
            yield from (*told.patterns, *told.also, *told.unless)
        yield from self.near

    def find(self, context: Context) -> Place | None:
        """Return an empty place with the nearest miss when nothing is told."""
        if context.cv is None:
            return None
        entries = [(s, e) for s in context.cv.sections for e in s.entries]
        if any(told.held_by(context, s, e) for told in self.told for s, e in entries):
            return None
        told = [e.span for s, e in entries if s.kind is not Section.OTHER]
        close = next((s for s in context.spans_of(self.near) if any(map(s.overlaps, told))), None)
        near = NearMiss(context.whole_line(close), self.near_note) if close else None
        return Place(near=near)


def _in(context: Context, patterns: tuple[str, ...], span: Span) -> bool:
    """Say whether one of the patterns stands within a span."""
    return any(span.overlaps(hit) for hit in context.spans_of(patterns))
