"""What the lines of experiences are labelled as: description, reason, fields of ERAS."""

import re
from dataclasses import dataclass
from enum import StrEnum

from eras_review.rules.document_words import ExperienceWords
from eras_review.structure.words import any_of

_LABEL = re.compile(r"[\s*★•-]*(?P<words>[^:?\n]{1,80}?)\s*(?P<end>[:?]+|\s[–—-](?=\s)|$)")
# A sentence ends and a label begins in the middle of a line, as where a PDF lost the line break.
_INNER = re.compile(r"(?<=[.!?”\"])\s+(?=(?P<words>[A-Z][^.:?!\n]{3,60}?)\??(?::|\s[–—-]\s))")
_EDGE = " \t*★.:?-–—"


class Part(StrEnum):
    """What a stretch of an entry is; fields but title, organisation and dates are OTHER."""

    HEAD = "head"
    TITLE = "title"
    ORGANISATION = "organisation"
    DATES = "dates"
    OTHER = "other"
    DESCRIPTION = "description"
    WHY = "why"


@dataclass(frozen=True, slots=True)
class Label:
    """What a label names, and how many characters of its line it takes."""

    part: Part
    length: int


class Labels:
    """Knows the labels, counters and marks of checks/structure/experiences.toml."""

    def __init__(self, words: ExperienceWords) -> None:
        """Compile the words."""
        self._parts = {
            term: part
            for part, terms in (
                (Part.DESCRIPTION, words.description),
                *((Part(name), terms) for name, terms in words.fields.items()),
            )
            for term in terms
        }
        self._why = re.compile("|".join(words.meaningful), re.IGNORECASE)
        self._marks = re.compile("|".join(words.marks), re.IGNORECASE)
        counter = any_of(words.counters)
        self._counter = re.compile(
            rf"^\s*(?:{counter})\b\.?\s*#?\d{{1,2}}\b\s*[:.)–—-]?\s*", re.IGNORECASE
        )
        self._longest = words.longest_title
        self._answers = {**dict.fromkeys(words.yes, True), **dict.fromkeys(words.no, False)}

    def of_line(self, text: str) -> Label | None:
        """Return the label that a line begins with; one without a colon fills its line."""
        match = _LABEL.match(text)
        part = self.of_words(match["words"]) if match else None
        if match is None or part is None or self.is_mark(text):
            return None
        colon = match["end"][:1] in (":", "?")
        if colon or part is Part.WHY or (part is Part.DESCRIPTION and match.end() == len(text)):
            return Label(part, match.end())
        return None

    def is_field(self, text: str) -> bool:
        """Say whether a line begins with the label of a field, not of a description or a reason."""
        label = self.of_line(text)
        return label is not None and label.part not in (Part.DESCRIPTION, Part.WHY)

    def answer(self, text: str) -> bool | None:
        """Return what a text says that is nothing but yes or no, None for any other."""
        return self._answers.get(text.lower().strip(" ."))

    def of_words(self, text: str) -> Part | None:
        """Return what words name that are nothing but a label, as in a column title."""
        plain = text.strip(_EDGE).lower()
        if self._why.fullmatch(plain):
            return Part.WHY
        return self._parts.get(plain)

    def inner(self, text: str) -> int:
        """Return where a label stands behind a sentence in the middle of a line, 0 without one."""
        told = (Part.WHY, Part.DESCRIPTION)
        found = (m.end() for m in _INNER.finditer(text) if self.of_words(m["words"]) in told)
        return next(found, 0)

    def is_counted(self, text: str) -> bool:
        """Say whether a line begins like "Experience 3" or "Entry 3:"."""
        return bool(self._counter.match(text))

    def is_mark(self, text: str) -> bool:
        """Say whether a text is marked as most meaningful."""
        return bool(self._marks.search(text))

    def bare(self, text: str) -> str:
        """Return a title without marks and without its counter."""
        return self._counter.sub("", self._marks.sub("", text)).strip()

    def could_be_title(self, text: str) -> bool:
        """Say whether a line is short, and neither a sentence nor a labelled one."""
        plain = text.rstrip()
        return (
            len(plain) <= self._longest
            and not plain.endswith((".", "!", "?", ";"))
            and self.of_line(plain) is None
        )
