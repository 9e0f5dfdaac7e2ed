"""Who writes, about whom, and how they know each other, from the draft alone."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from eras_review.model import Document
from eras_review.rules.document_words import LetterWords
from eras_review.structure.letter.lines import Line
from eras_review.structure.letter.names import Name, name_of_line, names_after, titled_names
from eras_review.structure.letter.parts import Parts

_PRONOUNS = {
    "he": re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE),
    "she": re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE),
    "they": re.compile(r"\b(?:they|them|their|theirs|themself|themselves)\b", re.IGNORECASE),
}
_BEFORE_SUBJECT = re.compile(
    r"[^:.]*[:.]\s*(?:(?:a )?(?:letter|recommendation)(?: of (?:recommendation|support|reference))?"
    r"(?:,| for| on behalf of| regarding)?:?\s*)?",
    re.IGNORECASE,
)
_FEW = 3
_LENGTH = re.compile(
    r"\b(?:for|over|during|of)\s+(?:the\s+)?(?:(?:past|last|about|almost|nearly|over|more\s+than)\s+)*"
    r"(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|\d+)[\s-]+"
    r"(?:and\s+a\s+half\s+)?(?:days?|weeks?|months?|years?))\b"
    r"|\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)[\s-]"
    r"(?:day|week|month|year)s?\b|\bsince\s+(?:\w+\s+)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Writer:
    """The one who signs; what the letter does not say is empty."""

    name: str
    title: str
    specialty: str
    institution: str


@dataclass(frozen=True, slots=True)
class Applicant:
    """The one who is recommended: the names used, and he, she, they or empty."""

    names: tuple[str, ...]
    pronouns: str


def writer_of(
    parts: Parts, header: Sequence[str], words: LetterWords, specialties: Sequence[str]
) -> Writer:
    """Return who signs the letter.

    *header* are lines of the page headers, *specialties* names of those other than radiology.
    """
    signed = parts.signature
    name = name_of_line(signed[0].text, signed[0].start, words) if signed else None
    rest = [line.text for line in signed[1:]]
    if signed and name:
        rest.insert(0, _after_degrees(signed[0].text[name.span.end - signed[0].start :], words))
    places = [*rest, *(line.text for line in parts.letterhead), *header]
    return Writer(
        name=" ".join(name.words) if name else "",
        title=next((line for line in rest if _holds(line, words.titles)), ""),
        specialty=_specialty(places, (*words.radiology, *specialties)),
        institution=next((line for line in places if _holds(line, words.institutions)), ""),
    )


def applicant_of(document: Document, parts: Parts, words: LetterWords) -> Applicant:
    """Return who is recommended: named in the subject line, else where a letter first names one."""
    text, body = document.text, parts.body
    start, end = (body[0].start, body[-1].span.end) if body else (0, 0)
    first = _subject_name(parts.subject, words) or next(
        names_after(text, words.before_name, words, start, end), None
    )
    first = first or next(titled_names(text, words, start, end), None)
    if first is None:
        return Applicant((), pronouns_of(text[start:end]))
    parts_used = [w for w in first.words if len(w.strip(".")) > 1]
    used = [w for w in parts_used if re.search(rf"\b{re.escape(w)}\b", text[start:end])]
    return Applicant(
        tuple(dict.fromkeys([" ".join(first.words), *used])), pronouns_of(text[start:end])
    )


def pronouns_of(text: str) -> str:
    """Return the pronoun used most, "they" only where he and she hardly stand."""
    counted = Counter({name: len(shape.findall(text)) for name, shape in _PRONOUNS.items()})
    gendered = max(("he", "she"), key=lambda name: counted[name])
    if counted[gendered] >= max(counted["they"] / 2, 1):
        return gendered
    return "they" if counted["they"] >= _FEW else ""


def relationship_of(parts: Parts, applicant: Applicant, words: LetterWords) -> tuple[str, str]:
    """Return the stated role of the writer and for how long they worked together.

    The length is looked for only where the applicant is spoken of: writers also say how long they
    have led their service.
    """
    text = " ".join(line.text for line in parts.body)
    role = re.search(
        r"\b(?:as|was|am|been)\s+(?:(?:his|her|their|the|an?)\s+)?(?:\w+\s+)?"
        rf"({'|'.join(words.relations)})\b",
        text,
        re.IGNORECASE,
    )
    names = "|".join(re.escape(part) for name in applicant.names for part in name.split())
    about = re.compile(
        rf"\b(?:with (?:me|us)|him|her|them|he|she|they{'|' if names else ''}{names})\b"
    )
    spoken = (s for s in re.split(r"(?<=[a-z][.!?])\s+", text) if about.search(s))
    length = next((found[0] for s in spoken if (found := _LENGTH.search(s))), "")
    return (role[1].lower() if role else "", length)


def _subject_name(subject: Line | None, words: LetterWords) -> Name | None:
    """Return the name in a line such as "RE: Dr. Ana Vega, AAMC ID 1"."""
    if subject is None:
        return None
    before = _BEFORE_SUBJECT.match(subject.text)
    begin = before.end() if before else 0
    return name_of_line(subject.text[begin:], subject.start + begin, words)


def _after_degrees(text: str, words: LetterWords) -> str:
    """Return what follows a name and its degrees on the same line."""
    pieces = [piece.strip() for piece in text.split(",")]
    while pieces and (not pieces[0] or pieces[0].strip(".") in words.degrees):
        pieces.pop(0)
    first, _, more = (pieces[0] if pieces else "").partition(" ")
    if first.strip(".") in words.degrees and pieces:
        pieces[0] = more
    return ", ".join(pieces)


def _holds(text: str, words: Sequence[str]) -> bool:
    """Say whether a text holds one of the words."""
    return any(re.search(rf"\b{re.escape(word)}\b", text.lower()) for word in words)


def _specialty(places: Sequence[str], names: Sequence[str]) -> str:
    """Return the first of the specialties *names* that a title or a letterhead holds."""
    for place in places:
        held = [name for name in names if _holds(place, [name.lower()])]
        if held:
            return max(held, key=len)
    return ""
