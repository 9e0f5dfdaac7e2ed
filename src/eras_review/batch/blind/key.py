"""Who is who: pseudonyms that stay the same from run to run, in a file of their own."""

import csv
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from io import StringIO
from pathlib import Path

from eras_review.batch.naming import same_person
from eras_review.batch.values import Found

_COLUMNS = ("pseudonym", "name", "shown", "file")


@dataclass(slots=True)
class Key:
    """The key of a cohort: name by pseudonym, shown path by true path; both only ever grow."""

    pseudonyms: dict[tuple[str, ...], str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "Key":
        """Return the key kept in a file, an empty one when there is none."""
        key = cls()
        if path.exists():
            rows = csv.DictReader(StringIO(path.read_text(encoding="utf-8"), newline=""))
            for row in rows:
                key.pseudonyms[same_person(row["name"])] = row["pseudonym"]
                key.names[row["pseudonym"]] = row["name"]
                key.shown[row["file"]] = row["shown"]
        return key

    def blind(self, found: Sequence[Found]) -> list[Found]:
        """Return files under pseudonyms, by those; a new one is given to who has none.

        New ones are given in an order that has nothing to do with the alphabet.
        """
        for one in sorted(found, key=_shuffled):
            person = same_person(one.applicant)
            alias = self.pseudonyms.setdefault(person, self._next())
            self.names.setdefault(alias, one.applicant)
        return sorted(map(self._blinded, found), key=lambda one: one.path)

    def forget(self, alias: str) -> None:
        """Take a person out of the key."""
        self.shown = {f: s for f, s in self.shown.items() if not s.startswith(f"{alias}/")}

    def _next(self) -> str:
        """Return a pseudonym that nobody has."""
        numbers = [int(alias.rpartition(" ")[2]) for alias in self.pseudonyms.values()]
        return f"Applicant {max(numbers, default=0) + 1:03}"

    def _blinded(self, found: Found) -> Found:
        """Return one file under the pseudonym of its applicant."""
        alias = self.pseudonyms[same_person(found.applicant)]
        if found.path not in self.shown:
            number = sum(path.startswith(f"{alias}/") for path in self.shown.values()) + 1
            kind = found.told.kind or "document"
            self.shown[found.path] = f"{alias}/{number:02} {kind}{found.file.suffix.lower()}"
        shown = self.shown[found.path]
        return replace(found, path=shown, applicant=alias, names=(found.applicant, *found.names))

    def text(self) -> str:
        """Return the key as CSV."""
        page = StringIO(newline="")
        writer = csv.writer(page, lineterminator="\n")
        writer.writerow(_COLUMNS)
        for file, shown in sorted(self.shown.items(), key=lambda pair: pair[1]):
            alias = shown.partition("/")[0]
            writer.writerow((alias, self.names[alias], shown, file))
        return page.getvalue()


def _shuffled(found: Found) -> str:
    """Return what new pseudonyms are ordered by."""
    return hashlib.sha256(found.path.encode()).hexdigest()
