"""Experiences taken apart: title, description, and why an entry is most meaningful."""

from dataclasses import dataclass

from eras_review.model import Span

# An entry without title and place is called by so many words.
_WORDS_OF_A_NAME = 6


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one box of ERAS and where they stand; a line break counts as one character."""

    text: str
    span: Span

    @property
    def characters(self) -> int:
        """Return how many characters ERAS counts, blanks included."""
        return len(self.text)


@dataclass(frozen=True, slots=True)
class Experience:
    """One entry; *meaningful* is None when it is not one of the most meaningful ones."""

    title: str
    organisation: str
    dates: str
    span: Span
    description: Text
    meaningful: Text | None = None

    @property
    def called(self) -> str:
        """Return what to call it: its title, else where it was, else how it begins; in quotes."""
        begins = self.description.text.split()
        cut = "…" if len(begins) > _WORDS_OF_A_NAME else ""
        beginning = " ".join(begins[:_WORDS_OF_A_NAME]) + cut
        named = self.title or self.organisation or beginning or self.dates
        return f"“{named}”" if named else "one without a title"

    def as_json(self) -> dict[str, object]:
        """Return it as plain values, for `structure` in JSON."""
        return {
            "title": self.title,
            "organisation": self.organisation,
            "dates": self.dates,
            "start": self.span.start,
            "end": self.span.end,
            "characters": self.description.characters,
            "meaningful_characters": self.meaningful.characters if self.meaningful else None,
        }


@dataclass(frozen=True, slots=True)
class Experiences:
    """All entries in the order of the file."""

    entries: tuple[Experience, ...]

    @property
    def meaningful(self) -> tuple[Experience, ...]:
        """Return the entries marked as most meaningful."""
        return tuple(entry for entry in self.entries if entry.meaningful)

    def as_json(self) -> dict[str, object]:
        """Return them as plain values, for `structure` in JSON."""
        return {"experiences": [entry.as_json() for entry in self.entries]}
