"""Telling statements, letters, CVs and experiences apart."""

import re
from collections.abc import Callable, Mapping

from eras_review.model import Document, Kind
from eras_review.rules.tables import Detection
from eras_review.structure.cv import CvParser, Section
from eras_review.structure.cv.dates import DateReader
from eras_review.structure.cv.lines import lines_of
from eras_review.structure.experiences import ExperienceParser

_LEAST_WEIGHT = 3.0
_LEAST_DATED = 3
_LEAST_TOLD = 2
_LEAST_SECTIONS = 2.0
_ONLY_ON_A_CV = (
    Section.EDUCATION,
    Section.TRAINING,
    Section.PUBLICATIONS,
    Section.PRESENTATIONS,
    Section.AWARDS,
    Section.MEMBERSHIPS,
    Section.EXAMS,
    Section.SKILLS,
)
_FIRST_PERSON = re.compile(r"\bI\b(?![.:,)]|\s*=)|\b[Mm]y\b")
_LONGEST_POST = 300
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|['’/]\d\d\b")


class Detector:
    """Tells what documents are by cues, headings and shapes, then by what their lines hold."""

    def __init__(
        self,
        tables: Mapping[Kind, Detection],
        dates: DateReader,
        experiences: Callable[[], ExperienceParser],
        cvs: Callable[[], CvParser],
    ) -> None:
        """Compile the shapes of checks/detect/; *experiences* and *cvs* give parsers."""
        self._tables = tables
        self._shapes = {
            kind: re.compile("|".join(f"(?:{shape})" for shape in table.shapes))
            for kind, table in tables.items()
            if table.shapes
        }
        self._dates = dates
        self._experiences = experiences
        self._cvs = cvs

    def __call__(self, document: Document) -> Kind:
        """Return the kind with the most evidence; a statement when there is little for any."""
        weights = {kind: self._weight(document, kind) for kind in self._tables}
        best = max(weights, key=lambda kind: weights[kind])
        if weights[best] >= _LEAST_WEIGHT and best is not Kind.STATEMENT:
            return best
        if self._short_lines_with_years(document) < _LEAST_TOLD:
            return Kind.STATEMENT
        if self._experiences().count_told(document) >= _LEAST_TOLD:
            return Kind.CV if self._has_sections_of_a_cv(document) else Kind.EXPERIENCES
        if weights[best] >= _LEAST_WEIGHT:
            return best
        sections = weights[Kind.CV] >= _LEAST_SECTIONS and not _FIRST_PERSON.search(document.text)
        return (
            Kind.CV if sections or self._dated_lines(document) >= _LEAST_DATED else Kind.STATEMENT
        )

    def _has_sections_of_a_cv(self, document: Document) -> bool:
        """Say whether a document has sections that no list of experiences has."""
        found = {section.kind for section in self._cvs()(document).sections}
        return len(found.intersection(_ONLY_ON_A_CV)) >= _LEAST_SECTIONS

    def _short_lines_with_years(self, document: Document) -> int:
        """Return how many blocks have a year near their beginning: cheap, and most have none."""
        blocks = document.blocks
        short = (document.text[b.start : min(b.end, b.start + _LONGEST_POST)] for b in blocks)
        return sum(bool(_YEAR.search(text)) for text in short)

    def _dated_lines(self, document: Document) -> int:
        """Return how many lines begin or end with a range of dates, as the posts on a CV do."""
        lines = lines_of(document, self._dates)
        return sum(1 for line in lines if (dates := line.edge_date) and dates.is_range)

    def _weight(self, document: Document, kind: Kind) -> float:
        """Add up the cues and section headings of one kind that a document holds."""
        table, shape = self._tables[kind], self._shapes.get(kind)
        text = document.text.lower().replace("’", "'")
        cues = sum(cue.weight for cue in table.cues if cue.text in text)
        lines = [document.text[b.start : b.end].strip(" :,\t").lower() for b in document.blocks]
        shaped = sum(bool(shape.fullmatch(line)) for line in lines) if shape else 0
        return cues + sum(line in table.headings for line in lines) + shaped
