"""What a comparison of two drafts says."""

from dataclasses import dataclass
from enum import StrEnum

from eras_review.model import Finding, Report, Span


class Unit(StrEnum):
    """What the texts are compared by: sentences, or the entries of a CV or list of experiences."""

    SENTENCE = "sentence"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class CarriedUnit:
    """A sentence or entry that stands in both drafts; *likeness* is from 0 to 1.

    *edited* says that words changed, *moved* that it stands elsewhere among its neighbours, *part*
    that it was joined with another or split.
    """

    old: Span
    new: Span
    likeness: float
    edited: bool
    moved: bool
    part: bool


@dataclass(frozen=True, slots=True)
class Texts:
    """How the texts belong together, in the order of the new draft; *dropped* in that of the old.

    *share* is the share of the new sentences or entries that were carried over, from 0 to 1,
    *share_of_words* that of the words they hold.
    """

    unit: Unit
    carried: tuple[CarriedUnit, ...]
    new: tuple[Span, ...]
    dropped: tuple[Span, ...]
    share: float
    share_of_words: float

    @property
    def word_for_word(self) -> tuple[CarriedUnit, ...]:
        """Return what was carried over without a changed word."""
        return tuple(unit for unit in self.carried if not unit.edited)

    @property
    def edited(self) -> tuple[CarriedUnit, ...]:
        """Return what was carried over with changed words."""
        return tuple(unit for unit in self.carried if unit.edited)

    @property
    def moved(self) -> tuple[CarriedUnit, ...]:
        """Return what was carried over to another place."""
        return tuple(unit for unit in self.carried if unit.moved)

    @property
    def count(self) -> int:
        """Return how many sentences or entries the new draft has."""
        return len(self.new) + len({unit.new for unit in self.carried})


@dataclass(frozen=True, slots=True)
class FindingChange:
    """One check in both drafts: its finding in each, None where it has none to show.

    *kept* are the places that stand in both (old, new), *gone* are places of the old draft only,
    *added* of the new one. Where only one draft has the finding, *kept* holds those of its places
    whose sentences stand in the other too, unchanged.
    """

    old: Finding | None
    new: Finding | None
    kept: tuple[tuple[Span, Span], ...] = ()
    gone: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()

    @property
    def finding(self) -> Finding:
        """Return the finding as it stands in the newest draft that has it."""
        finding = self.new or self.old
        assert finding is not None  # noqa: S101 - one of both is always there
        return finding

    @property
    def in_part(self) -> bool:
        """Say whether some of its places are gone and others stay."""
        return bool(self.gone and (self.kept or self.added))


@dataclass(frozen=True, slots=True)
class StrengthChange:
    """A move or theme that only one draft makes, at its best sentence.

    *stands* says, of one that was lost, where the sentence is in the new draft; None: dropped.
    """

    move: str
    title: str
    span: Span
    stands: Span | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Sentences that show one thing: *fresh* ones of this season, *known* ones of the last too."""

    move: str
    title: str
    none: str
    question: str
    fresh: tuple[Span, ...]
    known: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Season:
    """What shows that this is not the applicant of last season, and what was carried over.

    *carried* and *question* are what to say and ask about sentences carried over, *source* the
    section of the guide.
    """

    evidence: tuple[Evidence, ...]
    carried: str
    question: str
    known: str
    source: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two reports and what became of everything the first one said.

    *unchanged* says that both hold the same words. *season* is None when they are two drafts of
    one season. *notes* say what could not be compared.
    """

    old: Report
    new: Report
    unchanged: bool
    texts: Texts
    fixed: tuple[FindingChange, ...] = ()
    still: tuple[FindingChange, ...] = ()
    added: tuple[FindingChange, ...] = ()
    gained: tuple[StrengthChange, ...] = ()
    lost: tuple[StrengthChange, ...] = ()
    season: Season | None = None
    notes: tuple[str, ...] = ()
