"""The dated rows of the plan as a calendar file (RFC 5545): all-day events, the same every time."""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta

from eras_review.postmortem.values import PlanPart, PostMortem, Task
from eras_review.report.printable import printable

_LINE_OCTETS = 75
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def to_calendar(found: PostMortem) -> bytes | None:
    """Return the calendar, None when no row has a date: one without an event would not be valid."""
    if not found.dated:
        return None
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//eras-review//plan//EN"]
    for part, task in found.dated:
        lines += _event(part, task, found.today)
    lines.append("END:VCALENDAR")
    return b"".join(folded + b"\r\n" for line in lines for folded in _folded(line))


def _event(part: PlanPart, task: Task, today: date) -> Iterator[str]:
    """Yield the lines of one all-day event."""
    if task.day is None:
        return
    line = task.line
    about = f"{line.text}\n{line.question}\nGuide {line.section.id} {line.section.title}"
    yield "BEGIN:VEVENT"
    yield f"UID:{_identity(task)}"
    # When the file was made, as far as it may depend on anything but the input.
    yield f"DTSTAMP:{_day(today)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(task.day)}"
    yield f"DTEND;VALUE=DATE:{_day(task.day + timedelta(days=1))}"
    yield f"SUMMARY:{_text(f'{part.title}: {_first_sentence(line.text)}')}"
    yield f"DESCRIPTION:{_text(about)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _identity(task: Task) -> str:
    """Return a UID that stays the same when words, days or other rows change."""
    return f"{hashlib.sha256(task.id.encode()).hexdigest()[:24]}@eras-review.invalid"


def _day(day: date) -> str:
    """Return a day as the calendar writes it."""
    return f"{day:%Y%m%d}"


def _first_sentence(text: str) -> str:
    """Return what is short enough for a calendar's month view."""
    return text.partition(". ")[0].rstrip(".")


def _text(text: str) -> str:
    """Return text with the signs escaped that would end a value."""
    return printable(text).translate(_ESCAPED)


def _folded(line: str) -> Iterator[bytes]:
    """Yield a line in pieces of at most 75 octets, never within a character."""
    piece = b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > _LINE_OCTETS:
            yield piece
            piece = b" "
        piece += octets
    yield piece
