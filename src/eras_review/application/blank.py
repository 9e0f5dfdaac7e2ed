"""The text of an application.toml, made of its schema, so that the two cannot drift apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin

from eras_review.application.schema import Facts
from eras_review.rules.application_words import ApplicationWords, KeyHelp, TableHelp
from eras_review.rules.toml_file import Strict
from eras_review.rules.toml_text import toml_value

_COLUMN = 32
_OFF = "# "

Entry = Mapping[str, object]
Known = Mapping[str, Entry | Sequence[Entry]]


def application_text(words: ApplicationWords, known: Known) -> str:
    """Return an application.toml that says what is *known*, by table, and offers every other key.

    A key that is not known is a comment; so is the block of an entry that lacks a required key.
    """
    blocks = [[f"{_OFF}{line}" for line in words.opening]]
    for table in fields(Facts):
        blocks += _blocks(table, words, known.get(table.name, ()))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _blocks(
    table: Field[Any], words: ApplicationWords, known: Entry | Sequence[Entry]
) -> Iterator[list[str]]:
    """Yield the block of a table, or those of a list of entries, with an empty one for none."""
    spoken = words.tables[table.name]
    if get_origin(table.type) is not tuple:
        keys = _keys(table.type)
        given = known if isinstance(known, Mapping) else {}
        lines = [_line(key, keys[key], spoken.keys[key], given) for key in keys]
        yield [f"{_OFF}{spoken.says}", f"[{table.name}]", *lines]
        return
    entries = [{}] if isinstance(known, Mapping) or not known else known
    for number, entry in enumerate(entries):
        yield list(_entry(table, words, spoken, entry, first=number == 0))


def _entry(
    table: Field[Any], words: ApplicationWords, spoken: TableHelp, given: Entry, *, first: bool
) -> Iterator[str]:
    """Yield the lines of one entry of a list; only the *first* offers keys that are not known."""
    shape = get_args(table.type)[0]
    keys = _keys(shape)
    required = {f.name for f in fields(shape) if f.default is MISSING}
    off = "" if required <= given.keys() else _OFF
    if first:
        yield f"{_OFF}{spoken.says}"
        if off:
            yield f"{_OFF}{words.asleep}"
    yield f"{off}[[{table.name}]]"
    for key in keys:
        if first or key in given or key in required:
            yield off + _line(key, keys[key], spoken.keys[key], given, required=key in required)
    if not first:
        yield f"{off}{_OFF}{words.more}"


def _keys(shape: Any) -> Mapping[str, Any]:
    """Return the keys of a table with their types."""
    if is_dataclass(shape):
        return {field.name: field.type for field in fields(shape)}
    names, inner = get_args(shape)
    return dict.fromkeys(get_args(names), inner)


def _line(key: str, kind: Any, help_: KeyHelp, given: Entry, *, required: bool = False) -> str:
    """Return the line of one key with its remark, a comment unless it is given or required."""
    off = "" if required or key in given else _OFF
    line = f"{off}{key} = {toml_value(given.get(key, help_.example))}"
    return f"{line:{_COLUMN}}  # {'; '.join(filter(None, (help_.says, _allowed(kind))))}"


def _allowed(kind: Any) -> str:
    """Return the values a key may have, "" where they are not counted."""
    if kind is bool:
        return "true or false"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return " or ".join(f'"{value}"' for value in kind)
    if get_origin(kind) is Literal:
        return " or ".join(f'"{value}"' for value in get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Strict):
        inner = {name: _allowed(type_) for name, type_ in _keys(kind).items()}
        return ", ".join(f"{name}: {text}" if text else name for name, text in inner.items())
    return (
        "" if get_origin(kind) is tuple else next(filter(None, map(_allowed, get_args(kind))), "")
    )
