"""The words by which the files of an application are told, bound and held together."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator

from eras_review.model import Kind
from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyHelp(Strict):
    """What one key of application.toml is for, and a value it may have."""

    says: str
    example: str | bool | int | tuple[str, ...] | Mapping[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableHelp(Strict):
    """What one table of application.toml is for, and its keys."""

    says: str
    keys: Mapping[str, KeyHelp]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationWords(Strict):
    """The words of names of files, and the remarks of application.toml.

    *names* are words by what a file is, the first to be looked for first; *marks* tell more of it.
    """

    least_words: int
    opening: tuple[str, ...]
    more: str
    asleep: str
    names: Mapping[str, tuple[str, ...]]
    marks: Mapping[str, tuple[str, ...]]
    tables: Mapping[str, TableHelp]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnHand(Strict):
    """What tells an applicant's own writing from what somebody else wrote about the applicant.

    *most_third* is how many words of the *third* person there may be to one of the *first*.
    """

    first: tuple[str, ...]
    third: tuple[str, ...]
    most_third: float
    least_first: int
    least_third: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileNameWords(Strict):
    """The words in names of files: by the kind of document, and others that name no person.

    *before_applicant* and *before_writer* tell two names in one apart. Files with one of *closed*
    in their names are by somebody else, those with one of *copies* are copies.
    """

    kinds: Mapping[Kind, tuple[str, ...]]
    other: tuple[str, ...]
    before_applicant: tuple[str, ...]
    before_writer: tuple[str, ...]
    closed: tuple[str, ...]
    copies: tuple[str, ...]
    last: tuple[str, ...]


def _hides(expression: str) -> str:
    """Refuse an expression that does not say, in a group called hide, what is to be blanked."""
    if "hide" not in re.compile(expression).groupindex:
        raise ValueError("has no group (?P<hide>...), which names what is blanked")
    return expression


@dataclass(frozen=True, slots=True, kw_only=True)
class Private(Strict):
    """What no output may show, by what it is: the group *hide* of each expression is blanked."""

    shapes: Mapping[str, tuple[Annotated[Expression, AfterValidator(_hides)], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskWords(Strict):
    """The question for a *key* of application.toml that is missing; * stands for every table.

    {who} are the writers or files it is missing for. Nothing is asked of a table with the key
    *unless*, and with *once* only where no table has an answer.
    """

    key: str
    question: str
    unless: str = ""
    once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactWords(Strict):
    """A number that several documents may tell, and how their numbers have to agree.

    *patterns* hold a group value; with *says* they stand for that number instead. *in_letters* are
    those for letters, where "I" is somebody else. *key* is its place in application.toml; where
    *alone* there is more than 1, nothing is compared. What lies outside of *low* and *high* is
    another number; more than *cap* counts as *cap*. The rule "listed-in-cv" means the years of
    *sections*; "no-more-than-cv" the numbers the CV tells, or its *works*.
    """

    what: str
    patterns: tuple[Expression, ...]
    in_letters: tuple[Expression, ...] = ()
    rule: Literal["same", "listed-in-cv", "no-more-than-cv"] = "same"
    key: str = ""
    alone: str = ""
    says: int | None = None
    low: int = 0
    high: int = 9999
    cap: int = 9999
    sections: tuple[str, ...] = ()
    works: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PacketWords(Strict):
    """The words by which the documents of one application are laid beside each other.

    *own* is what an author says of what he or she did, *wished* of what is only hoped for. *waived*
    is how a letter says that the right to see it was given up. *odd* asks about values that can
    hardly be right.
    """

    asks: tuple[AskWords, ...]
    odd: Mapping[Literal["ranked", "interviews", "match", "regions"], str]
    facts: tuple[FactWords, ...]
    waived: Expression
    own: Expression
    wished: Expression
    small: tuple[str, ...]
    generic: tuple[str, ...]
    degrees: tuple[str, ...]
