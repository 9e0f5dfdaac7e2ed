"""A check: one TOML file of checks/ that speaks about one thing a reader stumbles over."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from eras_review.errors import BadRuleFile
from eras_review.model import Kind, Level, Target
from eras_review.rules.toml_file import Strict, line_of, nearest, parse

ANY = "any"
PACKET = "packet"
PROGRAMS = "programs"
CHECK_FOLDERS = (ANY, *Kind, PACKET, PROGRAMS)


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
class Aimed(Strict):
    """What a check says instead for one target, or that it is *silent* for it.

    *params* replace those of the same name.
    """

    silent: bool = False
    title: str = ""
    message: str = ""
    question: str = ""
    source: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)


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
    left_to: tuple[Kind, ...] = ()
    borderline: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    targets: Mapping[Target, Aimed] = field(default_factory=dict)
    fires: tuple[Fires, ...] = ()
    quiet: tuple[Quiet, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(CheckFile):
    """A check file with its id (path without ending) and the path for error messages."""

    id: str
    path: Path

    @property
    def folder(self) -> str:
        """Return the folder: a kind of document, "any", "packet" or "programs"."""
        return self.id.partition("/")[0]

    def speaks_about(self, kind: Kind | None) -> bool:
        """Say whether it runs on such documents: its own kind, or all that are not *left_to*."""
        return self.folder == kind or (self.folder == ANY and kind not in self.left_to)

    def aimed_at(self, target: Target) -> "Check | None":
        """Return the check as it speaks for *target*, None where it is silent."""
        aimed = self.targets.get(target)
        if aimed is None:
            return self
        if aimed.silent:
            return None
        words = {name: getattr(aimed, name) for name in ("title", "message", "question", "source")}
        said = {name: word for name, word in words.items() if word}
        return replace(self, **said, params={**self.params, **aimed.params})


def load_check(path: Path, root: Path, sections: Mapping[str, object]) -> Check:
    """Read one check below *root*; its source must be one of the guide's *sections*."""
    content = parse(CheckFile, path)
    identity = path.relative_to(root).with_suffix("").as_posix()
    for source in (content.source, *(aimed.source for aimed in content.targets.values())):
        if source and source not in sections:
            problem = f"source = {source!r} is no section of docs/guide.md."
            near = nearest(source, list(sections))
            raise BadRuleFile(path, line_of(path, ("source",)), problem, near)
    values = {f.name: getattr(content, f.name) for f in fields(content)}
    return Check(id=identity, path=path, **values)
