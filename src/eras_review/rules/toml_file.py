"""Reading a TOML file into a frozen dataclass, with errors that name file, line and value."""

import re
import tomllib
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, TypeVar, cast

from pydantic import ConfigDict, GetCoreSchemaHandler, TypeAdapter, ValidationError
from pydantic_core import core_schema

from eras_review.errors import BadRuleFile

T = TypeVar("T")
Location = tuple[str | int, ...]

_HEADER = re.compile(r"^\s*(\[\[?)([^\]]+)\]\]?\s*(#.*)?$")
_KEY = re.compile(r"^\s*([\w.\"'-]+)\s*=")
_MOST_NAMED = 12
_ROOT_LINE = 1
_TAKEN_AS_THEY_STAND = ("int", "float", "bool")
_SHOWN = (str, int, float, date)
_UNKNOWN = ("unexpected_keyword_argument", "extra_forbidden")


class Strict:
    """What every TOML shape inherits: unknown keys are errors, values are not coerced.

    Neither `true` nor "7" nor 2.0 is a whole number, and 1 is not true.
    """

    __slots__ = ()
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Return the schema of a shape with numbers and truth values taken as they stand."""
        return cast("core_schema.CoreSchema", _uncoerced(handler(source)))


def _uncoerced(part: Any) -> Any:
    """Return a part of a schema in which what is no number or truth value becomes none.

    All of it cannot be strict: a text of TOML has to become a name of an enumeration.
    """
    if isinstance(part, list):
        return [_uncoerced(one) for one in part]
    if not isinstance(part, dict):
        return part
    strict = {"strict": True} if part.get("type") in _TAKEN_AS_THEY_STAND else {}
    return {key: _uncoerced(inner) for key, inner in part.items()} | strict


def nearest_word(word: str, known: Sequence[str]) -> str:
    """Return the known word most like *word*, "" where none is like it."""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.5)), "")


def nearest(word: str, known: Sequence[str]) -> str:
    """Return the remedy that names the known word most like *word*, or lists a few of them."""
    if close := nearest_word(word, known):
        return f"Did you mean {close}?"
    more = f" and {len(known) - _MOST_NAMED} more" if len(known) > _MOST_NAMED else ""
    return f"Known: {', '.join(sorted(known)[:_MOST_NAMED])}{more}." if known else ""


def load(path: Path) -> dict[str, Any]:
    """Parse *path*; raise BadRuleFile with the line of a syntax or encoding error."""
    text = ""
    try:
        text = path.read_text(encoding="utf-8")
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        # Without a line the mistake is said to be at the end of the document.
        line = int(found.group(1)) if found else max(len(text.splitlines()), _ROOT_LINE)
        raise BadRuleFile(path, line, f"not valid TOML: {error}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise BadRuleFile(path, _ROOT_LINE, f"cannot be read as UTF-8 text: {error}") from error


def validate(shape: type[T], data: Mapping[str, Any], path: Path, below: Location = ()) -> T:
    """Return *data* as a *shape*; *below* is where in the file of *path* the data stand."""
    try:
        valid: T = _adapter(cast("Hashable", shape)).validate_python(dict(data))
    except ValidationError as error:
        raise _explain(error, shape, path, below) from error
    return valid


def parse(shape: type[T], path: Path) -> T:
    """Return the whole file at *path* as a *shape*; raise BadRuleFile."""
    return validate(shape, load(path), path)


def line_of(path: Path, location: Location) -> int:
    """Return the 1-based line of the key at *location*, or of what stands nearest above it."""
    best, best_depth = _ROOT_LINE, 0
    table: Location = ()
    counts: dict[str, int] = {}
    inside_text = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        was_inside, inside_text = inside_text, inside_text ^ (line.count('"""') % 2 == 1)
        if was_inside:
            continue
        key: Location = table
        if header := _HEADER.match(line):
            table = _table(header, counts)
            key = table
        elif named := _KEY.match(line):
            key = (*table, *_parts(named.group(1)))
        depth = len(key)
        if best_depth < depth <= len(location) and location[:depth] == key:
            best, best_depth = number, depth
    return best


def line_with(path: Path, words: str) -> int:
    """Return the 1-based line of the file on which *words* stand, or 1."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if words in line), _ROOT_LINE)


@cache
def _adapter(shape: Hashable) -> TypeAdapter[Any]:
    """Build the validator of a shape once a process."""
    return TypeAdapter(cast("type", shape))


def _table(header: re.Match[str], counts: dict[str, int]) -> Location:
    """Return the location that a [table] or [[table]] line opens."""
    name = header.group(2).strip()
    if header.group(1) == "[":
        return _parts(name)
    counts[name] = counts.get(name, -1) + 1
    return (*_parts(name), counts[name])


def _parts(dotted: str) -> Location:
    """Split a dotted TOML key, leaving dots in quotes alone."""
    return tuple(part.strip("\"'") for part in re.findall(r'"[^"]*"|\'[^\']*\'|[\w-]+', dotted))


def _explain(error: ValidationError, shape: type, path: Path, below: Location) -> BadRuleFile:
    """Turn the first problem pydantic found into one line for a person."""
    problems = error.errors()
    # A misspelt key also makes the right one missing; the misspelling is what the writer can see.
    first = next((p for p in problems if p["type"] in _UNKNOWN), problems[0])
    location = (*below, *first["loc"])
    name = ".".join(str(part) for part in location)
    line = line_of(path, location)
    if first["type"] in _UNKNOWN:
        known = _keys_at(shape, first["loc"][:-1])
        return BadRuleFile(path, line, f"unknown key {name!r}.", nearest(str(location[-1]), known))
    if first["type"] in ("missing", "missing_argument"):
        return BadRuleFile(path, line, f"the key {name!r} is missing.")
    # A table or a list can hold what its owner would not want on a screen.
    shown = f" = {first['input']!r}" if isinstance(first["input"], _SHOWN) else ""
    problem = f"{name}{shown}: {first['msg'][0].lower()}{first['msg'][1:]}."
    allowed = re.findall(r"'([^']+)'", str(first.get("ctx", {}).get("expected", "")))
    return BadRuleFile(path, line, problem, nearest(str(first["input"]), allowed))


def _keys_at(shape: Any, location: Location) -> list[str]:
    """Return the keys allowed in the table at *location* of a shape."""
    for part in location:
        inner = next((f.type for f in fields(shape) if f.name == part), None)
        candidates = [a for a in getattr(inner, "__args__", ()) if is_dataclass(a)]
        if isinstance(part, str) and candidates:
            shape = candidates[0]
    return [f.name for f in fields(shape)] if is_dataclass(shape) else []
