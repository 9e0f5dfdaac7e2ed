"""Writing marks into a copy of a file, in a process of its own."""

from collections.abc import Callable, Mapping
from typing import Self

from eras_review.annotate.marks import Annotated, Marking
from eras_review.annotate.pdf import annotate_pdf
from eras_review.annotate.word import annotate_word
from eras_review.errors import ReviewError, UsageError
from eras_review.guard import Cause, Guard, Limits, Stopped
from eras_review.model import PdfOrigin, TextOrigin, WordOrigin


class NotAnnotated(ReviewError):
    """A file that was reviewed and could not be written to."""

    exit_code = 3


Write = Callable[[bytes, Marking], Annotated]
# By how the text was read, not by the name: a Word file may be called draft.pdf.
_WRITERS: Mapping[type, Write] = {WordOrigin: annotate_word, PdfOrigin: annotate_pdf}
_CAUSES = {
    Cause.CPU: "it took too long",
    Cause.WALL: "it took too long",
    Cause.MEMORY: "it needed too much memory",
    Cause.CRASH: "something in it is damaged",
}


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

    def annotate(self, data: bytes, marking: Marking) -> Annotated:
        """Return a copy of the file *data* with everything of *marking* in it.

        Raises UsageError for a kind of file that has no room for comments, NotAnnotated when the
        writing fails or passes a limit.
        """
        source = marking.document.source
        origins = (type(block.origin) for block in marking.document.blocks)
        write = _WRITERS.get(next(origins, TextOrigin))
        if write is None:
            raise UsageError(
                f"{source}: only Word files and PDFs can hold comments.",
                "Save it as .docx, or use --format html.",
            )
        try:
            copy, unplaced = self._guard.call(_written, write, data, marking)
        except Stopped as stopped:
            what = f" ({stopped.names[0]})" if stopped.names else ""
            raise NotAnnotated(
                f"{source} could not be written to: {_CAUSES[stopped.cause]}{what}.",
                "Use --format html; the draft is untouched.",
            ) from stopped
        return Annotated(copy, unplaced)


def _written(write: Write, data: bytes, marking: Marking) -> tuple[bytes, tuple[str, ...]]:
    """Return what *write* makes as plain values, for the way back from the child."""
    made = write(data, marking)
    return made.data, made.unplaced
