"""Writing marks into a copy of a file, in a process of its own."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Self

from eras_review.annotate.marks import Annotated, Mark, Signed
from eras_review.annotate.pdf import annotate_pdf
from eras_review.annotate.word import annotate_word
from eras_review.errors import ReviewError, UsageError
from eras_review.guard import Guard, Limits, Stopped
from eras_review.model import Document

_WORD = (".docx", ".docm", ".dotx", ".dotm")


class NotAnnotated(ReviewError):
    """A file that was reviewed and could not be written to."""

    exit_code = 3


Write = Callable[[bytes, Document, tuple[Mark, ...], tuple[str, ...], Signed], Annotated]
_WRITERS: Mapping[str, Write] = {".pdf": annotate_pdf, **dict.fromkeys(_WORD, annotate_word)}


class Annotator:
    """Writes into copies of any number of files in one child process; close it after use."""

    def __init__(self, limits: Limits | None = None) -> None:
        """Prepare to write; the child starts with the first file."""
        self._guard = Guard(limits)

    def __enter__(self) -> Self:
        """Return the annotator itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the child."""
        self._guard.close()

    def annotate(
        self,
        data: bytes,
        document: Document,
        marks: tuple[Mark, ...],
        summary: tuple[str, ...],
        signed: Signed,
    ) -> Annotated:
        """Return a copy of the file *data*, which *document* was read from, with marks in it.

        Raises UsageError for a kind of file that has no room for comments, NotAnnotated when the
        writing fails or passes a limit.
        """
        suffix = Path(document.source).suffix.lower()
        write = _WRITERS.get(suffix)
        if write is None:
            raise UsageError(
                f"{document.source}: only .docx and .pdf can hold comments.",
                "Save it as .docx, or use --format html.",
            )
        try:
            data, unplaced = self._guard.call(
                _written, write, data, document, marks, summary, signed
            )
        except Stopped as stopped:
            what = f" ({stopped.names[0]})" if stopped.names else ""
            raise NotAnnotated(
                f"{document.source} could not be written to: {stopped.cause.value}{what}.",
                "Use --format html; the draft is untouched.",
            ) from stopped
        return Annotated(data, unplaced)


def _written(write: Write, *arguments: object) -> tuple[bytes, tuple[str, ...]]:
    """Return what *write* makes as plain values, for the way back from the child."""
    made = write(*arguments)  # type: ignore[arg-type]
    return made.data, made.unplaced
