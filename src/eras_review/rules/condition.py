"""When a row of checks/plan and checks/postmortem applies: a small language over facts and checks.

A condition is one test or several joined by " or ":
`match.interviews < season.match.interviews_low`, `target.pathway = integrated`,
`match.cycles is unknown`, `this-season statement/growth-missing`, `last-season statement/blame`.
"""

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

Operator = Literal["=", "!=", "<", "<=", ">", ">="]
SEASON = "season."

_OPERATIONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_FOUND = re.compile(r"(this|last)-season (\S+/\S+)")
_KNOWN = re.compile(r"(\S+) is (known|unknown)")
_COMPARED = re.compile(r"(\S+) (=|!=|<=|<|>=|>) (\S+)")


@dataclass(frozen=True, slots=True)
class Found:
    """A check spoke about the documents of this season, or about *last* season's statement."""

    check: str
    last: bool


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact is *known*, or is not."""

    fact: str
    known: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """A fact beside a *value*; one that begins with "season." names a figure of the season."""

    fact: str
    operator: Operator
    value: int | str

    @property
    def season_value(self) -> str:
        """Return the name of the season's figure, "" when the value stands in the condition."""
        text = str(self.value)
        return text.removeprefix(SEASON) if text.startswith(SEASON) else ""

    def holds(self, fact: object, value: object) -> bool:
        """Say whether the comparison is true of two values of one type."""
        return _OPERATIONS[self.operator](fact, value)


Test = Found | Stated | Compared


@dataclass(frozen=True, slots=True)
class Condition:
    """Tests of which one must hold; *text* is how it is written."""

    text: str
    tests: tuple[Test, ...]


def parse_condition(text: object) -> Condition:
    """Return the condition written as *text*; raise ValueError, which the loader gives a line."""
    if not isinstance(text, str):
        raise ValueError('not a condition; write one such as "match.cycles >= 2"')  # noqa: TRY004 - pydantic
    return Condition(text, tuple(_test(part.strip()) for part in text.split(" or ")))


When = Annotated[Condition, BeforeValidator(parse_condition)]


def _test(text: str) -> Test:
    """Return one test."""
    if found := _FOUND.fullmatch(text):
        return Found(found[2], found[1] == "last")
    if known := _KNOWN.fullmatch(text):
        return Stated(known[1], known[2] == "known")
    if compared := _COMPARED.fullmatch(text):
        value = int(compared[3]) if re.fullmatch(r"-?\d+", compared[3]) else compared[3]
        return Compared(compared[1], compared[2], value)  # type: ignore[arg-type]
    raise ValueError(
        f"{text!r} is no test; write FACT = VALUE, FACT is known, this-season CHECK or last-season"
        " CHECK, and between them ' or '"
    )
