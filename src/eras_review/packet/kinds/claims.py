"""Kind "claim-not-in-cv": what a statement says its author did, and the CV does not have."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.model import Span
from eras_review.packet.context import SetContext
from eras_review.packet.naming import folded, initials, words_in
from eras_review.packet.numbers_told import contradictions
from eras_review.packet.texts import Text
from eras_review.packet.values import Evidence, SetPlace
from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict

_CAPITAL = r"[A-ZÀ-Þ][\w’'.&-]+"
_JOINED = r"(?:of|the|for|and|&|de|del|la)"
_NAME = rf"{_CAPITAL}(?:\s+(?:{_JOINED}\s+)*{_CAPITAL})*"
# A name counts as known when this share of its telling words stands in the CV.
_KNOWN = 0.5
_SHORTEST_ACRONYM = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Known(Strict):
    """A post, degree or society: how a statement *says* it, and how a CV shows it."""

    says: Expression
    shows: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimNotInCv(Strict):
    """Fires on posts, degrees, societies, named places and numbers of works the CV lacks.

    *heads* are the words by which the name of a place or meeting is known, *known* what is found
    by expressions, *facts* the numbers that may not be higher than the CV shows.
    """

    heads: tuple[str, ...]
    known: tuple[Known, ...]
    facts: tuple[str, ...]

    def find(self, context: SetContext) -> SetPlace | None:
        """Return the words of the statements, each once."""
        cv = context.cv()
        if cv is None:
            return None
        found: dict[str, Evidence] = {}
        for _, statement in context.statements():
            for evidence in self._claims(context, statement, cv[0]):
                found.setdefault(folded(evidence.text), evidence)
        if not found:
            return None
        what = ", ".join(f"“{evidence.text}”" for evidence in found.values())
        return SetPlace({"what": what, "cv": cv[0].name}, tuple(found.values()))

    def _claims(self, context: SetContext, statement: Text, cv: Text) -> Iterator[Evidence]:
        """Yield what one statement claims and the CV does not show."""
        words = context.rules.packet
        for sentence in statement.sentences():
            text = statement.text[sentence.start : sentence.end]
            own = re.search(words.own, text)
            if not own or re.search(words.wished, text):
                continue
            for span in (*self._unknown(text, cv), *self._named(context, text, own.start(), cv)):
                yield statement.evidence(
                    Span(sentence.start + span.start, sentence.start + span.end)
                )
        for fact in words.facts:
            if fact.what in self.facts:
                yield from (c.one.evidence for c in contradictions(context, statement, fact))

    def _unknown(self, sentence: str, cv: Text) -> Iterator[Span]:
        """Yield the posts, degrees and societies of a sentence that the CV does not show."""
        for known in self.known:
            said = re.search(known.says, sentence)
            if said and not re.search(known.shows, cv.text):
                yield Span(*said.span())

    def _named(self, context: SetContext, sentence: str, own: int, cv: Text) -> Iterator[Span]:
        """Yield the names of places and meetings, after what the author did, that the CV lacks."""
        heads = "|".join(map(re.escape, self.heads))
        shape = re.compile(rf"\b(?:at|to|for|from)\s+(?:the\s+)?({_NAME})")
        shown = set(words_in(cv.text))
        for match in shape.finditer(sentence, own):
            name = re.match(
                rf".*\b(?:{heads})\b(?:\s+of\s+{_CAPITAL}(?:\s+{_CAPITAL})*)?", match[1]
            )
            telling = context.naming.telling(name[0]) if name else ()
            if not name or not telling or _acronym_in(name[0], cv.text):
                continue
            if sum(word in shown for word in telling) < _KNOWN * len(telling):
                yield Span(match.start(1), match.start(1) + name.end())


def _acronym_in(name: str, text: str) -> bool:
    """Say whether a text has the first letters of a name as a word of capitals."""
    short = initials(name.split())
    pieces = {short, short[:-1]} if len(short) > _SHORTEST_ACRONYM else {short}
    return any(
        len(piece) >= _SHORTEST_ACRONYM and re.search(rf"\b{piece}\b", text) for piece in pieces
    )
