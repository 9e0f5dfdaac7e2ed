"""Kind "no-entry": something that should stand on a CV and does not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eras_review.checking.context import Context, Place
from eras_review.model import NearMiss
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

    def is_held(self, context: Context, entries: Sequence[tuple[CvSection, Entry]]) -> bool:
        """Say whether one of the entries tells it."""
        groups = [context.places_of(g) for g in (self.patterns, self.also) if g]
        vetoes = context.places_of(self.unless)
        return any(
            all(group.touch(entry.span) or group.touch(section.heading) for group in groups)
            and not vetoes.touch(entry.span)
            for section, entry in entries
            if not self.sections or section.kind in self.sections
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
        if any(told.is_held(context, entries) for told in self.told):
            return None
        places = context.places_of(self.near)
        told = (e for s, e in entries if s.kind is not Section.OTHER and places.touch(e.span))
        close = next((s for e in told for s in places.spans if s.overlaps(e.span)), None)
        near = NearMiss(context.whole_line(close), self.near_note) if close else None
        return Place(near=near)
