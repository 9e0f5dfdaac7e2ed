"""Slips that show a letter was made from another: pronouns that change, another season."""

import re
from collections.abc import Iterator, Sequence

from eras_review.model import Document, Span
from eras_review.rules.document_words import LetterWords
from eras_review.structure.letter.people import Applicant

_OTHERS = {"he": ("she", "her", "hers", "herself"), "she": ("he", "him", "his", "himself")}
_BOTH = (*_OTHERS["he"], *_OTHERS["she"])
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
    starts = {block.start for block in document.blocks}
    others = False
    for sentence in sentences:
        others = others and sentence.start not in starts
        others = others or _speaks_of_others(document.text, sentence, applicant, words)
        found = shape.search(document.text, sentence.start, sentence.end)
        if found and not others:
            yield Span(*found.span())


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


def _speaks_of_others(text: str, sentence: Span, applicant: Applicant, words: LetterWords) -> bool:
    """Say whether a sentence speaks of a person who is not the applicant."""
    names = {word for name in applicant.names for word in name.split()}
    found = [word[0] for word in _WORD.finditer(text, sentence.start, sentence.end)]
    plain = [re.sub(r"['’]s$", "", word) for word in found]
    low = [word.lower() for word in plain]
    for number, word in enumerate(plain):
        if low[number] in words.other_people and not _is_generic(low, number, words):
            return True
        titled = number and low[number - 1] in ("dr", "mr", "ms", "mrs", "professor")
        if titled and word not in names:
            return True
    return False


def _is_generic(found: Sequence[str], number: int, words: LetterWords) -> bool:
    """Say whether a word of *found* means anybody of its sort ("where an intern should be")."""
    before = " ".join(found[max(0, number - 2) : number])
    after = found[number + 1] if number + 1 < len(found) else ""
    if before in words.generic_before:
        return True
    return before.split()[-1:] in (["a"], ["an"], ["any"], ["every"], ["most"]) and (
        after in words.generic_after
    )
