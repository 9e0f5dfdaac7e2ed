"""Who is who: pseudonyms that stay the same from run to run, in a file of their own."""

import csv
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

    def blind(self, found: Found) -> Found:
        """Return a file under its pseudonym; a new one is given to who has none."""
        person = same_person(found.applicant)
        alias = self.pseudonyms.setdefault(person, f"Applicant {len(self.pseudonyms) + 1:03}")
        self.names.setdefault(alias, found.applicant)
        if found.path not in self.shown:
            number = sum(path.startswith(f"{alias}/") for path in self.shown.values()) + 1
            kind = found.kind or "document"
            self.shown[found.path] = f"{alias}/{number:02} {kind}{found.file.suffix.lower()}"
        shown = self.shown[found.path]
        return replace(found, path=shown, applicant=alias, names=_parts(found.applicant))

    def text(self) -> str:
        """Return the key as CSV."""
        page = StringIO(newline="")
        writer = csv.writer(page, lineterminator="\n")
        writer.writerow(_COLUMNS)
        for file, shown in sorted(self.shown.items(), key=lambda pair: pair[1]):
            alias = shown.partition("/")[0]
            writer.writerow((alias, self.names[alias], shown, file))
        return page.getvalue()


def _parts(name: str) -> tuple[str, ...]:
    """Return the parts of a name as they may stand in a text."""
    return tuple(part for part in name.replace(",", " ").replace("_", " ").split() if len(part) > 1)
