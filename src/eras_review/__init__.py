"""Reviews residency application drafts: locally, offline, the same answer every time."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eras_review.errors import ReviewError
    from eras_review.guard import Limits
    from eras_review.model import Document, Finding, Report, Span, Strength
    from eras_review.reading import Reader, read
    from eras_review.reviewing import Reviewer, review

__version__ = "0.1.0"

__all__ = [
    "Document",
    "Finding",
    "Limits",
    "Reader",
    "Report",
    "ReviewError",
    "Reviewer",
    "Span",
    "Strength",
    "__version__",
    "read",
    "review",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for, so that --help never loads spaCy."""
    from importlib import import_module  # noqa: PLC0415

    home = {
        "Limits": "guard",
        "Reader": "reading",
        "ReviewError": "errors",
        "read": "reading",
        "review": "reviewing",
        "Reviewer": "reviewing",
    }
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home.get(name, 'model')}"), name)
