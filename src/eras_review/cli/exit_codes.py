"""The exit code of a command that reports findings."""

from collections.abc import Iterable

from eras_review.errors import UnreadableDocument
from eras_review.model import Level

_A_FINDING = 1


def exit_code(levels: Iterable[Level], fail_on: str, *, all_read: bool) -> int:
    """Return 3 when a file could not be read, 1 for a level at or above *fail_on*, else 0.

    *fail_on* is a level or "never".
    """
    if not all_read:
        return UnreadableDocument.exit_code
    if fail_on == "never":
        return 0
    return _A_FINDING if any(level.rank <= Level(fail_on).rank for level in levels) else 0
