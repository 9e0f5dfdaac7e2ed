"""Kinds that look at what the entries of a CV say: vague ones, research without a result."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from eras_review.checking.context import Context, Place, Places
from eras_review.model import Span, merged
from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict
from eras_review.structure.cv import CvSection, Entry, Section
from eras_review.structure.cv.timeline import latest_month, sure_months

_WORD = re.compile(r"[\w’'-]+")
_ACRONYM = range(2, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class VagueEntries(Strict):
    """Fires when *at_least* entries of *sections* say nothing of what was done.

    A line is vague that holds one of *patterns*, or has at most *few_words*, and neither a number,
    a name nor one of *concrete*; an entry is vague when all of its lines are.
    """

    sections: tuple[Section, ...]
    patterns: tuple[str, ...]
    concrete: tuple[str, ...]
    few_words: int
    at_least: int

    def needed_patterns(self) -> Iterator[str]:
        """Yield all patterns."""
        yield from (*self.patterns, *self.concrete)

    def find(self, context: Context) -> Place | None:
        """Return the vague lines when there are several entries of them."""
        if context.cv is None:
            return None
        entries = context.cv.entries(*self.sections)
        words = context.places_of(self.patterns), context.places_of(self.concrete)
        vague = [spans for e in entries if (spans := self._vague(context, e, words))]
        if len(vague) < self.at_least:
            return None
        shown = merged(span for found in vague for span in found)
        return Place(shown, {"count": len(vague), "words": context.text_of(shown[0])})

    def _vague(self, context: Context, entry: Entry, words: tuple[Places, Places]) -> list[Span]:
        """Return the lines of an entry that says nothing, none of one that does."""
        if entry.bullets:
            lines = [bullet.span for bullet in entry.bullets]
            said = all(_says_nothing(context.text_of(s), s, words, self.few_words) for s in lines)
            return lines if said else []
        head = entry.head
        return [head] if _says_nothing(context.text_of(head), head, words, 0) else []


def _says_nothing(text: str, span: Span, words: tuple[Places, Places], few: int) -> bool:
    """Say whether a line is vague: by vague *words*, or with few, and without concrete ones."""
    vague, concrete = words
    if concrete.touch(span) or re.search(r"\d", text):
        return False
    return vague.touch(span) or len(_WORD.findall(text)) <= few


@dataclass(frozen=True, slots=True, kw_only=True)
class ResearchOutput(Strict):
    """Fires on a research post of *months* or more from which nothing came.

    Something came of it when it says so (*patterns*), or when a publication or talk of the same
    time or later shares a word or an acronym of its subject, or a name, with it. *posts* tell a
    research post in other sections than research; *common* words are no subject.
    """

    months: int
    posts: Expression
    patterns: tuple[str, ...]
    common: tuple[str, ...]

    def needed_patterns(self) -> Iterator[str]:
        """Yield the patterns."""
        yield from self.patterns

    def find(self, context: Context) -> Place | None:
        """Return the posts without a result."""
        if context.cv is None:
            return None
        said = context.places_of(self.patterns)
        works = [
            (
                entry.work.year,
                self._subject(context.text_of(entry.span)) | self._acronyms(entry.work.title),
            )
            for entry in context.cv.entries()
            if entry.work
        ]
        posts = self._posts(context)
        without = [e for e in posts if not said.touch(e.span) and not self._is_told(e, works)]
        if not without:
            return None
        slots = {"posts": "; ".join(f"“{e.title}”" for e in without), "count": len(without)}
        return Place(merged(e.head for e in without), slots)

    def _posts(self, context: Context) -> Iterator[Entry]:
        """Yield the research posts that are long enough."""
        cv = context.cv
        if cv is None:
            return
        latest = latest_month(cv)
        for section in cv.sections:
            for entry in section.entries:
                if entry.work or entry.dates is None or not self._is_research(section, entry):
                    continue
                if sure_months(entry.dates, latest) >= self.months:
                    yield entry

    def _is_research(self, section: CvSection, entry: Entry) -> bool:
        """Say whether an entry is a research post, by its section or its title."""
        if section.kind in (Section.WORK, Section.TRAINING):
            return bool(re.search(self.posts, entry.title, re.IGNORECASE))
        return section.kind is Section.RESEARCH

    def _is_told(self, post: Entry, works: Sequence[tuple[int | None, set[str]]]) -> bool:
        """Say whether a publication or talk of the same time or later is about a post's subject."""
        begun = post.dates.start.year if post.dates and post.dates.start else 0
        told = " ".join((post.title, post.organisation, *(b.text for b in post.bullets)))
        subject = self._subject(told) | self._acronyms(told)
        # A post that names no subject is believed to have led to what came after it.
        return any(
            not subject or subject & about for year, about in works if year is None or year >= begun
        )

    def _subject(self, text: str) -> set[str]:
        """Return the words that say what something is about, without their endings."""
        words = {word.lower().strip("’'-") for word in _WORD.findall(text)}
        long = {w for w in words if len(w) > 3 and not w[0].isdigit() and w not in self.common}  # noqa: PLR2004 - shorter words name no subject
        return {word[:5] for word in long}

    def _acronyms(self, text: str) -> set[str]:
        """Return the short words in capitals that say what something is about: PE, Y90, Y-90."""
        words = (word.replace("-", "") for word in _WORD.findall(text))
        short = {w.lower() for w in words if w.isupper() and len(w) in _ACRONYM}
        return {word for word in short if not word[0].isdigit() and word not in self.common}
