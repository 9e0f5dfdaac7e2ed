"""Which of the two readers reads a page, and what it finds."""

from typing import TYPE_CHECKING

from eras_review.errors import chain_of
from eras_review.model import Aside
from eras_review.reading.pdf.form import comments, typed_words
from eras_review.reading.pdf.layout import PageText, Word
from eras_review.reading.pdf.lines import page_text
from eras_review.reading.pdf.pdfium import Extent, Pdfium
from eras_review.reading.pdf.plumber import Plumbed, read_words
from eras_review.reading.pdf.quality import is_doubtful, readable_letters
from eras_review.reading.pieces import LeftOut, Tally

if TYPE_CHECKING:
    from pdfplumber.page import Page

# What pdfplumber would take minutes and a gigabyte for, pdfium reads in a second.
_MOST_LETTERS = 20_000
_MOST_OBJECTS = 20_000
_PLUMBER_PAGES = 40
_MUCH_MORE = 1.2
_LETTERS_MORE = 50


class PageReader:
    """Reads the pages of one PDF; *by_second* are the numbers of those that pdfium read."""

    def __init__(self, second: Pdfium | None, left_out: Tally) -> None:
        """Prepare to read with *second*, pdfium, where pdfplumber does not do."""
        self.by_second: list[int] = []
        self.asides: list[Aside] = []
        self._second = second
        self._left_out = left_out

    def read(self, number: int, page: "Page | None") -> PageText:
        """Return the page *number*, from 1; *page* is None when pdfplumber does not have it."""
        extent = self._second.extent(number - 1) if self._second else None
        first, tally = Plumbed((), 0), Tally()
        if page is not None and not _is_heavy(number, extent):
            first = self._first(page, tally)
        groups = [list(group) for group in first.groups]
        words = [word for group in groups for word in group]
        if self._second and extent and (is_doubtful(words) or _lacks(first, extent)):
            other = Tally()
            second = self._second.words(number - 1, other)
            if readable_letters(second) > readable_letters(words):
                groups, tally = [second], other
                self.by_second.append(number)
        if page is not None:
            groups = self._with_notes(page, groups)
        if not any(groups):
            tally.add(LeftOut.BLANK_PAGES, f"page {number}")
        self._left_out.update(tally)
        height = page.height if page is not None else extent.height if extent else 0.0
        return page_text(number, float(height), groups)

    def _first(self, page: "Page", tally: Tally) -> Plumbed:
        """Return what pdfplumber finds on a page; a page it fails on is empty."""
        try:
            return read_words(page, tally)
        except Exception as error:
            if any(isinstance(item, MemoryError) for item in chain_of(error)):
                raise
            return Plumbed((), 0)

    def _with_notes(self, page: "Page", groups: list[list[Word]]) -> list[list[Word]]:
        """Return the words together with those typed into fields; keep the comments apart."""
        where = f"page {page.page_number}"
        try:
            typed = list(typed_words(page))
            notes = [note for note in comments(page) if note.strip()]
        except Exception:  # noqa: BLE001 - pdfminer raises whatever a broken note makes it raise
            self._left_out.add(LeftOut.BROKEN, where)
            return groups
        self._left_out.add(LeftOut.COMMENTS, where, len(notes))
        self.asides += [Aside("comment", where, note) for note in notes]
        return [[*groups[0], *typed], *groups[1:]] if groups else [typed]


def _is_heavy(number: int, extent: Extent | None) -> bool:
    """Say whether a page is more than pdfplumber should be asked to read."""
    if number > _PLUMBER_PAGES:
        return True
    return bool(extent and (extent.letters > _MOST_LETTERS or extent.objects > _MOST_OBJECTS))


def _lacks(first: Plumbed, extent: Extent) -> bool:
    """Say whether pdfium sees many more letters on the page."""
    return extent.letters > _MUCH_MORE * first.letters + _LETTERS_MORE
