"""Reading checks/postmortem and checks/plan; every name in a condition must exist."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eras_review.errors import BadRuleFile
from eras_review.rules.condition import SEASON, Compared, Condition, Found, Test
from eras_review.rules.plan import (
    Applying,
    Cause,
    CauseFile,
    FactTable,
    FactWords,
    PageWords,
    PathwayFile,
    PlanFile,
    PlanRow,
    PlanSection,
    PostMortemRules,
    ReadingFile,
    YearTable,
)
from eras_review.rules.tables import Season
from eras_review.rules.toml_file import line_of, nearest, parse

_YES_NO = ("yes", "no")
# Of last season only the statement can be named in application.toml.
_LAST_SEASON = ("any", "statement")


@dataclass(frozen=True, slots=True)
class Known:
    """The names that rows may use."""

    checks: Collection[str]
    season: Season
    guide: Collection[str]


def load_post_mortem(home: Path, known: Known) -> PostMortemRules:
    """Return what stands below *home*, the folder of checks; raise BadRuleFile with its line."""
    own = home / "postmortem"
    table = parse(FactTable, own / "facts.toml")
    names = _Names(table, known)
    causes: list[Cause] = []
    for path in sorted((own / "causes").glob("*.toml")):
        found = parse(CauseFile, path).causes
        names.verify(path, "causes", found)
        _say_something(path, found)
        causes += found
    readings = parse(ReadingFile, own / "interviews.toml").readings
    names.verify(own / "interviews.toml", "readings", readings)
    ways = parse(PathwayFile, own / "pathways.toml")
    names.verify(own / "pathways.toml", "notes", ways.notes)
    _known_pathways(own / "pathways.toml", ways)
    return PostMortemRules(
        table=table,
        year=parse(YearTable, own / "year.toml"),
        words=parse(PageWords, own / "page.toml"),
        causes=tuple(causes),
        readings=readings,
        pathways=ways.pathways,
        notes=ways.notes,
        plan=tuple(_sections(sorted((home / "plan").glob("*.toml")), names)),
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """All names a row may use, and the refusal of others."""

    table: FactTable
    known: Known

    def verify(self, path: Path, key: str, rows: Sequence[Applying]) -> None:
        """Raise BadRuleFile for a section, fact, check or figure that does not exist."""
        for number, row in enumerate(rows):
            at = (key, number)
            _refuse_unknown(path, (*at, "source"), row.source, self.known.guide, "section")
            later = getattr(row, "repair_source", "")
            if later:
                _refuse_unknown(path, (*at, "repair_source"), later, self.known.guide, "section")
            when = getattr(row, "by_when", None)
            if when is not None:
                _refuse_unknown(path, (*at, "by_when"), when.season, self._dates(), "date")
            for condition in row.applies_if:
                self._verify_condition(path, (*at, "applies_if"), condition)

    def _verify_condition(
        self, path: Path, at: tuple[str | int, ...], condition: Condition
    ) -> None:
        """Raise BadRuleFile for a name in one condition that does not exist."""
        for test in condition.tests:
            if isinstance(test, Found):
                usable = self._checks(last=test.last)
                _refuse_unknown(path, at, test.check, usable, "check")
                continue
            _refuse_unknown(path, at, test.fact, self.table.facts, "fact")
            if isinstance(test, Compared):
                self._verify_value(path, at, test)

    def _checks(self, *, last: bool) -> list[str]:
        """Return the ids of checks that a condition may name."""
        return [c for c in self.known.checks if not last or c.partition("/")[0] in _LAST_SEASON]

    def _verify_value(self, path: Path, at: tuple[str | int, ...], test: Compared) -> None:
        """Raise BadRuleFile when a fact of one kind stands beside a value of another."""
        fact = self.table.facts[test.fact]
        if test.season_value:
            figures = [
                name
                for name, figure in self.known.season.values.items()
                if isinstance(figure.value, int | float)
            ]
            _refuse_unknown(path, at, test.season_value, figures, f"figure of {SEASON}")
        if fact.kind == "number":
            fits = isinstance(test.value, int) or bool(test.season_value)
            problem = "is a number" if not fits else ""
        else:
            allowed = _allowed(fact)
            problem = "" if test.value in allowed else f"is one of {', '.join(allowed)}"
            if not problem and test.operator not in ("=", "!="):
                problem = "is compared with = or !="
        if problem:
            raise BadRuleFile(path, line_of(path, at), f"{_shown(test)}: {test.fact} {problem}.")

    def _dates(self) -> list[str]:
        """Return the names of the dates of the season."""
        figures = self.known.season.values.items()
        return [name for name, figure in figures if not isinstance(figure.value, int | float | str)]


def _allowed(fact: FactWords) -> tuple[str, ...]:
    """Return the values of a fact that is no number."""
    return _YES_NO if fact.kind == "yes-no" else fact.values


def _shown(test: Test) -> str:
    """Return a comparison as it is written."""
    return f"{test.fact} {test.operator} {test.value}" if isinstance(test, Compared) else ""


def _refuse_unknown(
    path: Path, at: tuple[str | int, ...], name: str, known: Collection[str], what: str
) -> None:
    """Raise BadRuleFile when *name* is none of the *known* ones."""
    if name not in known:
        problem = f"there is no {what} called {name!r}."
        raise BadRuleFile(path, line_of(path, at), problem, nearest(name, list(known)))


def _say_something(path: Path, causes: Iterable[Cause]) -> None:
    """Raise BadRuleFile for a cause that would show nothing."""
    for number, cause in enumerate(causes):
        if not (cause.hurt or cause.repair):
            raise BadRuleFile(path, line_of(path, ("causes", number)), "neither hurt nor repair.")


def _known_pathways(path: Path, ways: PathwayFile) -> None:
    """Raise BadRuleFile for a note on a way that does not exist."""
    known = [way.name for way in ways.pathways]
    for number, note in enumerate(ways.notes):
        _refuse_unknown(path, ("notes", number, "pathway"), note.pathway, known, "pathway")


def _sections(paths: Iterable[Path], names: _Names) -> list[PlanSection]:
    """Return the sections of the plan in the order of their ranks."""
    found = []
    for path in paths:
        content = parse(PlanFile, path)
        names.verify(path, "rows", content.rows)
        _refuse_twice(path, content.rows)
        found.append(
            PlanSection(
                path.stem, content.title, content.rank, content.now, content.intro, content.rows
            )
        )
    return sorted(found, key=lambda section: (section.rank, section.name))


def _refuse_twice(path: Path, rows: Sequence[PlanRow]) -> None:
    """Raise BadRuleFile for an id that two rows have."""
    seen: Mapping[str, int] = {row.id: number for number, row in reversed(list(enumerate(rows)))}
    for number, row in enumerate(rows):
        if seen[row.id] != number:
            line = line_of(path, ("rows", number, "id"))
            raise BadRuleFile(path, line, f"a row above has the id {row.id!r} already.")
