"""Bytes to `Document`, whatever they are; what runs in the child process."""

from eras_review.errors import UnreadableDocument
from eras_review.model import Document
from eras_review.reading.assemble import assemble
from eras_review.reading.pieces import Gathered
from eras_review.reading.refusals import unread
from eras_review.reading.sniff import Form, sniff


def parse(name: str, suffix: str, data: bytes) -> Document:
    """Return the document in *data*; *name* is how the user calls it, *suffix* its ending.

    A file that cannot be read is a document that says why. What a broken file makes a library
    raise beyond what is known here leaves this function as it is: the guard catches it.
    """
    try:
        return assemble(name, _gather(sniff(data, suffix), data))
    except UnreadableDocument as problem:
        return unread(name, problem)


def _gather(form: Form, data: bytes) -> Gathered:
    """Let the reader of this *form* take the bytes apart; each is imported when first needed."""
    match form:
        case Form.WORD:
            from eras_review.reading.word import gather  # noqa: PLC0415 - lxml takes a while
        case Form.PDF:
            from eras_review.reading.pdf import gather  # noqa: PLC0415 - pdfplumber, longer still
        case Form.MARKDOWN:
            from eras_review.reading.markdown import gather  # noqa: PLC0415
        case Form.TEXT:
            from eras_review.reading.text import gather  # noqa: PLC0415
    return gather(data)
