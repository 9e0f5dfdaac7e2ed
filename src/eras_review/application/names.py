"""What the name of a file says about it."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from eras_review.model import Target
from eras_review.rules import Rules

_LETTERS = re.compile(r"[^\W\d_]+")
_CAMEL = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DRAFT = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


@dataclass(frozen=True, slots=True)
class FileName:
    """The name of a file and what it says; *role* is a key of `names` in checks/, or "".

    *draft* grows with how late a draft it seems to be: whether it is called final, its number.
    """

    text: str
    role: str
    target: Target | None
    year: int | None
    old: bool
    waived: bool
    draft: tuple[bool, int] = (False, 0)


class NameReader:
    """Reads names of files by the words of application.toml and file_names.toml in checks/."""

    def __init__(self, rules: Rules) -> None:
        """Put the words of both together, by what a file is."""
        kinds = {kind.value: words for kind, words in rules.file_names.kinds.items()}
        names = rules.application.names
        self._names = {role: (*words, *kinds.get(role, ())) for role, words in names.items()}
        self._marks = rules.application.marks

    def __call__(self, text: str) -> FileName:
        """Return what the name *text* says."""
        stem = Path(text).stem
        words = words_of(stem)
        roles = (role for role, wanted in self._names.items() if _any(words, wanted))
        years = [int(year) for year in _YEAR.findall(stem)]
        return FileName(
            text=text,
            role=next(roles, ""),
            target=self._target(words),
            year=max(years, default=None),
            old=self._marked(words, "previous"),
            waived=self._marked(words, "waived") and not self._marked(words, "not"),
            draft=(
                self._marked(words, "final") and not self._marked(words, "not"),
                max(map(int, _DRAFT.findall(stem)), default=0),
            ),
        )

    def _target(self, words: Sequence[str]) -> Target | None:
        """Return what a statement of this name is for; IR wins, as in "IR within DR"."""
        marked = (t for t in (Target.IR, Target.PRELIM, Target.DR) if self._marked(words, t.value))
        return next(marked, None)

    def _marked(self, words: Sequence[str], mark: str) -> bool:
        """Say whether one of the words is such a mark."""
        return _any(words, self._marks[mark])


def words_of(stem: str) -> tuple[str, ...]:
    """Return the words of a name in lower case without accents; "LoR" whole and in parts."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", stem) if not unicodedata.combining(c))
    whole = _LETTERS.findall(plain)
    return tuple(word.lower() for word in (*whole, *_CAMEL.findall(plain)))


def _any(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Say whether one of the words is wanted."""
    return any(fnmatchcase(word, pattern) for word in words for pattern in wanted)
