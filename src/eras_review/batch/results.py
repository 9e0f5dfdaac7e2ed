"""Writing what the database knows as pages and tables; what has not changed is left alone."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eras_review.batch.executors import Executors
from eras_review.batch.finding import packet_pages
from eras_review.batch.notes import EMPTY, FILE_NAME, Notes
from eras_review.batch.pages.applicant import PageJob, no_page, render_page
from eras_review.batch.pages.cohort import cohort_view
from eras_review.batch.pages.cohort_page import cohort_page
from eras_review.batch.pages.drafts import progress_of
from eras_review.batch.pages.names import page_names
from eras_review.batch.pages.tables import json_lines, to_csv, to_xlsx
from eras_review.batch.pool import Pool
from eras_review.batch.shared import SharedPassages, runs_of, shared_in_cohort
from eras_review.batch.store import FileRow, Store
from eras_review.batch.values import APPLICATION
from eras_review.errors import UsageError
from eras_review.model import Report
from eras_review.private_files import write_whole
from eras_review.rules import Rules

APPLICANTS, LETTERS = "applicants", "letters"
_COHORT = "cohort"


@dataclass(frozen=True, slots=True)
class Results:
    """Writes the results of one run into *out*."""

    out: Path
    store: Store
    rules: Rules
    fingerprint: str
    checks_folder: Path | None
    blind: bool
    series: Sequence[Sequence[str]] = ()

    def write(self, executors: Executors, told: Sequence[str] = ()) -> list[str]:
        """Write every page and table that has changed; return remarks, *told* ones first."""
        notes = Notes.read(self.out)
        if not (self.out / FILE_NAME).exists():
            write_whole(self.out / FILE_NAME, EMPTY)
        files = self.store.rows()
        pages = self._pages(files)
        remarks = [*told, *notes.astray({file.path for file in files})]
        remarks += self._write_pages(files, pages, notes, executors)
        self._remove_others(set(pages.values()))
        made_of = self._hash(files, notes, (*remarks, *map(repr, self.series)))
        if self.store.page(_COHORT) != made_of or not (self.out / "index.html").exists():
            self._write_cohort(files, pages, remarks)
            self.store.save_page(_COHORT, made_of)
        return remarks

    def _write_cohort(
        self, files: Sequence[FileRow], pages: dict[str, str], remarks: Sequence[str]
    ) -> None:
        """Write the page of the cohort and its tables."""
        owners = {file.path: file.applicant for file in files}
        progress = progress_of(self.series, self.store.report, owners, self.rules)
        view = cohort_view(files, pages, progress, self._shared(files), remarks, blind=self.blind)
        write_whole(self.out / "index.html", cohort_page(view))
        write_whole(self.out / "cohort.csv", to_csv(files))
        write_whole(self.out / "cohort.xlsx", to_xlsx(files))
        lines = (line.encode() for line in json_lines(self._reports(files)))
        write_whole(self.out / "results.jsonl", lines)

    def _pages(self, files: Sequence[FileRow]) -> dict[str, str]:
        """Return the page of each file with a report and of each application, by path."""
        names = page_names({file.applicant for file in files})
        whole = packet_pages(f.path for f in files if f.kind == APPLICATION)
        return {**whole} | {
            file.path: f"{LETTERS if file.confidential else APPLICANTS}/{names[file.applicant]}"
            for file in files
            if file.has_report
        }

    def _write_pages(
        self, files: Sequence[FileRow], pages: dict[str, str], notes: Notes, executors: Executors
    ) -> list[str]:
        """Render the pages that have changed; return why some could not be made."""
        pool = Pool(executors, render_page, no_page)
        problems = []
        for page in pool.run(self._page_jobs(files, pages, notes)):
            if page.problem:
                problems.append(f"{page.name}: {page.problem}")
                continue
            # Remembered before it is written: a page that a kill leaves behind is known as ours.
            self.store.save_page(page.name, "")
            write_whole(self.out / page.name, page.html)
            self.store.save_page(page.name, page.made_of)
        return problems

    def _page_jobs(
        self, files: Sequence[FileRow], pages: dict[str, str], notes: Notes
    ) -> Iterator[PageJob]:
        """Yield the pages that are not as they were when they were last written."""
        on_page: dict[str, list[FileRow]] = {}
        for file in files:
            if file.has_report:
                on_page.setdefault(pages[file.path], []).append(file)
        for name, held in on_page.items():
            made_of = self._hash(held, notes)
            if self.store.page(name) != made_of or not (self.out / name).exists():
                reports = tuple(map(notes.added, self._reports(held)))
                yield PageJob(name, made_of, reports, self.checks_folder)

    def _remove_others(self, pages: set[str]) -> None:
        """Delete the pages we wrote for people who are no longer in the cohort."""
        for name in sorted(self.store.page_names() - pages - {_COHORT}):
            (self.out / name).unlink(missing_ok=True)
            self.store.drop_page(name)

    def _shared(self, files: Sequence[FileRow]) -> tuple[SharedPassages, ...]:
        """Return what different people's documents have in common."""
        owners = {file.path: file.applicant for file in files}
        runs = (runs_of(r, owners[r.document.source], self.rules) for r in self._reports(files))
        found = [one for one in runs if one is not None]
        return shared_in_cohort(found, lambda path: self._report(path).document, self.rules)

    def _report(self, path: str) -> Report:
        """Return the report on a file that was reviewed."""
        report = self.store.report(path)
        if report is None:
            raise UsageError(f"{path} is no longer in the database.", "Run batch again.")
        return report

    def _reports(self, files: Sequence[FileRow]) -> Iterator[Report]:
        """Yield the reports on files that have one, one at a time in memory."""
        yield from (self._report(file.path) for file in files if file.has_report)

    def _hash(self, files: Sequence[FileRow], notes: Notes, more: Sequence[str] = ()) -> str:
        """Return a hash of all that a page of these files is made of, and of *more*."""
        parts = [
            (f.path, f.digest, f.outcome, f.explanation, [n.line("") for n in notes.on(f.path)])
            for f in files
        ]
        return hashlib.sha256(json.dumps([self.fingerprint, parts, more]).encode()).hexdigest()
