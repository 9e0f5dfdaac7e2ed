"""What a mentor thinks of single findings: OUT/notes.toml, read back on every run."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from eras_review.model import Report
from eras_review.rules.toml_file import Strict, parse

FILE_NAME = "notes.toml"
EMPTY = """\
# Your notes on single findings. The next run shows them in the reports, also on the page that you
# send back to the applicant. For example:
#
# [[notes]]
# file = "Jane Doe/statement.docx"     # as in the table of the cohort
# check = "statement/blame"
# verdict = "disagree"                 # or "agree"
# comment = "This is a fair description of what happened."
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Strict):
    """What a mentor says of one finding."""

    file: str
    check: str
    verdict: Literal["agree", "disagree"]
    comment: str = ""

    def line(self, title: str) -> str:
        """Return the note as it is shown."""
        said = f"your mentor {self.verdict}s with “{title}”"
        return f"{said}: {self.comment.rstrip('.')}" if self.comment else said


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes(Strict):
    """All notes of a cohort."""

    notes: tuple[Note, ...] = ()

    @classmethod
    def read(cls, out: Path) -> "Notes":
        """Return the notes kept in a folder of results; raise BadRuleFile for a mistake in them."""
        path = out / FILE_NAME
        return parse(cls, path) if path.exists() else cls()

    def on(self, path: str) -> tuple[Note, ...]:
        """Return the notes on one file."""
        return tuple(note for note in self.notes if note.file == path)

    def added(self, report: Report) -> Report:
        """Return a report with the notes on its findings."""
        titles = {finding.check: finding.title for finding in report.findings}
        lines = (
            n.line(titles[n.check]) for n in self.on(report.document.source) if n.check in titles
        )
        return replace(report, notes=(*report.notes, *lines))

    def astray(self, paths: set[str]) -> Iterator[str]:
        """Yield a line for each note on a file that is not there."""
        for note in self.notes:
            if note.file not in paths:
                yield f"{FILE_NAME}: there is no file {note.file} in this cohort"
