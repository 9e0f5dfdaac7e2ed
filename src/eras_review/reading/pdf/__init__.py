"""PDFs: pages to words, words to lines, lines to paragraphs."""

import logging
from contextlib import ExitStack
from io import BytesIO
from typing import TYPE_CHECKING

import pdfplumber
import pypdfium2

from eras_review.errors import UnreadableDocument, chain_of
from eras_review.model import Reason, Status
from eras_review.reading.pdf.layout import PageText
from eras_review.reading.pdf.margins import without_margins
from eras_review.reading.pdf.pages import PageReader
from eras_review.reading.pdf.paragraphs import pieces_of
from eras_review.reading.pdf.pdfium import Pdfium
from eras_review.reading.pdf.quality import unknown_letters, without_unknown
from eras_review.reading.pieces import Gathered, LeftOut, Tally
from eras_review.reading.refusals import damaged, locked, too_big

if TYPE_CHECKING:
    from pdfplumber.pdf import PDF

PAGE_LIMIT = 200
_UNREADABLE_SHARE = 0.05


def gather(data: bytes) -> Gathered:
    """Return the paragraphs of the PDF in *data*."""
    # pdfminer writes a warning per odd font to standard error.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    left_out = Tally()
    with ExitStack() as opened:
        second = _open_second(data, opened)
        pdf, count = _open_first(data, second)
        if second:
            left_out.add(LeftOut.ATTACHMENTS, count=second.attachments)
        left_out.add(LeftOut.FORM_FIELDS, count=_needs_adobe(pdf))
        reader = PageReader(second, left_out)
        texts = _read(reader, pdf, min(count, PAGE_LIMIT))
    left_out.add(LeftOut.PAGES, count=max(0, count - PAGE_LIMIT))
    _check_letters(texts, left_out)
    texts, margins = without_margins(texts, left_out)
    pieces = tuple(pieces_of(texts))
    return Gathered(pieces, left_out, (*margins, *reader.asides), _readers(reader, len(texts)))


def _open_second(data: bytes, opened: ExitStack) -> Pdfium | None:
    """Return the PDF opened with pdfium, None when pdfium cannot."""
    try:
        return opened.enter_context(Pdfium(data))
    except pypdfium2.PdfiumError:
        return None


def _open_first(data: bytes, second: Pdfium | None) -> "tuple[PDF | None, int]":
    """Return the PDF opened with pdfplumber and its number of pages.

    None when only pdfium can open it; raises UnreadableDocument when neither can.
    """
    in_second = len(second) if second else 0
    try:
        wanted = list(range(1, PAGE_LIMIT + 1))
        # Never closed as a whole: that would build every broken page once more.
        pdf = pdfplumber.open(BytesIO(data), pages=wanted)
        found = len(pdf.pages)
    except Exception as error:
        if in_second:
            return None, in_second
        raise _refusal(error) from error
    if not found and not in_second:
        raise damaged("The PDF is damaged: it has no pages.")
    return (pdf if found else None), max(found, in_second)


def _read(reader: PageReader, pdf: "PDF | None", count: int) -> list[PageText]:
    """Read the pages one by one; each is closed at once, since pdfplumber keeps all it saw."""
    pages = pdf.pages if pdf else []
    texts = []
    for number in range(1, count + 1):
        page = pages[number - 1] if number <= len(pages) else None
        texts.append(reader.read(number, page))
        if page is not None:
            page.close()
    return texts


def _readers(reader: PageReader, count: int) -> str:
    """Say what read the pages."""
    if not reader.by_second:
        return "pdfplumber"
    if len(reader.by_second) == count:
        return "pdfium"
    plural = "s" if len(reader.by_second) > 1 else ""
    return f"pdfplumber; pdfium on page{plural} {', '.join(map(str, reader.by_second))}"


def _needs_adobe(pdf: "PDF | None") -> bool:
    """Say whether the PDF is a form that only Adobe's programs can show (dynamic XFA)."""
    return pdf is not None and bool(pdf.doc.catalog.get("NeedsRendering"))


def _check_letters(pages: list[PageText], left_out: Tally) -> None:
    """Refuse a text whose font does not say which letters it shows; count a few of them."""
    texts = [word.text for page in pages for line in page.lines for word in line.words]
    unknown = sum(map(unknown_letters, texts))
    if unknown > _UNREADABLE_SHARE * (unknown + sum(map(len, map(without_unknown, texts)))):
        raise UnreadableDocument(
            Status.NOTHING_READABLE,
            Reason.SCAN,
            "The PDF uses a font that does not say which letters it shows.",
            "Give the document it was made from, or print it to a new PDF.",
        )
    left_out.add(LeftOut.SYMBOLS, count=unknown)


def _refusal(error: BaseException) -> UnreadableDocument:
    """Name what went wrong: pdfplumber wraps the true error in its own."""
    names = {type(item).__name__ for item in chain_of(error)}
    if names & {"PDFPasswordIncorrect", "PDFEncryptionError"}:
        return locked("The PDF")
    if names & {"MemoryError", "RecursionError"}:
        return too_big("The PDF unfolds into more than can be read.")
    return damaged("The PDF is damaged and cannot be read.")
