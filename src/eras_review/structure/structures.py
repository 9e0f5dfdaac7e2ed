"""Taking documents apart and telling what they are, with everything compiled once."""

from collections.abc import Mapping
from functools import cached_property

from eras_review.model import Document, Kind
from eras_review.rules import Rules
from eras_review.structure.cv import Cv, CvParser
from eras_review.structure.cv.dates import DateReader
from eras_review.structure.cv.fields import Institutions
from eras_review.structure.detect import Detector
from eras_review.structure.experiences import ExperienceParser, Experiences
from eras_review.structure.letter import Letter, parse_letter


class Structures:
    """Takes any number of documents apart; what a kind needs is compiled when first used."""

    def __init__(self, rules: Rules) -> None:
        """Keep the rules whose words tell the parts apart."""
        self._rules = rules

    def kind_of(self, document: Document) -> Kind:
        """Return what a document is by the look of it."""
        return self._detector(document)

    def letter_of(self, document: Document) -> Letter | None:
        """Return a letter taken apart, None for other documents."""
        if document.kind is not Kind.LETTER or not document.readable:
            return None
        specialties = self._rules.vocabulary["specialties"].entries
        return parse_letter(document, self._rules.letter, specialties)

    def cv_of(self, document: Document) -> Cv | None:
        """Return a CV taken apart, None for other documents."""
        if document.kind is not Kind.CV or not document.readable:
            return None
        return self._cvs(document)

    def experiences_of(self, document: Document) -> Experiences | None:
        """Return experiences taken apart, None for other documents."""
        if document.kind is not Kind.EXPERIENCES or not document.readable:
            return None
        return self._experiences(document)

    def plain(self, document: Document) -> Mapping[str, object] | None:
        """Return how a document is built as plain values, None where it is not taken apart."""
        built = self.letter_of(document) or self.cv_of(document) or self.experiences_of(document)
        return built.as_json() if built else None

    @cached_property
    def _dates(self) -> DateReader:
        """Return the reader of dates."""
        return DateReader(self._rules.dates)

    @cached_property
    def _cvs(self) -> CvParser:
        """Return what takes CVs apart."""
        return CvParser(self._rules.cv, self._dates)

    @cached_property
    def _experiences(self) -> ExperienceParser:
        """Return what takes experiences apart."""
        names = Institutions(self._rules.cv.words)
        return ExperienceParser(self._rules.experiences, self._dates, names)

    @cached_property
    def _detector(self) -> Detector:
        """Return what tells the kinds of documents apart."""
        return Detector(
            self._rules.detection, self._dates, lambda: self._experiences, lambda: self._cvs
        )
