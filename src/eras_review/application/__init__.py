"""One applicant's documents and facts, bound together by an application.toml."""

from eras_review.application.drafting import Draft, draft_application
from eras_review.application.load import FILE_NAME, Application, load_application
from eras_review.application.schema import (
    Exam,
    Facts,
    LetterEntry,
    Pathway,
    RedFlag,
    StatementEntry,
    WriterSpecialty,
)

__all__ = [
    "FILE_NAME",
    "Application",
    "Draft",
    "Exam",
    "Facts",
    "LetterEntry",
    "Pathway",
    "RedFlag",
    "StatementEntry",
    "WriterSpecialty",
    "draft_application",
    "load_application",
]
