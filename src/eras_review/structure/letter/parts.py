"""The parts of a letter: letterhead, date, subject, salutation, body, closing, signature."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from eras_review.rules.document_words import LetterWords
from eras_review.structure.letter.lines import Line

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DATE = re.compile(
    rf"\b(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}"
    rf"|{_MONTH}\s+\d{{4}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}})\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"@|\b(?:tel|phone|fax|pager|e-?mail|www|suite|street|avenue|road|drive|box)\b|\d{5}",
    re.IGNORECASE,
)
_FIRST_LINES = 16
_LAST_LINES = 12
_TAKES_LEAVE = 6
_SHORT = 8
_GREETING = 14
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*$")


@dataclass(frozen=True, slots=True)
class Parts:
    """The lines of each part; what a letter does not have is empty or None."""

    letterhead: tuple[Line, ...]
    date: Line | None
    subject: Line | None
    salutation: Line | None
    body: tuple[Line, ...]
    closing: Line | None
    signature: tuple[Line, ...]


def parts_of(lines: Sequence[Line], words: LetterWords) -> Parts:
    """Return the parts of the letter that *lines* make."""
    lines = [part for line in lines for part in _closing_apart(line, words)]
    top = _salutation(lines, words)
    end = _closing(lines, words, 1 if top is None else top + 1)
    opening = lines[:top] if top is not None else _opening(lines, words)
    salutation = lines[top] if top is not None else None
    first = len(opening) + (salutation is not None)
    if salutation is not None and not _only_greeting(salutation):
        first -= 1
    last, signed = (end, end + 1) if end is not None else _unsigned(lines, first)
    return Parts(
        letterhead=tuple(line for line in opening if _of_letterhead(line, words)),
        date=next((line for line in opening if DATE.search(line.text)), None)
        or next((line for line in lines[signed:] if DATE.fullmatch(line.text)), None),
        subject=next((line for line in opening if _is_subject(line, words)), None)
        or next((line for line in lines[first : first + 2] if _is_subject(line, words)), None),
        salutation=salutation,
        body=tuple(line for line in lines[first:last] if not _is_subject(line, words)),
        closing=lines[end] if end is not None else None,
        signature=tuple(lines[signed:]),
    )


def _salutation(lines: Sequence[Line], words: LetterWords) -> int | None:
    """Return the number of the line that greets."""
    for number, line in enumerate(lines[:_FIRST_LINES]):
        opens = any(re.match(rf"{re.escape(word)}\b", line.plain) for word in words.salutations)
        greets = line.text.rstrip().endswith((",", ":", "-", "—", "–")) or line.plain.startswith(
            ("dear", "to whom it may concern")
        )
        if opens and (greets or line.plain in words.salutations) and not DATE.search(line.text):
            return number
    return None


def _only_greeting(line: Line) -> bool:
    """Say whether the line holds nothing but the greeting."""
    return len(line.text.split()) <= _GREETING and not _SENTENCE_END.search(line.text)


def _opening(lines: Sequence[Line], words: LetterWords) -> Sequence[Line]:
    """Return the lines before the first sentence of a letter without a greeting."""
    for number, line in enumerate(lines[:_FIRST_LINES]):
        apart = DATE.search(line.text) or _is_subject(line, words) or _of_letterhead(line, words)
        if len(line.text.split()) > _SHORT or not apart:
            return lines[:number]
    return ()


def _closing_apart(line: Line, words: LetterWords) -> Sequence[Line]:
    """Return a line, or "Sincerely," and the name that a reader joined to it, as two."""
    begin, comma, rest = line.text.partition(",")
    joined = comma and rest.strip() and len(line.text.split()) <= 2 * _SHORT
    if not joined or begin.lower() not in words.closings:
        return (line,)
    at = line.start + len(begin) + 1 + len(rest) - len(rest.lstrip())
    return (Line(begin + comma, line.start), Line(rest.strip(), at))


def _closing(lines: Sequence[Line], words: LetterWords, first: int) -> int | None:
    """Return the number of the line that closes, looking from the end back to *first*."""
    for number in range(len(lines) - 1, max(len(lines) - _LAST_LINES, first) - 1, -1):
        line = lines[number]
        near_end = len(lines) - _TAKES_LEAVE <= number < len(lines) - 1
        takes_leave = line.text.endswith(",") and len(line.text.split()) <= _SHORT
        if line.plain in words.closings or (near_end and takes_leave and line.text[0].isupper()):
            return number
    return None


def _unsigned(lines: Sequence[Line], first: int) -> tuple[int, int]:
    """Return where the body ends when nothing closes it: before the last short lines."""
    number = len(lines)
    while number > first and _looks_signed(lines[number - 1]):
        number -= 1
    return number, number


def _looks_signed(line: Line) -> bool:
    """Say whether a line is as short as a signature's and no sentence."""
    words = line.text.split()
    return len(words) <= _SHORT and not _SENTENCE_END.search(line.text) and line.text[0].isupper()


def _is_subject(line: Line, words: LetterWords) -> bool:
    """Say whether a line names its subject ("Re: ...")."""
    return any(re.match(rf"{re.escape(word)}\s*[:.]", line.text.lower()) for word in words.subjects)


def _of_letterhead(line: Line, words: LetterWords) -> bool:
    """Say whether a line above the greeting belongs to the letterhead."""
    if DATE.fullmatch(line.text) or _is_subject(line, words):
        return False
    low = line.text.lower()
    named = ("department", "division", "section", *words.institutions)
    return bool(_CONTACT.search(line.text)) or any(word in low for word in named)
