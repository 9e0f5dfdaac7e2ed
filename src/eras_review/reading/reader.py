"""The one way in: path or standard input to `Document`."""

from pathlib import Path

from eras_review.errors import UnreadableDocument
from eras_review.model import Document
from eras_review.reading.assemble import assemble
from eras_review.reading.load import load
from eras_review.reading.pieces import Gathered
from eras_review.reading.sniff import Form, sniff


def read(source: str | Path, *, stdin: bytes | None = None) -> Document:
    """Return what is in *source*; "-" stands for *stdin*, or standard input when None.

    Nothing about the file raises: a file that cannot be read is a `Document` without text whose
    *status*, *reason* and *explanation* say why and what to do.
    """
    name = str(source)
    try:
        data = load(name, stdin)
        return assemble(name, _gather(sniff(data, Path(name).suffix), data))
    except UnreadableDocument as problem:
        return Document(
            text="",
            blocks=(),
            status=problem.status,
            source=name,
            reason=problem.reason,
            explanation=str(problem),
        )


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
