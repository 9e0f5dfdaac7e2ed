"""Where the items of a list without dated heads begin: publications, talks, posts without dates."""

import re
from collections.abc import Sequence

from eras_review.structure.cv.fields import Institutions
from eras_review.structure.cv.lines import CvLine
from eras_review.structure.cv.values import Section

_AUTHOR = re.compile(
    r"\*{0,2}[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)? [A-Z]{1,3}\*{0,2}"
    r"(?:[.;:]|, ?(?:[*A-ZÀ-Þ]|et al|and ))"
)
# A line that runs over is at least this share of the longest one of its list.
_FULL = 0.6


class Beginnings:
    """Tells whether a line begins an item of one list or runs over from the one above."""

    def __init__(self, lines: Sequence[CvLine], kind: Section, names: Institutions) -> None:
        """Learn from the *lines* of the list how its items begin and how long its lines are."""
        self._numbered = sum(line.is_numbered for line in lines) > 1
        self._bulleted = any(line.is_bullet for line in lines)
        self._dated = bool(lines) and lines[0].begins_with_date
        self._longest = max((len(line.text) for line in lines), default=0)
        self._works = kind in (Section.PUBLICATIONS, Section.PRESENTATIONS)
        self._authored = self._works and bool(lines) and _has_authors(lines[0].without_mark)
        self._names = names

    def __call__(self, line: CvLine, item: Sequence[CvLine]) -> bool:
        """Say whether a line begins a new item below the lines of one."""
        before = item[-1]
        if self._dated and line.begins_with_date and not line.is_bullet:
            return True
        if self._numbered and not line.is_bullet:
            ended = before.text.endswith((".", ";"))
            return line.is_numbered or (ended and _has_authors(line.text))
        if self._bulleted and not line.is_bullet and before.is_bullet:
            return line.text[:1].isupper() and before.text.endswith(".")
        return line.is_bullet or not self._runs_over(line, item)

    def _runs_over(self, line: CvLine, item: Sequence[CvLine]) -> bool:
        """Say whether a line goes on with the item above it."""
        before = item[-1]
        if not line.text[:1].isupper():
            return line.text[:1].islower() or line.text[:1].isdigit() or not _is_ended(before)
        if self._works and _has_authors(line.text):
            return before.text.rstrip().endswith((",", ";", " and", "&"))
        if self._authored and not any(above.dates for above in item):
            # A citation is not complete before its year.
            return True
        if self._works:
            short = len(before.text) < _FULL * self._longest
            return not (_is_ended(before) or before.ends_with_date or short)
        placed = any(self._names.stands_in(above.text) for above in item)
        return not _is_ended(before) and not (placed and self._names.stands_in(line.text))


def _is_ended(line: CvLine) -> bool:
    """Say whether a line ends like an item."""
    return line.text.rstrip().endswith((".", ")", ";"))


def _has_authors(text: str) -> bool:
    """Say whether a line begins like a list of authors: a name with initials."""
    return bool(_AUTHOR.match(text))
