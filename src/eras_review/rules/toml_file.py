"""Reading a TOML file into a frozen dataclass, with errors that name file, line and value."""

import re
import tomllib
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, TypeVar, cast, get_args, get_origin

from pydantic import ConfigDict, GetCoreSchemaHandler, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, core_schema

from eras_review.errors import BadRuleFile
from eras_review.rules.toml_syntax import syntax_problem

T = TypeVar("T")
Location = tuple[str | int, ...]

_HEADER = re.compile(r"^\s*(\[\[?)([^\]]+)\]\]?\s*(#.*)?$")
_KEY = re.compile(r"^\s*([\w.\"'-]+)\s*=")
_MOST_NAMED = 12
_ROOT_LINE = 1
_TAKEN_AS_THEY_STAND = ("int", "float", "bool")
# How pydantic marks the key of a mapping.
_KEY_OF_MAPPING = "[key]"
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
        raise BadRuleFile(path, *syntax_problem(text, str(error))) from error
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


def key_at(location: Location) -> str:
    """Return a place for people: "letters 2: specialty" is a key of the second [[letters]]."""
    text = ""
    for before, part in zip(("", *location), location, strict=False):
        if isinstance(part, int):
            text += f" {part + 1}"
        else:
            text += f"{': ' if isinstance(before, int) else '.' if text else ''}{part}"
    return text


def _explain(error: ValidationError, shape: type, path: Path, below: Location) -> BadRuleFile:
    """Turn the first problem pydantic found into one line for a person."""
    problems = error.errors()
    # A misspelt key also makes the right one missing; the misspelling is what the writer can see.
    first = next((p for p in problems if _is_unknown_key(p)), problems[0])
    inner = tuple(part for part in first["loc"] if part != _KEY_OF_MAPPING)
    location = (*below, *inner)
    name = key_at(location)
    line = line_of(path, location)
    allowed = re.findall(r"'([^']+)'", str(first.get("ctx", {}).get("expected", "")))
    if _is_unknown_key(first):
        known = allowed or _keys_at(shape, inner[:-1])
        return BadRuleFile(path, line, f"unknown key {name!r}.", nearest(str(location[-1]), known))
    if first["type"] in ("missing", "missing_argument"):
        return BadRuleFile(path, line, f"the key {name!r} is missing.")
    if first["type"] == "tuple_type":
        return BadRuleFile(path, line, *_no_list(name, str(location[-1]), first["input"]))
    if isinstance(first["input"], Mapping | list):
        return BadRuleFile(path, line, f"{name} cannot be a {_as_toml(first['input'])}.")
    said = first["msg"].removeprefix("Value error, ")
    problem = f"{name} = {first['input']!r}: {said[0].lower()}{said[1:]}."
    return BadRuleFile(path, line, problem, nearest(str(first["input"]), allowed))


def _is_unknown_key(problem: ErrorDetails) -> bool:
    """Say whether a problem is a key that is not known, of a table or of a mapping."""
    of_mapping = problem["loc"][-1:] == (_KEY_OF_MAPPING,) and problem["type"] == "literal_error"
    return problem["type"] in _UNKNOWN or of_mapping


def _no_list(name: str, key: str, value: object) -> tuple[str, str]:
    """Return problem and remedy for something that stands where a list belongs."""
    if isinstance(value, Mapping):
        remedy = f"Write [[{key}]], in double brackets, above each one."
        return f"there may be several {name}, so [{key}] alone is not enough.", remedy
    shown = f'"{value}"' if isinstance(value, str) else value
    return f"{name} is a list.", f"Put brackets around it: {key} = [{shown}]"


def _as_toml(value: object) -> str:
    """Return what a value is called; its content is not shown."""
    return "table" if isinstance(value, Mapping) else "list"


def _keys_at(shape: Any, location: Location) -> list[str]:
    """Return the keys allowed in the table at *location* of a shape."""
    kind = shape
    for part in location:
        if isinstance(part, int):
            continue
        if is_dataclass(kind):
            kind = _inner(next((f.type for f in fields(kind) if f.name == part), None))
        else:
            kind = _inner(next(iter(get_args(kind)[1:]), None))
    return [f.name for f in fields(kind)] if is_dataclass(kind) else []


def _inner(kind: Any) -> Any:
    """Return the table that a type is, or holds in a list or beside None; a mapping stays."""
    if get_origin(kind) is Mapping:
        return kind
    return next((one for one in (kind, *get_args(kind)) if is_dataclass(one)), None)
