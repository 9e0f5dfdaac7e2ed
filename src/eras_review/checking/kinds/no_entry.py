"""Kind "no-entry": something that should stand on a CV and does not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

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

    def held_by(
        self, context: Context, entries: Sequence[tuple[CvSection, Entry]]
    ) -> Iterator[Entry]:
        """Yield the entries that tell it."""
        groups = [context.places_of(g) for g in (self.patterns, self.also) if g]
        vetoes = context.places_of(self.unless)
        for section, entry in entries:
            if self.sections and section.kind not in self.sections:
                continue
            told = (group.touch(entry.span) or group.touch(section.heading) for group in groups)
            if all(told) and not vetoes.touch(entry.span):
                yield entry


@dataclass(frozen=True, slots=True, kw_only=True)
class NoEntry(Strict):
    """Fires when no entry of a CV holds any of *told*; *near* patterns show the nearest miss.

    *theme* names what should be there, for the table of what a CV shows.
    """

    theme: str
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
        if self.shown(context):
            return None
        entries = [(s, e) for s in context.cv.sections for e in s.entries]
        places = context.places_of(self.near)
        told = (e for s, e in entries if s.kind is not Section.OTHER and places.touch(e.span))
        close = next((s for e in told for s in places.within(e.span)), None)
        near = NearMiss(context.whole_line(close), self.near_note) if close else None
        return Place(near=near)

    def shown(self, context: Context) -> tuple[Span, ...]:
        """Return the first entry that tells it, by the first of *told* that any tells."""
        if context.cv is None:
            return ()
        entries = [(s, e) for s in context.cv.sections for e in s.entries]
        held = (entry for told in self.told for entry in told.held_by(context, entries))
        return tuple(entry.head for entry in islice(held, 1))
