"""What an entry says: title, organisation, place, dates, bullets."""

import re
from collections.abc import Sequence
from dataclasses import replace

from eras_review.model import Span
from eras_review.rules.document_words import HeadWords
from eras_review.structure.cv.dates import Dates
from eras_review.structure.cv.lines import CvLine
from eras_review.structure.cv.values import Bullet, Entry
from eras_review.structure.words import whole_words

_SEPARATOR = re.compile(r"\s*(?:[|;•·]|,(?=\s)(?!\s*(?:MD|DO|PhD|Inc|LLC)\b)|\s[–—-]\s|\s{3,})\s*")
# A longer line below the dates is a description.
_LONGEST_HEAD_LINE = 55
_WORDS_OF_A_LINE = 6
_DASHES = "-–—‒―"


class Institutions:
    """Knows the names of institutions by the words in them, and of their departments."""

    def __init__(self, words: HeadWords) -> None:
        """Compile the words of checks/structure/cv.toml."""
        self._levels = tuple(map(whole_words, (words.institutions, words.departments)))

    def stands_in(self, text: str) -> bool:
        """Say whether a text names an institution or a department."""
        return any(level.search(text) for level in self._levels)

    def among(self, parts: Sequence[str]) -> int:
        """Return the part that names an institution, else a department, else the first."""
        for level in self._levels:
            for number, part in enumerate(parts):
                if level.search(part):
                    return number
        return 0


def entry_of(lines: Sequence[CvLine], names: Institutions) -> Entry:
    """Return the entry that some lines make."""
    head = _head(lines)
    dates = _dates(head)
    rest = [text for line in head if (text := line.rest)]
    title, organisation, place = _named(rest, names)
    further_lines = [line for line in head if line.rest][2:]
    place = ", ".join(filter(None, (place, *(x.rest for x in further_lines if not _tells(x)))))
    taken = {line.span for line in head if line not in further_lines or not _tells(line)}
    bullets = tuple(
        Bullet(line.without_mark, line.span) for line in lines if line.span not in taken
    )
    further = tuple(
        d for line in lines for d in line.dates if dates is None or not _within(d, dates)
    )
    return Entry(
        span=Span(lines[0].span.start, max(line.span.end for line in lines)),
        head=Span(head[0].span.start, max(line.span.end for line in head)),
        title=title,
        organisation=organisation,
        place=place,
        dates=dates,
        bullets=bullets,
        further=further,
    )


def _head(lines: Sequence[CvLine]) -> list[CvLine]:
    """Return the lines above what is told of an entry; a line without a bullet may tell it too."""
    if lines[0].is_bullet and not lines[0].cell:
        return [lines[0]]
    head: list[CvLine] = []
    for line in lines:
        dated = any(before.edge_date for before in head)
        told = len(line.text) > _LONGEST_HEAD_LINE and dated and not line.edge_date
        if not line.is_bullet and not told:
            head.append(line)
    return head or [lines[0]]


def _dates(head: Sequence[CvLine]) -> Dates | None:
    """Return the dates of a head, a range that is broken over two lines or cells put together."""
    found = [edge for line in head if (edge := line.edge_date)]
    if not found:
        return None
    first = found[0]
    following = next((d for d in found[1:] if d.start and not d.is_range), None)
    alone = all(not line.rest for line in head if line.edge_date in (first, following))
    broken = first.ongoing and first.text.rstrip()[-1] in _DASHES
    if following and first.start and (broken or (alone and not first.is_range)):
        text = f"{first.text} {following.text}" if broken else f"{first.text} – {following.text}"
        return replace(first, text=text, end=following.start, ongoing=False)
    return next((d for d in found if d.is_range), first)


def _tells(line: CvLine) -> bool:
    """Say whether a line below title and organisation tells something, rather than a place."""
    words = len(line.rest.split())
    return words >= _WORDS_OF_A_LINE or (words > _WORDS_OF_A_LINE // 2 and "," not in line.rest)


def _within(one: Dates, dates: Dates) -> bool:
    """Say whether a date is the entry's own, or the second half of it."""
    return one.span.overlaps(dates.span) or (
        one.start is not None and one.start == dates.end and one.text in dates.text
    )


def _named(rest: Sequence[str], names: Institutions) -> tuple[str, str, str]:
    """Return title, organisation and place of the lines of a head without their dates."""
    if not rest:
        return "", "", ""
    parts = _parts(rest[0])
    if len(rest) == 1:
        return _of_one_line(parts, names)
    below = _parts(rest[1])
    if names.stands_in(rest[0]) and not names.stands_in(rest[1]):
        if len(parts) > 1 and not names.stands_in(parts[0]):
            return _of_one_line([*parts, *below], names)
        return rest[1], *_of_one_line(["", *parts], names)[1:]
    if len(parts) > 1 and names.stands_in(rest[0]):
        return _of_one_line(parts, names)
    return rest[0], *_of_one_line(["", *below], names)[1:]


def _parts(text: str) -> list[str]:
    """Return the parts of a line between commas, dashes and bars; brackets stay whole."""
    parts: list[str] = [""]
    position = depth = 0
    while position < len(text):
        separator = _SEPARATOR.match(text, position) if depth == 0 else None
        if separator:
            parts.append("")
            position = separator.end()
            continue
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(text[position], 0)
        depth = max(depth, 0)
        parts[-1] += text[position]
        position += 1
    return [stripped for part in parts if (stripped := part.strip())]


def _of_one_line(parts: Sequence[str], names: Institutions) -> tuple[str, str, str]:
    """Return title, organisation and place of parts: the organisation is what sounds like one."""
    if not parts:
        return "", "", ""
    if len(parts) == 1:
        return parts[0], "", ""
    at = names.among(parts[1:]) + 1
    return ", ".join(parts[:at]), parts[at], ", ".join(parts[at + 1 :])
