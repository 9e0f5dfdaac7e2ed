"""One decision of an author: which finding to leave, where, and why."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator

from eras_review.rules.toml_file import Strict


def _says_something(text: str) -> str:
    """Refuse a text of blanks."""
    if not text.strip():
        raise ValueError("is empty")
    return text


Said = Annotated[str, AfterValidator(_says_something)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Strict):
    """A finding of *check* that stays as it is, for a *reason*.

    *quote* are its words and *sentence* what they stand in; with neither the whole finding is
    meant, wherever it speaks.
    """

    check: Said
    reason: Said
    quote: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions(Strict):
    """What a decisions file holds."""

    accepted: tuple[Decision, ...] = ()
