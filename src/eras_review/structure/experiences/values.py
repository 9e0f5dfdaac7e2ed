"""Experiences taken apart: title, description, and why an entry is most meaningful."""

from dataclasses import dataclass

from eras_review.model import Span


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
