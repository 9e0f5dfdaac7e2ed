"""Checking a program list, which is read as rows and not as sentences."""

from collections.abc import Iterable, Sequence

from eras_review.checking.context import Context
from eras_review.checking.prepare import prepare
from eras_review.checking.run import run
from eras_review.language.moves import MovesFound
from eras_review.programs import Places, ProgramList, ProgramsReport, fees_of
from eras_review.rules import Rules, Selection
from eras_review.rules.check import PROGRAMS
from eras_review.rules.program_words import Column
from eras_review.structure.where import Locator

# What cannot be checked without these columns, any of them.
_NEEDED: tuple[tuple[tuple[Column, ...], str], ...] = (
    (("state", "location", "city"), "where the programs are"),
    (("tier",), "tiers"),
    (("signal", "gold", "silver"), "signals"),
    (("esir",), "ESIR"),
)


def review_programs(
    listed: ProgramList,
    rules: Rules,
    selection: Selection | None = None,
    regions: Sequence[str] = (),
) -> ProgramsReport:
    """Return what the checks of checks/programs/ say about a list, and what it costs.

    The target of *selection* decides which programs count. *regions* are Census divisions, regions
    or states that the applicant chose; names that are none of these are named in the notes.
    """
    chosen = (selection or Selection()).verified(rules)
    own = [check for check in rules.checks.values() if check.folder == PROGRAMS]
    places = Places(rules.divisions)
    context = Context(
        document=listed.document,
        sentences=(),
        hits={},
        moves=MovesFound((), {}),
        metrics={},
        season=rules.season,
        further={},
        programs=listed,
        regions=frozenset(name for region in regions for name in places.divisions(region)),
    )
    findings = run(prepare(chosen.of(own), rules), context, Locator(listed.document, ()))
    notes = (*listed.notes, *_unknown(regions, places), *_unchecked(listed))
    return ProgramsReport(listed, findings, fees_of(listed, rules), notes)


def _unknown(regions: Iterable[str], places: Places) -> list[str]:
    """Return a note for every region that lies in no Census division."""
    return [
        f"the region “{region}” is no Census division, region or state, so it explains nothing"
        for region in regions
        if not places.divisions(region)
    ]


def _unchecked(listed: ProgramList) -> list[str]:
    """Return a note for everything that the list has no column for."""
    missing = [what for columns, what in _NEEDED if listed.columns.isdisjoint(columns)]
    return [f"the list has no column for {what}, so that was not checked" for what in missing]
