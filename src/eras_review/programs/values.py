"""A program list as it was understood."""

from collections.abc import Hashable
from dataclasses import dataclass

from eras_review.model import Document, Finding, ProgramKind, RowOrigin, Signal, Span, Tier
from eras_review.programs.names import ProgramName
from eras_review.rules.program_words import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A row of the list; *written* is its type as the applicant wrote it, *called* its name.

    What is not told is "" or None; *unclear* are the columns in which it says something that is
    not understood. *span* is its line in the text of the list.
    """

    origin: RowOrigin
    span: Span
    name: str
    called: ProgramName
    kind: ProgramKind
    written: str
    city: str = ""
    state: str = ""
    division: str = ""
    tier: Tier | None = None
    esir: bool | None = None
    signal: Signal | None = None
    home_or_rotated: bool | None = None
    unclear: frozenset[Column] = frozenset()

    @property
    def is_ir(self) -> bool:
        """Say whether it trains for interventional radiology."""
        return self.kind in (ProgramKind.IR_INTEGRATED, ProgramKind.IR_INDEPENDENT)

    @property
    def specialty(self) -> str:
        """Return what counts together in ERAS: the kind, or other specialties as written."""
        return self.written.casefold() if self.kind is ProgramKind.OTHER else self.kind

    @property
    def keys(self) -> tuple[Hashable, ...]:
        """Return what rows of one program have in common: the name, or the city; with the type."""
        place = ((self.specialty, self.city.casefold()),) if self.city else ()
        return ((self.specialty, self.called), *place)

    def may_be(self, other: "Program") -> bool:
        """Say whether two rows can be of one program: nothing that both tell speaks against it.

        Names that are not quite the same are so only within one city.
        """
        told = ((self.city.casefold(), other.city.casefold()), (self.state, other.state))
        if self.specialty != other.specialty or any(a and b and a != b for a, b in told):
            return False
        near = bool(self.city and other.city) and self.called.may_be(other.called)
        return near or self.called == other.called


@dataclass(frozen=True, slots=True)
class ProgramList:
    """The programs of a list in its order, and the list as a text with a line for each.

    *columns* are those it has; *notes* say what was left out or not understood.
    """

    programs: tuple[Program, ...]
    document: Document
    columns: frozenset[Column]
    notes: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """Return the path as the user gave it."""
        return self.document.source

    @property
    def distinct(self) -> tuple[Program, ...]:
        """Return every program once, where it stands first."""
        return tuple(group[0] for group in self.groups)

    @property
    def groups(self) -> tuple[tuple[Program, ...], ...]:
        """Return the rows of every program, mostly one."""
        groups: list[list[Program]] = []
        near: dict[Hashable, list[list[Program]]] = {}
        for program in self.programs:
            known = [group for key in program.keys for group in near.get(key, ())]
            group = next((g for g in known if all(map(program.may_be, g))), None)
            if group is None:
                group = []
                groups.append(group)
            group.append(program)
            for key in program.keys:
                held = near.setdefault(key, [])
                if not any(group is one for one in held):
                    held.append(group)
        return tuple(map(tuple, groups))

    def of(self, *kinds: ProgramKind) -> tuple[Program, ...]:
        """Return the distinct programs of some kinds."""
        return tuple(program for program in self.distinct if program.kind in kinds)


@dataclass(frozen=True, slots=True)
class Fee:
    """What the applications to one specialty cost."""

    specialty: str
    programs: int
    dollars: int


@dataclass(frozen=True, slots=True)
class ProgramsReport:
    """A program list and everything said about it; *notes* say what could not be checked."""

    listed: ProgramList
    findings: tuple[Finding, ...]
    fees: tuple[Fee, ...]
    notes: tuple[str, ...] = ()
