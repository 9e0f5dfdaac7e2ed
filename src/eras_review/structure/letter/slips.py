"""Slips that show a letter was made from another: pronouns that change, another person's name."""

import re
from collections.abc import Iterator, Sequence

from eras_review.model import Document, Span
from eras_review.rules.document_words import LetterWords
from eras_review.structure.letter.names import NAME, Name, names_after
from eras_review.structure.letter.parts import Parts
from eras_review.structure.letter.people import Applicant, Writer

_OTHERS = {"he": ("she", "her", "hers", "herself"), "she": ("he", "him", "his", "himself")}
_BOTH = (*_OTHERS["he"], *_OTHERS["she"])
_AFTER_RECOMMENDED = "without|for|to|as|highly|strongly|enthusiastically|wholeheartedly|with"
_SEASON = re.compile(
    r"\b(20\d\d)(?:\s*[-–/]\s*(?:20)?(\d\d))?\s+(?:(?:ERAS|NRMP|residency|main|application)\s+)?"
    r"(?:match|cycle|season)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:did not|unmatched|unsuccessful|last|previous|prior|earlier|after|since|was|had)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][\w'’-]*")


def pronoun_slips(
    document: Document, sentences: Sequence[Span], applicant: Applicant, words: LetterWords
) -> Iterator[Span]:
    """Yield pronouns that are not the applicant's, where nobody else is spoken of.

    Somebody else is spoken of when the paragraph, up to the end of the sentence, names a person who
    is not the applicant. They and their are never a slip: they may mean several.
    """
    if not applicant.pronouns:
        return
    wrong = _OTHERS.get(applicant.pronouns, _BOTH)
    shape = re.compile(rf"\b(?:{'|'.join(wrong)})\b", re.IGNORECASE)
    people = frozenset(words.other_people)
    starts = {block.start for block in document.blocks}
    others = False
    for sentence in sentences:
        others = others and sentence.start not in starts
        others = others or _speaks_of_others(document.text, sentence, applicant, people)
        found = shape.search(document.text, sentence.start, sentence.end)
        if found and not others:
            yield Span(*found.span())


def name_slips(
    document: Document, parts: Parts, writer: Writer, applicant: Applicant, words: LetterWords
) -> Iterator[Span]:
    """Yield names that stand where only the applicant's belongs and are another's."""
    if not applicant.names or not parts.body:
        return
    known = {p.lower() for n in (*applicant.names, writer.name) for p in re.split(r"[\s-]", n)}
    start, end = parts.body[0].start, parts.body[-1].span.end
    for name in _where_only_applicant(document.text, words, start, end):
        pieces = (piece.lower() for word in name.words for piece in word.split("-"))
        if known.isdisjoint(pieces):
            yield name.span


def season_slips(document: Document, sentences: Sequence[Span], written: str) -> Iterator[Span]:
    """Yield a season of another year than the letter was *written* in or the next.

    A sentence about the past may name any season.
    """
    year = re.search(r"\b(20\d\d)\b", written)
    if not year:
        return
    near = {int(year[1]), int(year[1]) + 1}
    for sentence in sentences:
        words = document.text[sentence.start : sentence.end]
        found = _SEASON.search(words)
        if not found or _PAST.search(words):
            continue
        last = int(f"20{found[2]}") if found[2] else int(found[1])
        if near.isdisjoint({int(found[1]), last}):
            yield Span(sentence.start + found.start(), sentence.start + found.end())


def _where_only_applicant(text: str, words: LetterWords, start: int, end: int) -> Iterator[Name]:
    """Yield names after "I recommend" and before "will be an excellent"."""
    titles = [title for title in words.honorifics if title not in ("doctor", "professor")]
    leads = [f"{lead} {title}." for lead in words.only_applicant_before for title in titles]
    yield from names_after(text, leads, words, start, end)
    plain = re.compile(rf"\b[Rr]ecommend\s+({NAME})\s+(?:{_AFTER_RECOMMENDED})\b")
    for found in plain.finditer(text, start, end):
        if found[1].split()[0].lower().strip(".") not in words.honorifics:
            yield Name(tuple(found[1].split()), Span(*found.span(1)))
    tail = "|".join(re.escape(after) for after in words.only_applicant_after)
    named = rf"\b(?:{'|'.join(t.capitalize() for t in titles)})\.\s+({NAME})"
    shape = re.compile(rf"{named}\s+(?:{tail})\b")
    for found in shape.finditer(text, start, end):
        yield Name(tuple(found[1].split()), Span(*found.span(1)))


def _speaks_of_others(
    text: str, sentence: Span, applicant: Applicant, people: frozenset[str]
) -> bool:
    """Say whether a sentence speaks of a person who is not the applicant."""
    names = {word for name in applicant.names for word in name.split()}
    found = list(_WORD.finditer(text, sentence.start, sentence.end))
    for number, word in enumerate(found):
        plain = word[0]
        if plain.lower().removesuffix("'s").removesuffix("’s") in people:
            return True
        titled = number and found[number - 1][0].lower() in ("dr", "mr", "ms", "mrs", "professor")
        if titled and plain.removesuffix("'s").removesuffix("’s") not in names:
            return True
    return False
