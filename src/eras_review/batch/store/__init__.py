"""The database of a cohort: one SQLite file."""

from eras_review.batch.store.rows import FileRow
from eras_review.batch.store.store import FILE_NAME, Store, StoreFailed

__all__ = ["FILE_NAME", "FileRow", "Store", "StoreFailed"]
