"""Kinds for the small print of a CV: personal data, abbreviations, how works are cited."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.model import Span, merged
from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict
from eras_review.structure.cv import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalData(NoPatterns, Strict):
    """Fires on *shapes*, by what they are, and on a *picture* in the file.

    *own* shapes count only where the applicant tells of themselves: elsewhere they may be about
    patients.
    """

    shapes: Mapping[str, Expression]
    own: Mapping[str, Expression]
    picture: str

    def find(self, context: Context) -> Place | None:
        """Return where the data stand; a picture has no words to show."""
        if context.cv is None:
            return None
        own = context.cv.about_oneself
        whole = (Span(0, len(context.document.text)),)
        found: dict[str, list[Span]] = {}
        for shapes, places in ((self.shapes, whole), (self.own, own)):
            for what, shape in shapes.items():
                found.setdefault(what, []).extend(_found(context, shape, places))
        named = [what for what, spans in found.items() if spans]
        if any(item.what == "pictures" for item in context.document.not_read):
            named.append(self.picture)
        if not named:
            return None
        spans = merged(span for spans in found.values() for span in spans)
        return Place(spans, {"what": ", ".join(named)})


def _found(context: Context, shape: Expression, places: Iterable[Span]) -> Iterator[Span]:
    """Yield where a shape stands in some places, without the blanks behind it."""
    for place in places:
        for match in re.finditer(shape, context.text_of(place), re.IGNORECASE | re.MULTILINE):
            start = place.start + match.start()
            yield Span(start, start + len(match[0].rstrip()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviations(NoPatterns, Strict):
    """Fires on abbreviations that are neither *known* nor spelled out anywhere in the CV."""

    known: tuple[str, ...]
    at_least: int
    shown: int

    def find(self, context: Context) -> Place | None:
        """Return the first place of each."""
        cv = context.cv
        if cv is None:
            return None
        first: dict[str, Span] = {}
        spelled = set(re.findall(r"\(([A-Z][A-Za-z&/-]{1,7})s?\)", context.document.text))
        for entry in cv.entries():
            if entry.work:
                continue
            for word, span in _abbreviations(context, entry.span):
                if word not in self.known and word not in spelled:
                    first.setdefault(word, span)
        if len(first) < self.at_least:
            return None
        return Place(merged(first.values()), {"words": ", ".join(list(first)[: self.shown])})


def _abbreviations(context: Context, within: Span) -> Iterator[tuple[str, Span]]:
    """Yield the words of three to six capitals in a stretch."""
    for match in re.finditer(r"(?<![\w.-])[A-Z]{3,6}(?=s?(?![\w-]))", context.text_of(within)):
        start = within.start + match.start()
        yield match[0], Span(start, start + len(match[0]))


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkStyle(NoPatterns, Strict):
    """Fires on publications and talks that ERAS has no place for, or without authors in its form.

    *states* have no place there.
    """

    states: tuple[str, ...]

    def find(self, context: Context) -> Place | None:
        """Return the lines, told apart by what is wrong with them."""
        cv = context.cv
        if cv is None:
            return None
        entries = [e for e in cv.entries(Section.PUBLICATIONS, Section.PRESENTATIONS) if e.work]
        unready = [e for e in entries if e.work and e.work.status in self.states]
        articles = [e for e in entries if e.work and e.work.form in ("article", "chapter")]
        bare = [e for e in articles if e.work and not e.work.authors and e not in unready]
        absent = [e for e in articles if e.work and e.work.authors and not e.work.place]
        told = [
            f"{len(found)} {what}"
            for found, what in (
                (unready, "not yet submitted or only submitted"),
                (bare, "without authors as “Lastname AB, Lastname CD”"),
                (absent if cv.name else [], "without your name among the authors"),
            )
            if found
        ]
        if not told:
            return None
        shown = [*unready, *bare, *(absent if cv.name else ())]
        return Place(merged(e.head for e in shown), {"what": "; ".join(told)})
