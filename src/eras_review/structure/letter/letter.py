"""A letter taken apart, as one value."""

from collections.abc import Sequence
from dataclasses import dataclass

from eras_review.model import Document, Span
from eras_review.rules.document_words import LetterWords
from eras_review.structure.letter.lines import Line, lines_of
from eras_review.structure.letter.name_slips import name_slips
from eras_review.structure.letter.parts import DATE, Parts, parts_of
from eras_review.structure.letter.people import (
    Applicant,
    Writer,
    applicant_of,
    relationship_of,
    writer_of,
)
from eras_review.structure.letter.slips import pronoun_slips, season_slips


@dataclass(frozen=True, slots=True)
class Letter:
    """The parts of a letter, its writer, its applicant, and what it says of their time together.

    *page_header* are the lines of the page headers, where a letterhead stands as often as not.
    """

    parts: Parts
    page_header: tuple[str, ...]
    writer: Writer
    applicant: Applicant
    relationship: str
    length: str

    @property
    def letterhead(self) -> tuple[str, ...]:
        """Return the lines of the letterhead, in the text or in the page header."""
        return tuple(line.text for line in self.parts.letterhead) or self.page_header

    @property
    def date(self) -> str:
        """Return the date as written, "" without one."""
        found = DATE.search(self.parts.date.text) if self.parts.date else None
        return found[0] if found else ""

    @property
    def body(self) -> Span:
        """Return where the body stands."""
        lines = self.parts.body
        return Span(lines[0].start, lines[-1].span.end) if lines else Span(0, 0)

    def slips(
        self, document: Document, sentences: Sequence[Span], words: LetterWords
    ) -> tuple[Span, ...]:
        """Return the names, pronouns and seasons in its body that belong to another letter."""
        inside = [s for s in sentences if self.body.overlaps(s)]
        names = name_slips(document, self.parts, self.writer, self.applicant, words)
        pronouns = pronoun_slips(document, inside, self.applicant, words)
        seasons = season_slips(document, inside, self.date)
        return tuple(sorted({*names, *pronouns, *seasons}))

    def as_json(self) -> dict[str, object]:
        """Return it as plain values, for `structure` in JSON."""
        parts = self.parts
        return {
            "letterhead": list(self.letterhead),
            "date": self.date,
            "subject": _text(parts.subject),
            "salutation": _text(parts.salutation),
            "body": {"start": self.body.start, "end": self.body.end},
            "closing": _text(parts.closing),
            "signature": _texts(parts.signature),
            "writer": {
                "name": self.writer.name,
                "title": self.writer.title,
                "specialty": self.writer.specialty,
                "institution": self.writer.institution,
            },
            "applicant": {
                "names": list(self.applicant.names),
                "pronouns": self.applicant.pronouns,
            },
            "relationship": {"role": self.relationship, "length": self.length},
        }


def parse_letter(document: Document, words: LetterWords, specialties: Sequence[str] = ()) -> Letter:
    """Return a document taken apart as a letter; *specialties* are those beside radiology."""
    parts = parts_of(lines_of(document), words)
    header = tuple(
        line.strip()
        for aside in document.asides
        if aside.what == "header"
        for line in aside.text.splitlines()
        if line.strip()
    )
    applicant = applicant_of(document, parts, words)
    relationship, length = relationship_of(parts, applicant, words)
    return Letter(
        parts=parts,
        page_header=header,
        writer=writer_of(parts, header, words, specialties),
        applicant=applicant,
        relationship=relationship,
        length=length,
    )


def _text(line: Line | None) -> str:
    """Return the text of a part of one line, "" without it."""
    return line.text if line else ""


def _texts(lines: Sequence[Line]) -> list[str]:
    """Return the texts of a part."""
    return [line.text for line in lines]
