"""What is said about a set of documents: findings with the words of several files."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from eras_review.model import Level, Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of one file, and where they stand in it; *source* is its name in application.toml.

    *span* is None for what application.toml itself says.
    """

    source: str
    text: str
    where: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class SetFinding:
    """A finding about documents beside each other; *evidence* is empty when something is absent."""

    check: str
    level: Level
    title: str
    message: str
    why: str
    question: str
    source: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class SetPlace:
    """Where a check fired: the words for its message, and what shows it.

    *level* replaces the level of the check file.
    """

    slots: Mapping[str, object] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A question about what application.toml does not say; *key* is where the answer belongs."""

    key: str
    question: str
