"""A CV taken apart: sections of known kinds, their entries, publications."""

from dataclasses import dataclass
from enum import StrEnum

from eras_review.model import Span
from eras_review.structure.cv.dates import Dates


class Section(StrEnum):
    """The kinds of sections a CV has."""

    EDUCATION = "education"
    TRAINING = "training"
    ROTATIONS = "rotations"
    WORK = "work"
    RESEARCH = "research"
    PUBLICATIONS = "publications"
    PRESENTATIONS = "presentations"
    LEADERSHIP = "leadership"
    TEACHING = "teaching"
    VOLUNTEERING = "volunteering"
    AWARDS = "awards"
    MEMBERSHIPS = "memberships"
    EXAMS = "exams"
    SKILLS = "skills"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Bullet:
    """A line below the head of an entry."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Work:
    """A publication or talk; *place* is that of the applicant among the authors, 0 if not there."""

    authors: tuple[str, ...]
    place: int
    title: str
    venue: str
    year: int | None
    status: str
    form: str

    def as_json(self) -> dict[str, object]:
        """Return it as plain values, for `structure` in JSON."""
        return {
            "authors": list(self.authors),
            "place": self.place or None,
            "title": self.title,
            "venue": self.venue,
            "year": self.year,
            "status": self.status,
            "form": self.form,
        }


@dataclass(frozen=True, slots=True)
class Entry:
    """Something a person did: *head* is what stands above its bullets, with its dates.

    *further* are the dates in its bullets and what else its head holds.
    """

    span: Span
    head: Span
    title: str
    organisation: str
    place: str
    dates: Dates | None
    bullets: tuple[Bullet, ...] = ()
    further: tuple[Dates, ...] = ()
    work: Work | None = None

    @property
    def head_text(self) -> str:
        """Return title, organisation and place."""
        return f"{self.title} {self.organisation} {self.place}"

    @property
    def all_dates(self) -> tuple[Dates, ...]:
        """Return every date in it."""
        return ((self.dates,) if self.dates else ()) + self.further

    def as_json(self) -> dict[str, object]:
        """Return it as plain values, for `structure` in JSON."""
        return {
            "title": self.title,
            "organisation": self.organisation,
            "place": self.place,
            "dates": self.dates.as_json() if self.dates else None,
            "bullets": [bullet.text for bullet in self.bullets],
            "start": self.span.start,
            "end": self.span.end,
            **({"publication": self.work.as_json()} if self.work else {}),
        }


@dataclass(frozen=True, slots=True)
class CvSection:
    """A heading, the kind of section it opens, and what stands below it."""

    title: str
    kind: Section
    span: Span
    entries: tuple[Entry, ...]

    @property
    def heading(self) -> Span:
        """Return where its heading stands."""
        return Span(self.span.start, self.span.start + len(self.title))

    def as_json(self) -> dict[str, object]:
        """Return it as plain values, for `structure` in JSON."""
        return {
            "title": self.title,
            "kind": self.kind.value,
            "start": self.span.start,
            "end": self.span.end,
            "entries": [entry.as_json() for entry in self.entries],
        }


@dataclass(frozen=True, slots=True)
class Cv:
    """A CV taken apart; *name* is the applicant's, "" where none stands above the first section."""

    name: str
    head: Span
    sections: tuple[CvSection, ...]

    def entries(self, *kinds: Section) -> list[Entry]:
        """Return the entries of sections of these kinds, of all sections when none is named."""
        return [e for s in self.sections if not kinds or s.kind in kinds for e in s.entries]

    @property
    def about_oneself(self) -> tuple[Span, ...]:
        """Return where the applicant tells of themselves: the head, undated personal details."""
        personal = (entry for entry in self.entries(Section.OTHER) if not entry.dates)
        return (self.head, *(entry.span for entry in personal))

    def as_json(self) -> dict[str, object]:
        """Return it as plain values, for `structure` in JSON."""
        return {"name": self.name, "sections": [section.as_json() for section in self.sections]}
