"""PDFs: pages to words, words to lines, lines to paragraphs."""

import logging
from io import BytesIO
from typing import TYPE_CHECKING

import pdfplumber

from eras_review.errors import UnreadableDocument
from eras_review.model import Reason, Status
from eras_review.reading.pdf.page import PageText, read_page
from eras_review.reading.pdf.paragraphs import pieces_of
from eras_review.reading.pieces import Gathered, LeftOut, Tally
from eras_review.reading.refusals import damaged, locked, too_big

if TYPE_CHECKING:
    from pdfplumber.pdf import PDF

PAGE_LIMIT = 60
_UNREADABLE_SHARE = 0.05


def gather(data: bytes) -> Gathered:
    """Return the paragraphs of the PDF in *data*."""
    # pdfminer writes a warning per odd font to standard error.
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    left_out = Tally()
    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            pages = _pages(pdf, left_out)
    except UnreadableDocument:
        raise
    except Exception as error:
        raise _refusal(error) from error
    _check_letters(pages)
    return Gathered(tuple(pieces_of(pages, left_out)), left_out)


def _pages(pdf: "PDF", left_out: Tally) -> list[PageText]:
    """Read the pages one by one; each is closed at once, since pdfplumber keeps all it saw."""
    if not pdf.pages:
        raise damaged("The PDF is damaged: it has no pages.")
    if pdf.doc.catalog.get("AcroForm"):
        left_out.add(LeftOut.FORM_FIELDS)
    left_out.add(LeftOut.PAGES, count=max(0, len(pdf.pages) - PAGE_LIMIT))
    pages = []
    for page in pdf.pages[:PAGE_LIMIT]:
        pages.append(read_page(page, left_out))
        page.close()
    return pages


def _check_letters(pages: list[PageText]) -> None:
    """Refuse a text whose font does not say which letters it shows."""
    text = "".join(word.text for page in pages for line in page.lines for word in line.words)
    if text.count("(cid:") * len("(cid:00)") > _UNREADABLE_SHARE * max(len(text), 1):
        raise UnreadableDocument(
            Status.NOTHING_READABLE,
            Reason.SCAN,
            "The PDF uses a font that does not say which letters it shows.",
            "Give the document it was made from, or print it to a new PDF.",
        )


def _refusal(error: BaseException) -> UnreadableDocument:
    """Name what went wrong: pdfplumber wraps the true error in its own."""
    chain: list[BaseException] = [error]
    while (inner := chain[-1].__cause__ or chain[-1].__context__) and inner not in chain:
        chain.append(inner)
    chain += [argument for e in chain for argument in e.args if isinstance(argument, BaseException)]
    names = {type(e).__name__ for e in chain}
    if names & {"PDFPasswordIncorrect", "PDFEncryptionError"}:
        return locked("The PDF")
    if names & {"MemoryError", "RecursionError"}:
        return too_big("The PDF unfolds into more than can be read.")
    return damaged("The PDF is damaged and cannot be read.")
