"""Keeping results so that a run killed at any moment loses no more than what was under way."""

import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any, Self

from eras_review.batch.store.rows import FileRow
from eras_review.batch.values import APPLICATION, Done, Outcome, Said
from eras_review.errors import ReviewError
from eras_review.guard.wire import BrokenLine, receive_values, send
from eras_review.model import Finding, Kind, Report

FILE_NAME = "cohort.sqlite"
_VERSION = 1
_WAIT_SECONDS = 30
_ANEW = "Make room on the disk, or choose another folder with -o; what was done is kept."
_OTHER = "Delete it, or choose another folder with -o."


class StoreFailed(ReviewError):
    """The database cannot be read or written."""

    exit_code = 2


class Store:
    """The database of one cohort; every file's result is written in a transaction of its own."""

    def __init__(self, path: Path) -> None:
        """Open the database at *path*, made when there is none; raise StoreFailed."""
        self._path = path
        with self._told():
            path.touch(mode=0o600)
            self._base = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
            self._base.execute("PRAGMA foreign_keys = ON")
            self._base.execute("PRAGMA secure_delete = ON")
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = NORMAL")
            self._prepare()

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the database; what was not committed is as if it had not been."""
        self._base.close()

    def limit_pages(self, most: int) -> None:
        """Let the database grow to *most* pages at most; a full disk without a full disk."""
        self._base.execute(f"PRAGMA max_page_count = {most:d}")

    def start_run(self, fingerprint: str, *, blind: bool) -> int:
        """Take note that a run begins; return its number."""
        query = "INSERT INTO runs (fingerprint, blind) VALUES (?, ?)"
        with self._transaction():
            cursor = self._base.execute(query, (fingerprint, blind))
        return cursor.lastrowid or 0

    def end_run(self, number: int) -> None:
        """Take note that a run came to its end."""
        with self._transaction():
            self._base.execute("UPDATE runs SET ended = 1 WHERE id = ?", (number,))

    def known(self, fingerprint: str) -> dict[str, tuple[str, str]]:
        """Return digest and applicant of every file that needs no second review, by path."""
        rows = self._rows(
            "SELECT path, digest, applicant FROM files WHERE fingerprint = ? AND outcome <> ?",
            (fingerprint, Outcome.FAILED),
        )
        return {path: (digest, applicant) for path, digest, applicant in rows}

    def save(self, done: Done, fingerprint: str) -> None:
        """Write what became of one file in place of what was known of it."""
        with self._transaction():
            self._drop([done.job.found.path])
            self._write(done, fingerprint)

    def keep_only(self, paths: Iterable[str]) -> None:
        """Delete what is known of files that are no longer there."""
        kept = set(paths)
        gone = [path for (path,) in self._rows("SELECT path FROM files") if path not in kept]
        with self._transaction():
            self._drop(gone)

    def rows(self) -> list[FileRow]:
        """Return all files by path."""
        findings, strengths = defaultdict(list), defaultdict(list)
        for path, *row in self._rows(
            "SELECT path, check_id, level, title, message FROM findings ORDER BY path, position"
        ):
            findings[path].append(Said(*row))
        for path, move in self._rows("SELECT path, move FROM strengths ORDER BY path, move"):
            strengths[path].append(move)
        return [
            FileRow(path, *row, tuple(findings[path]), tuple(strengths[path]))  # type: ignore[call-arg]
            for path, *row in self._rows(
                "SELECT path, applicant, digest, outcome, kind, explanation, words, confidential,"
                " report IS NOT NULL FROM files ORDER BY path"
            )
        ]

    def report(self, path: str) -> Report | None:
        """Return the report on one file, None where there is none."""
        for (packed,) in self._rows("SELECT report FROM files WHERE path = ?", (path,)):
            if packed is None:
                return None
            try:
                report: Report = receive_values(BytesIO(zlib.decompress(packed)))
            except (BrokenLine, zlib.error) as error:
                raise StoreFailed(f"{self._path} is damaged.", _OTHER) from error
            return report
        return None

    def page(self, name: str) -> str:
        """Return what a page was made of when it was last written, "" for one never written."""
        rows = self._rows("SELECT made_of FROM pages WHERE name = ?", (name,))
        return rows[0][0] if rows else ""

    def save_page(self, name: str, made_of: str) -> None:
        """Remember what a page was made of."""
        with self._transaction():
            self._base.execute("INSERT OR REPLACE INTO pages VALUES (?, ?)", (name, made_of))

    def page_names(self) -> set[str]:
        """Return the names of all pages that were written."""
        return {name for (name,) in self._rows("SELECT name FROM pages")}

    def drop_page(self, name: str) -> None:
        """Forget that a page was written."""
        with self._transaction():
            self._base.execute("DELETE FROM pages WHERE name = ?", (name,))

    def forget(self, applicant: str) -> None:
        """Delete what is known of one applicant."""
        with self._transaction():
            self._base.execute("DELETE FROM files WHERE applicant = ?", (applicant,))

    def shrink(self) -> None:
        """Give the space of what was deleted back, so that no byte of it is left."""
        with self._told():
            # To write an unchanged cohort anew would cost more than the rest of a run.
            (free,) = self._base.execute("PRAGMA freelist_count").fetchone()
            if free:
                self._base.execute("VACUUM")
            self._base.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def last_run(self) -> tuple[str, bool]:
        """Return the fingerprint of the last run, and whether it was blind."""
        rows = self._rows("SELECT fingerprint, blind FROM runs ORDER BY id DESC LIMIT 1")
        return (rows[0][0], bool(rows[0][1])) if rows else ("", False)

    def _prepare(self) -> None:
        """Make the tables of a new database; refuse one of another version."""
        (version,) = self._base.execute("PRAGMA user_version").fetchone()
        if version == 0:
            schema = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
            self._base.executescript(f"BEGIN;{schema}PRAGMA user_version = {_VERSION};COMMIT;")
        elif version != _VERSION:
            raise StoreFailed(f"{self._path} was written by another version.", _OTHER)

    def _write(self, done: Done, fingerprint: str) -> None:
        """Insert the rows of one file."""
        found, report = done.job.found, done.report
        kind = (report.document.kind if report else None) or found.told.kind or ""
        if found.is_application:
            kind = APPLICATION
        words = int(report.metrics.get("words", 0)) if report else 0
        self._base.execute(
            "INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                found.path,
                found.applicant,
                done.job.digest,
                fingerprint,
                done.outcome,
                kind,
                done.explanation,
                words,
                kind == Kind.LETTER and found.told.may_be_seen is not True,
                _packed(report) if report else None,
            ),
        )
        said: Iterable[Said | Finding] = done.whole.findings if done.whole else ()
        self._base.executemany(
            "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?)",
            [
                (found.path, n, f.check, f.level, f.title, f.message)
                for n, f in enumerate(report.findings if report else said)
            ],
        )
        if report is None:
            return
        text = report.document.text
        self._base.executemany(
            "INSERT INTO strengths VALUES (?, ?, ?)",
            [
                (found.path, s.move, " … ".join(text[p.start : p.end] for p in s.spans))
                for s in report.strengths
            ],
        )
        self._base.executemany(
            "INSERT INTO metrics VALUES (?, ?, ?)",
            [(found.path, name, value) for name, value in report.metrics.items()],
        )

    def _drop(self, paths: list[str]) -> None:
        """Delete files and all that is known of them."""
        self._base.executemany("DELETE FROM files WHERE path = ?", [(path,) for path in paths])

    def _rows(self, query: str, given: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        with self._told():
            return self._base.execute(query, given).fetchall()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Do all of it or nothing."""
        with self._told():
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._base.execute("COMMIT")
            except BaseException:
                if self._base.in_transaction:
                    self._base.execute("ROLLBACK")
                raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn errors of the database into ours."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise StoreFailed(f"{self._path}: {error}.", _ANEW) from error


def _packed(report: Report) -> bytes:
    """Return a report as bytes; read back, it can be nothing but values of `model`."""
    buffer = BytesIO()
    send(buffer, report)
    return zlib.compress(buffer.getvalue())
