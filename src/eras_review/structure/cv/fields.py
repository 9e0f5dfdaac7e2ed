"""What an entry says: title, organisation, place, dates, bullets."""

import re
from collections.abc import Sequence
from dataclasses import replace

from eras_review.model import Span
from eras_review.structure.cv.dates import Dates
from eras_review.structure.cv.lines import CvLine
from eras_review.structure.cv.values import Bullet, Entry

_SEPARATOR = re.compile(r"\s*(?:[|;•·]|,(?=\s)(?!\s*(?:MD|DO|PhD|Inc|LLC)\b)|\s[–—-]\s|\s{3,})\s*")
_DASHES = "-–—‒―"


def entry_of(lines: Sequence[CvLine], institutions: re.Pattern[str]) -> Entry:
    """Return the entry that some lines make."""
    head = _head(lines)
    dates = _dates(head)
    rest = [text for line in head if (text := line.rest)]
    title, organisation, place = _named(rest, institutions)
    taken = {line.span for line in head}
    bullets = tuple(
        Bullet(line.without_mark, line.span) for line in lines if line.span not in taken
    )
    further = tuple(d for line in lines for d in line.dates if dates is None or not _within(d, dates))
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
    """Return the lines above the bullets; of a list item, itself; dates in a cell belong to it."""
    if lines[0].is_bullet and not lines[0].cell:
        return [lines[0]]
    head = [line for line in lines if not line.is_bullet]
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


def _within(one: Dates, dates: Dates) -> bool:
    """Say whether a date is the entry's own, or the second half of it."""
    return one.span.overlaps(dates.span) or (
        one.start is not None and one.start == dates.end and one.text in dates.text
    )


def _named(rest: Sequence[str], institutions: re.Pattern[str]) -> tuple[str, str, str]:
    """Return title, organisation and place of the lines of a head without their dates."""
    if not rest:
        return "", "", ""
    parts = _parts(rest[0])
    if len(rest) == 1:
        return _of_one_line(parts, institutions)
    below = _parts(rest[1])
    if institutions.search(rest[0]) and not institutions.search(rest[1]):
        if len(parts) > 1 and not institutions.search(parts[0]):
            return _of_one_line([*parts, *below], institutions)
        return rest[1], *_of_one_line(["", *parts], institutions)[1:]
    if len(parts) > 1 and institutions.search(rest[0]):
        return _of_one_line(parts, institutions)
    return rest[0], *_of_one_line(["", *below], institutions)[1:]


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


def _of_one_line(parts: Sequence[str], institutions: re.Pattern[str]) -> tuple[str, str, str]:
    """Return title, organisation and place of parts: the organisation is what sounds like one."""
    if not parts:
        return "", "", ""
    at = next((n for n, part in enumerate(parts[1:], 1) if institutions.search(part)), 0)
    if not at and len(parts) > 1:
        at = 1
    if not at:
        return parts[0], "", ""
    return ", ".join(parts[:at]), parts[at], ", ".join(parts[at + 1 :])
