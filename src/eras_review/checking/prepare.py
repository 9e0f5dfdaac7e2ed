"""Turning check files into runnable checks, with every name in them verified."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from eras_review.checking.context import CheckKind
from eras_review.checking.kinds import KINDS
from eras_review.errors import BadRuleFile
from eras_review.rules import Check, Rules
from eras_review.rules.toml_file import line_of, nearest, validate

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Ready(Generic[K]):
    """A check with its kind, params filled in."""

    check: Check
    kind: K


Prepared = Ready[CheckKind]


def prepare(checks: Iterable[Check], rules: Rules) -> tuple[Prepared, ...]:
    """Return the runnable form of checks on documents; raise BadRuleFile like `prepare_as`."""
    return prepare_as(KINDS, checks, rules)


def prepare_as(
    kinds: Mapping[str, type[K]], checks: Iterable[Check], rules: Rules
) -> tuple[Ready[K], ...]:
    """Return the runnable form of *checks*, whose kinds are those of the registry *kinds*.

    Raises BadRuleFile for a wrong kind, key or name.
    """
    return tuple(Ready(check, _kind(kinds, check, rules)) for check in checks)


def _kind(kinds: Mapping[str, type[K]], check: Check, rules: Rules) -> K:
    """Build the kind of one check from its params."""
    shape = kinds.get(check.kind)
    if shape is None:
        line = line_of(check.path, ("kind",))
        problem = f"kind = {check.kind!r} is unknown."
        raise BadRuleFile(check.path, line, problem, nearest(check.kind, list(kinds)))
    _require_known(check, "moves", ("moves", "without"), [m.name for m in rules.moves])
    _require_known(check, "group of wording", ("group", "by"), list(rules.wording))
    _require_known(check, "fact", ("facts",), [fact.what for fact in rules.packet.facts])
    _require_known(check, "season value", ("value", "least"), list(rules.season.values))
    return validate(shape, check.params, check.path, ("params",))


def _require_known(check: Check, what: str, keys: tuple[str, ...], known: list[str]) -> None:
    """Refuse names of moves or season values that do not exist, wherever they stand in params."""
    for key, name in _named(check.params, keys):
        if name not in known:
            line = line_of(check.path, ("params", key))
            raise BadRuleFile(check.path, line, f"unknown {what}: {name!r}.", nearest(name, known))


def _named(value: object, keys: tuple[str, ...]) -> Iterable[tuple[str, str]]:
    """Yield key and name of every string filed under one of *keys*, at any depth."""
    if isinstance(value, list):
        for item in value:
            yield from _named(item, keys)
    elif isinstance(value, dict):
        for key, item in value.items():
            names = item if isinstance(item, list) else [item]
            if key in keys:
                yield from ((key, name) for name in names if isinstance(name, str))
            else:
                yield from _named(item, keys)
