"""The refusals that several readers share, each a cause and a remedy."""

from eras_review.errors import UnreadableDocument
from eras_review.model import Document, Reason, Status

SAVE_AS = "Save it as .docx, .pdf or .txt and give that file."


def wrong_type(cause: str, remedy: str = SAVE_AS) -> UnreadableDocument:
    """Return the refusal of a file of a type that is not read."""
    return UnreadableDocument(Status.NOT_OPENED, Reason.TYPE, cause, remedy)


def damaged(cause: str) -> UnreadableDocument:
    """Return the refusal of a file that is broken."""
    remedy = "Open it in its own program and save it again, or copy the text into a new file."
    return UnreadableDocument(Status.NOT_OPENED, Reason.DAMAGED, cause, remedy)


def locked(what: str) -> UnreadableDocument:
    """Return the refusal of *what*, a file that asks for a password."""
    cause = f"{what} is protected by a password."
    remedy = "Save a copy without the password and give that copy."
    return UnreadableDocument(Status.NOT_OPENED, Reason.PASSWORD, cause, remedy)


def too_big(cause: str) -> UnreadableDocument:
    """Return the refusal of a file that unfolds into more than a draft can hold."""
    remedy = "Copy the text alone into a new file."
    return UnreadableDocument(Status.NOT_OPENED, Reason.TOO_BIG, cause, remedy)


def too_slow(limit: str, option: str) -> UnreadableDocument:
    """Return the refusal of a file that was not read within *limit*, which *option* sets."""
    cause = f"The file was not read within {limit}."
    remedy = f"Copy the text alone into a new file, or raise the limit with {option}."
    return UnreadableDocument(Status.NOT_OPENED, Reason.TIMEOUT, cause, remedy)


def unread(name: str, problem: UnreadableDocument) -> Document:
    """Return the document of a file that could not be read because of *problem*."""
    return Document(
        text="",
        blocks=(),
        status=problem.status,
        source=name,
        reason=problem.reason,
        explanation=str(problem),
    )
