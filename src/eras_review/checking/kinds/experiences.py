"""Kinds for ERAS experiences: how many, how long, vague ones, and why one is meaningful."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.checking.context import Context, NoPatterns, Place, Places
from eras_review.checking.kinds.limit import HIGHEST
from eras_review.language.metrics import word_count
from eras_review.model import Span, merged
from eras_review.rules.toml_file import Strict
from eras_review.structure.experiences import Experience, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TooMany(NoPatterns, Strict):
    """Fires on more entries than *value* allows, or more meaningful ones than *meaningful*."""

    value: str
    meaningful: str

    def find(self, context: Context) -> Place | None:
        """Return the entries past the limit."""
        if context.experiences is None:
            return None
        found = context.experiences
        for entries, name, what in (
            (found.entries, self.value, "entries"),
            (found.meaningful, self.meaningful, "most meaningful ones"),
        ):
            known = context.season.values[name]
            bound = int(str(known.value))
            if len(entries) > bound:
                spans = tuple(_first_line(context, entry) for entry in entries[bound:])
                slots = {"count": len(entries), "what": what, "limit": bound}
                return Place(spans, slots, at_most=HIGHEST[known.confidence], whole=True)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryTooLong(NoPatterns, Strict):
    """Fires on descriptions past *value* characters, or reasons past *meaningful*."""

    value: str
    meaningful: str

    def find(self, context: Context) -> Place | None:
        """Return what stands past the limit of each box."""
        if context.experiences is None:
            return None
        over: list[tuple[Span, str]] = []
        for entry in context.experiences.entries:
            for text, name in (
                (entry.description, self.value),
                (entry.meaningful, self.meaningful),
            ):
                bound = int(str(context.season.values[name].value))
                if text and text.characters > bound:
                    start = _word_at(context, min(text.span.start + bound, text.span.end - 1))
                    told = f"{entry.called}: {text.characters} of {bound}"
                    over.append((Span(start, text.span.end), told))
        if not over:
            return None
        level = HIGHEST[context.season.values[self.value].confidence]
        told = "; ".join(words for _, words in over)
        return Place(merged(span for span, _ in over), {"entries": told}, at_most=level)


@dataclass(frozen=True, slots=True, kw_only=True)
class VagueExperience(Strict):
    """Fires on entries that hold *patterns* and nothing of *concrete*, or under *words* words.

    A number is concrete too.
    """

    patterns: tuple[str, ...]
    concrete: tuple[str, ...]
    words: int

    def needed_patterns(self) -> Iterator[str]:
        """Yield all patterns."""
        yield from (*self.patterns, *self.concrete)

    def find(self, context: Context) -> Place | None:
        """Return the vague words of each such entry."""
        entries = context.experiences.entries if context.experiences else ()
        words = context.places_of(self.patterns), context.places_of(self.concrete)
        vague = [(entry, self._vague(entry.description, *words)) for entry in entries]
        spans = merged(span for entry, found in vague for span in found)
        titles = [entry.called for entry, found in vague if found]
        return (
            Place(spans, {"entries": ", ".join(titles), "count": len(titles)}) if titles else None
        )

    def _vague(self, text: Text, vague: Places, concrete: Places) -> tuple[Span, ...]:
        """Return the vague words of a description; all of it when it hardly says a thing."""
        if concrete.touch(text.span) or re.search(r"\d", text.text):
            return ()
        if text.text and word_count(text.text) < self.words:
            return (text.span,)
        return vague.within(text.span)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoWhy(Strict):
    """Fires on most meaningful entries whose reason is missing or has none of *patterns*."""

    patterns: tuple[str, ...]

    def needed_patterns(self) -> Iterator[str]:
        """Yield all patterns."""
        yield from self.patterns

    def find(self, context: Context) -> Place | None:
        """Return the reasons that give none."""
        entries = context.experiences.meaningful if context.experiences else ()
        words = context.places_of(self.patterns)
        without = [e for e in entries if not (e.meaningful and words.touch(e.meaningful.span))]
        if not without:
            return None
        spans = merged(
            entry.meaningful.span
            if entry.meaningful and entry.meaningful.text
            else _first_line(context, entry)
            for entry in without
        )
        return Place(spans, {"entries": ", ".join(entry.called for entry in without)})


def _word_at(context: Context, offset: int) -> int:
    """Return where the word begins that stands at an offset."""
    before = context.document.text[:offset]
    return len(before) - len(before.split()[-1]) if before[-1:].strip() else offset


def _first_line(context: Context, entry: Experience) -> Span:
    """Return the first line of an entry."""
    return context.whole_line(Span(entry.span.start, entry.span.start))
