"""A check: one TOML file of checks/ that speaks about one thing a reader stumbles over."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from eras_review.errors import BadRuleFile
from eras_review.model import Kind, Level
from eras_review.rules.toml_file import Strict, line_of, nearest, parse

ANY = "any"
CHECK_FOLDERS = (ANY, *Kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fires(Strict):
    """An example the check must find: *on* the exact words, or in the *whole* text."""

    text: str
    on: str = ""
    whole: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet(Strict):
    """A near miss on which the check must stay silent, and why."""

    text: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFile(Strict):
    """What a check file holds; checks/README.md explains each key."""

    title: str
    kind: str
    level: Level
    message: str
    why: str
    question: str
    source: str
    reapplicant: bool = False
    rank: int = 100
    params: Mapping[str, Any] = field(default_factory=dict)
    fires: tuple[Fires, ...] = ()
    quiet: tuple[Quiet, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(CheckFile):
    """A check file with its id (path without ending) and the path for error messages."""

    id: str
    path: Path

    @property
    def folder(self) -> str:
        """Return the folder: "any" or the kind of document it speaks about."""
        return self.id.partition("/")[0]


def load_check(path: Path, root: Path, sections: Mapping[str, object]) -> Check:
    """Read one check below *root*; its source must be one of the guide's *sections*."""
    content = parse(CheckFile, path)
    identity = path.relative_to(root).with_suffix("").as_posix()
    if content.source not in sections:
        problem = f"source = {content.source!r} is no section of docs/guide.md."
        raise BadRuleFile(
            path, line_of(path, ("source",)), problem, nearest(content.source, list(sections))
        )
    values = {f.name: getattr(content, f.name) for f in fields(content)}
    return Check(id=identity, path=path, **values)
