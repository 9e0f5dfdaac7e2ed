"""A CV taken apart: headings, entries, fields, publications."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from eras_review.model import Document, Span
from eras_review.rules.document_words import CvWords
from eras_review.structure.cv.dates import DateReader
from eras_review.structure.cv.entries import groups_of
from eras_review.structure.cv.fields import Institutions, entry_of
from eras_review.structure.cv.headings import Headings
from eras_review.structure.cv.lines import CvLine, lines_of
from eras_review.structure.cv.values import Cv, CvSection, Entry, Section, Work
from eras_review.structure.cv.works import Works

_WORKS = (Section.PUBLICATIONS, Section.PRESENTATIONS)


class CvParser:
    """Takes CVs apart, by the words of checks/structure/cv.toml."""

    def __init__(self, words: CvWords, dates: DateReader) -> None:
        """Compile what is looked for; *dates* reads the dates of each line."""
        self._words = words
        self._dates = dates
        self._headings = Headings(words)
        self._works = Works(words)
        self._titles = frozenset(words.words.column_titles)
        self._institutions = Institutions(words.words)

    def __call__(self, document: Document) -> Cv:
        """Return a document taken apart as a CV; without headings it is one section."""
        lines = lines_of(document, self._dates)
        if not lines:
            return Cv("", Span(0, 0), ())
        places = self._headings.find(lines)
        above = lines[: places[0]] if places else lines[:1]
        name = self._name(above)
        sections = tuple(
            self._section(lines[begin:body], lines[body:end], name)
            for begin, body, end in self._bounds(lines, places)
        )
        head = Span(0, above[-1].span.end) if above else Span(0, 0)
        return Cv(name, head, sections)

    def _name(self, above: Sequence[CvLine]) -> str:
        """Return the applicant's name: the first line above the sections that is no page title."""
        titles = {title.lower() for title in self._words.words.page_titles}
        lines = (line.text.strip() for line in above)
        first = next((text for text in lines if text.lower().strip(" :") not in titles), "")
        for degree in self._words.words.degrees:
            first = re.sub(rf"[,\s]+{re.escape(degree)}(?!\w)", "", first)
        return first.split("\n")[0].strip(" ,")

    def _bounds(
        self, lines: Sequence[CvLine], places: Sequence[int]
    ) -> Iterator[tuple[int, int, int]]:
        """Yield where each section, its first line below the heading, and the next one begin."""
        begin: int | None = None
        for place, following in pairwise([*places, len(lines)]):
            begin = place if begin is None else begin
            if following == place + 1 < len(lines) and self._headings.runs_on(
                lines[place], lines[following]
            ):
                continue
            yield begin, place + 1, following
            begin = None

    def _section(self, heading: Sequence[CvLine], lines: Sequence[CvLine], name: str) -> CvSection:
        """Return the section below a heading of one line or more."""
        title = " ".join(line.text.strip() for line in heading).rstrip(":").rstrip()
        without_number = f"{heading[0].without_number} {title[len(heading[0].text.strip()) :]}"
        kind = self._headings.kind_of(without_number)
        end = lines[-1].span.end if lines else heading[-1].span.end
        entries = tuple(
            self._entry(group, kind, name)
            for group in groups_of(lines, kind, self._titles, self._institutions)
        )
        return CvSection(title, kind, Span(heading[0].span.start, end), entries)

    def _entry(self, group: Sequence[CvLine], kind: Section, name: str) -> Entry:
        """Return an entry; a publication also with its authors and venue."""
        entry = entry_of(group, self._institutions)
        text = " ".join(filter(None, (line.without_date_before for line in group)))
        plain = re.sub(r"^[(\[]?\d{1,3}[.)\]]\s*", "", text)
        dates = [found for line in group for found in line.dates]
        work = self._works.read(plain, name, dates)
        listed = kind in _WORKS and not (entry.dates and entry.dates.is_range)
        return replace(entry, work=work) if listed or self._is_cited(work, kind) else entry

    def _is_cited(self, work: Work, kind: Section) -> bool:
        """Say whether a line outside the lists of works begins with authors.

        "Lake College B.S." only looks like one: a place of study and its degree.
        """
        if kind is Section.EDUCATION or not work.authors:
            return False
        return not any(map(self._institutions.stands_in, work.authors))
