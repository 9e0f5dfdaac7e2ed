"""Names that stand in a letter where only the applicant's belongs, and are another's."""

import re
from collections.abc import Iterable, Iterator

from eras_review.model import Document, Span
from eras_review.rules.document_words import LetterWords
from eras_review.structure.letter.names import NAME, Name, names_after
from eras_review.structure.letter.parts import Parts
from eras_review.structure.letter.people import Applicant, Writer

_AFTER_RECOMMENDED = "without|for|to|as|highly|strongly|enthusiastically|wholeheartedly|with"
# Where a subject begins: a sentence, a clause.
_BEGINS = r"(?:(?<=[.!?:;]\s)|(?<=^)|\b(?:that|and|but|because|believe|think|know|sure),?\s+)"
_REST = re.compile(r"(?:[^.!?]|\.(?=\w))*")
_PRONOUNS = {"he": r"\b(?:he|his)\b", "she": r"\b(?:she|her)\b", "they": r"\b(?:they|their)\b"}
_WHOSE = r"(?:our|the|my|a|an|his|her|their|who|then|now)"


def name_slips(
    document: Document, parts: Parts, writer: Writer, applicant: Applicant, words: LetterWords
) -> Iterator[Span]:
    """Yield names that stand where only the applicant's belongs and are another's."""
    if not applicant.names or not parts.body:
        return
    known = _pieces((*applicant.names, *writer.name.split()))
    body = Span(parts.body[0].start, parts.body[-1].span.end)
    others = (*_where_only_applicant(document.text, words, body),)
    plain = (
        name
        for name in _subjects(document.text, words, body)
        if _speaks_of_applicant(document.text, name, applicant, words)
        and not _is_of_the_place(name, document.text, parts, writer)
        and not any(_is_no_name(word, words) for word in name.words)
    )
    for name in (*others, *plain):
        if known.isdisjoint(_pieces(name.words)) and not _introduced(
            document.text, name, body, words
        ):
            yield name.span


def _where_only_applicant(text: str, words: LetterWords, body: Span) -> Iterator[Name]:
    """Yield names after "I recommend" and titled ones before "will be an excellent"."""
    titles = [title for title in words.honorifics if title not in ("doctor", "professor")]
    leads = [f"{lead} {title}." for lead in words.only_applicant_before for title in titles]
    yield from names_after(text, leads, words, body.start, body.end)
    plain = re.compile(rf"\b[Rr]ecommend\s+({NAME})\s+(?:{_AFTER_RECOMMENDED})\b")
    for found in plain.finditer(text, body.start, body.end):
        if found[1].split()[0].lower().strip(".") not in words.honorifics:
            yield Name(tuple(found[1].split()), Span(*found.span(1)))
    named = rf"\b(?:{'|'.join(t.capitalize() for t in titles)})\.\s+({NAME})"
    shape = re.compile(rf"{named}\s+(?:{_tail(words)})\b")
    for found in shape.finditer(text, body.start, body.end):
        yield Name(tuple(found[1].split()), Span(*found.span(1)))


def _subjects(text: str, words: LetterWords, body: Span) -> Iterator[Name]:
    """Yield names without a title before what is only said of an applicant ("will succeed")."""
    shape = re.compile(rf"{_BEGINS}({NAME})\s+(?:{_tail(words)})\b", re.MULTILINE)
    for found in shape.finditer(text, body.start, body.end):
        parts = tuple(found[1].split())
        if parts[0].lower().strip(".") not in words.honorifics:
            yield Name(parts, Span(*found.span(1)))


def _tail(words: LetterWords) -> str:
    """Return what only follows the applicant's name, as alternatives."""
    return "|".join(re.escape(after) for after in words.only_applicant_after)


def _speaks_of_applicant(text: str, name: Name, applicant: Applicant, words: LetterWords) -> bool:
    """Say whether the rest of the sentence takes up *name* as the applicant is spoken of."""
    rest = _REST.match(text, name.span.end)
    told = rest[0] if rest else ""
    pronoun = _PRONOUNS.get(applicant.pronouns)
    roles = "|".join(words.becomes)
    return bool(pronoun and re.search(pronoun, told)) or bool(re.search(rf"\b(?:{roles})\b", told))


def _is_of_the_place(name: Name, text: str, parts: Parts, writer: Writer) -> bool:
    """Say whether a name without title is a word of the letterhead, or a common word."""
    lines = (*(line.text for line in parts.letterhead), writer.institution, writer.title)
    place = _pieces(" ".join(lines).split())
    common = (re.search(rf"(?<![\w.])\b{re.escape(w.lower())}\b", text) for w in name.words)
    return not place.isdisjoint(_pieces(name.words)) or any(common)


def _is_no_name(word: str, words: LetterWords) -> bool:
    """Say whether a word with a capital is one that only begins a sentence."""
    low = word.lower()
    return low in words.no_names or {low, low.removesuffix("s")} & set(words.other_people) != set()


def _introduced(text: str, name: Name, body: Span, words: LetterWords) -> bool:
    """Say whether the letter tells elsewhere who the person is ("our chief, Dr. Hale")."""
    who = re.escape(name.words[-1])
    roles = (*words.other_people, *words.titles)
    people = "|".join(map(re.escape, (*roles, "named", "called")))
    titled = rf"(?:\b(?:{'|'.join(words.honorifics)})\.?\s+)?(?:[A-Z]\w*\s+){{0,2}}"
    before = rf"\b(?:{people}),?\s+{titled}{who}\b"
    after = rf"\b{who},\s+(?:{_WHOSE}\s+)?(?:\w+\s+){{0,3}}(?:{people})\b"
    shape = re.compile(rf"{before}|{after}", re.IGNORECASE)
    return bool(shape.search(text, body.start, body.end))


def _pieces(names: Iterable[str]) -> frozenset[str]:
    """Return the single words of names, also of those with a hyphen, in lower case."""
    return frozenset(p.lower().strip(".,") for name in names for p in re.split(r"[\s-]", name))
