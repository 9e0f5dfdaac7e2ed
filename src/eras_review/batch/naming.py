"""What the names of files and folders say: whose documents they are, and of what kind."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from eras_review.application.names import NameReader
from eras_review.model import Kind
from eras_review.rules import Rules

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Naming:
    """Reads names by the words of checks/structure/."""

    def __init__(self, rules: Rules) -> None:
        """Keep the words."""
        self.words = rules.file_names
        self._reader = NameReader(rules)

    def kind(self, path: str) -> Kind | None:
        """Return what the name of a file says it is."""
        role = self._reader(PurePosixPath(path).name).role
        return Kind(role) if role in tuple(Kind) else None

    def applicant(self, path: str) -> str:
        """Return whose file it is: the first folder that names a person, else the file's name."""
        pure = PurePosixPath(path)
        for part in pure.parts[:-1]:
            if self._name(part):
                return part
        return " ".join(self._name(pure.stem)) or pure.stem

    def _name(self, text: str) -> list[str]:
        """Return the words of a name that are no words for documents, without the writer's name."""
        words = list(self._words(text))
        low = [word.lower() for word in words]
        start = _place(low, self.words.before_applicant, -1) + 1
        end = _place(low, self.words.before_writer, len(low))
        named = words[start:end] or words
        return [word for word in named if not self._is_other(word)]

    def _words(self, text: str) -> Iterator[str]:
        """Yield the words of a name; JoneStatement is two, McCoy one."""
        for word in _WORD.findall(text):
            pieces = _HUMP.split(word)
            yield from pieces if any(map(self._is_other, pieces)) else (word,)

    def _is_other(self, word: str) -> bool:
        """Say whether a word speaks of the document and not of a person."""
        low = word.lower()
        kinds = self.words.kinds.values()
        return low == "v" or low in self.words.other or any(low in names for names in kinds)


def _place(words: Sequence[str], marks: Sequence[str], otherwise: int) -> int:
    """Return where the first of some words stands."""
    return next((n for n, word in enumerate(words) if word in marks), otherwise)


def same_person(name: str) -> tuple[str, ...]:
    """Return what two spellings of a name have in common: Doe, Jane is Jane Doe."""
    return tuple(sorted(word.casefold() for word in _WORD.findall(name))) or (name,)
