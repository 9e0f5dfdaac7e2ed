"""Whether an editor wrapped the lines of a text, and which line breaks the author meant."""

from collections.abc import Sequence
from itertools import pairwise

_LONGEST_WRAP = 120
_SHORTEST_WRAP = 50
_ENOUGH_BREAKS = 3
_MOST = 0.8
_SHORT = 0.6


def wrap_width(lines: Sequence[str]) -> int | None:
    """Return the width at which *lines* were wrapped, None when every line is a paragraph.

    Wrapped means: at most breaks the first word of the next line would not have fitted any more.
    Without a single empty line the breaks must show it plainly.
    """
    lengths = sorted(len(line) for line in lines if line)
    if not lengths:
        return None
    width = lengths[int(0.9 * len(lengths))]
    if width > _LONGEST_WRAP:
        return None
    breaks = [(line, following) for line, following in pairwise(lines) if line and following]
    full = sum(not _fits(line, following, width) for line, following in breaks)
    # The empty line after the last one says nothing.
    if "" in "\n".join(lines).strip("\n").split("\n"):
        meant = len(breaks) >= _ENOUGH_BREAKS and full < len(breaks) / 2
        return None if meant else width
    wrapped = len(breaks) >= _ENOUGH_BREAKS and full >= _MOST * len(breaks)
    return width if wrapped and width >= _SHORTEST_WRAP else None


def break_is_meant(line: str, width: int | None) -> bool:
    """Say whether the author ended *line* there, as after "Sincerely,"."""
    return width is None or (width >= _SHORTEST_WRAP and len(line) < _SHORT * width)


def _fits(line: str, following: str, width: int) -> bool:
    """Say whether the first word of the *following* line had room at the end of *line*."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) <= width
