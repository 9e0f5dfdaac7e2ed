"""What the names of files and folders say: the person, and what the file is."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from eras_review.application.names import NameReader
from eras_review.batch.values import Told
from eras_review.model import Kind
from eras_review.rules import Rules

_WORD = re.compile(r"[^\W\d_]+\d*(?:['’-][^\W\d_]+\d*)*")
_PIECES = re.compile(r"(?<=[a-z])(?=[A-Z])|-|(?<=[a-zA-Z])(?=\d)")
_PARTS = re.compile(r"[^\W_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_IDENTITY = re.compile(r"\d{4,}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_INITIALS = 2


class FileNaming:
    """Reads names by the words of checks/structure/."""

    def __init__(self, rules: Rules) -> None:
        """Keep the words."""
        self.words = rules.file_names
        self._reader = NameReader(rules)

    def told(self, path: str) -> Told:
        """Return what the name of a file says it is."""
        read = self._reader(PurePosixPath(path).name)
        kind = Kind(read.role) if read.role in tuple(Kind) else None
        by_others = any(word in self.words.closed for word in self._low(path))
        return Told(
            kind,
            read.target,
            by_others=by_others,
            earlier=read.old,
            is_copy=self._is_copy(path),
            is_last=any(word in self.words.last for word in self._low(path)),
        )

    def _is_copy(self, path: str) -> bool:
        """Say whether a path calls its file a copy, or an old one."""
        folders = PurePosixPath(path).parts[:-1]
        low = (*self._low(path), *(folder.lower() for folder in folders))
        return any(word in self.words.copies for word in low)

    def person(self, name: str) -> str:
        """Return the person in the name of a file or folder, "" where there is none.

        An identification number is one too. Of a letter that is the applicant, not its writer.
        """
        found = [word for word in self._named(name) if not self._is_other(word)]
        full = [word for word in found if not (word.isupper() and len(word) <= _INITIALS)]
        if found:
            return " ".join(full or found)
        numbers = [n for n in _IDENTITY.findall(name) if not _YEAR.fullmatch(n)]
        return numbers[0] if numbers else ""

    def _named(self, name: str) -> list[str]:
        """Return the words of a name, without those of a letter's writer."""
        words = list(self._words(unicodedata.normalize("NFC", name)))
        low = [word.lower() for word in words]
        start = _place(low, self.words.before_applicant, -1) + 1
        end = _place(low, self.words.before_writer, len(low))
        return words[start:end] or words

    def _words(self, text: str) -> Iterator[str]:
        """Yield the words of a name; JoneStatement and Jone-CV2 are two, McCoy and El-Amin one."""
        for word in _WORD.findall(text):
            pieces = [piece for piece in _PIECES.split(word) if piece]
            of_papers = any(self._is_other(p) for p in pieces if not p.isdigit())
            yield from pieces if of_papers else (word,)

    def _low(self, path: str) -> list[str]:
        """Return the words of the name of a file in lower case."""
        return [word.lower() for word in self._words(PurePosixPath(path).stem)]

    def _is_other(self, word: str) -> bool:
        """Say whether a word speaks of the document and not of a person."""
        low = word.lower()
        words = self.words
        groups = (words.other, words.closed, words.copies, words.last, *words.kinds.values())
        return low == "v" or low.isdigit() or any(low in group for group in groups)


def same_person(name: str) -> tuple[str, ...]:
    """Return what spellings of a name have in common: Doe, Jane is jane-doe and JaneDoe."""
    plain = unicodedata.normalize("NFKD", _HUMP.sub(" ", unicodedata.normalize("NFC", name)))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return tuple(sorted(part.casefold() for part in _PARTS.findall(bare))) or (name,)


def _place(words: Sequence[str], marks: Sequence[str], otherwise: int) -> int:
    """Return where the first of some words stands."""
    return next((n for n, word in enumerate(words) if word in marks), otherwise)
