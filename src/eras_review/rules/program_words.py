"""The words of program lists, and which states lie in which part of the country."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from eras_review.model import ProgramKind, Signal, Tier
from eras_review.rules.toml_file import Strict

Column = Literal[
    "program",
    "type",
    "city",
    "state",
    "location",
    "tier",
    "esir",
    "signal",
    "gold",
    "silver",
    "home_or_rotated",
]
Answer = Literal["yes", "no", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowWords(Strict):
    """The words of rows that are no programs."""

    fillers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords(Strict):
    """How names of programs may be written: *short* words by the long one.

    *idle* make no program another one; *more* may be left away where all else is the same; what
    stands in brackets may too, unless a word of *tracks* is in it.
    """

    short: Mapping[str, tuple[str, ...]]
    idle: tuple[str, ...]
    more: tuple[str, ...]
    tracks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramWords(Strict):
    """The words that tell the columns and cells of a program list apart; *labels* are for people.

    Headers with a word of *other_columns* are taken for a column only when they are its very name.
    """

    other_columns: tuple[str, ...]
    columns: Mapping[Column, tuple[str, ...]]
    kinds: Mapping[ProgramKind, tuple[str, ...]]
    labels: Mapping[ProgramKind, str]
    rows: RowWords
    names: NameWords
    answers: Mapping[Answer, tuple[str, ...]]
    signals: Mapping[Signal, tuple[str, ...]]
    tiers: Mapping[Tier, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Divisions(Strict):
    """The Census divisions with their states by postal code, and other names of states.

    *regions* are made of divisions, *elsewhere* lies in none, *also* gives the code of a spelling.
    """

    divisions: Mapping[str, Mapping[str, str]]
    regions: Mapping[str, tuple[str, ...]]
    elsewhere: Mapping[str, str]
    also: Mapping[str, str]
