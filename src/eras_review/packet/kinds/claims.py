"""Kind "claim-not-in-cv": what a statement says its author did, and the CV does not have."""

import re
from collections.abc import Iterator, Sequence
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
# A name counts as known when this share of its telling words stands in so many words of the CV.
_KNOWN = 0.5
_WINDOW = 12
_SHORTEST_ACRONYM = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Known(Strict):
    """A post, degree or society: how a statement *says* it, and how a CV shows it."""

    says: Expression
    shows: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimNotInCv(Strict):
    """Fires on posts, degrees, societies, named places and numbers of works the CV lacks.

    *heads* are the words by which the name of a place is known, *meetings* those of where one
    speaks, *bodies* those of what one belongs to; *offices* finds what stands before their names.
    *known* is found by expressions, *facts* are the numbers that may not be higher than in the CV.
    """

    heads: tuple[str, ...]
    meetings: tuple[str, ...]
    bodies: tuple[str, ...]
    offices: Expression
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
            claims = [*self._offices(context, text, cv)]
            if own:
                claims += [*self._unknown(text, cv), *self._named(context, text, own.start(), cv)]
            for span in claims:
                if not re.search(words.wished, _told_so_far(text, span)):
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
        shape = re.compile(rf"\b(?:at|to|for|from)\s+(?:the\s+)?({_NAME})")
        for match in shape.finditer(sentence, own):
            name = _headed(match[1], (*self.heads, *self.meetings))
            if name and not self._shown(context, name, cv):
                yield Span(match.start(1), match.start(1) + len(name))

    def _offices(self, context: SetContext, sentence: str, cv: Text) -> Iterator[Span]:
        """Yield the offices and memberships of a sentence in a body that the CV does not name."""
        shape = re.compile(rf"{self.offices}(?P<body>{_NAME})")
        for match in shape.finditer(sentence):
            name = _headed(match["body"], self.bodies)
            if name and not self._shown(context, name, cv):
                yield Span(match.start("office"), match.start("body") + len(name))

    def _shown(self, context: SetContext, name: str, cv: Text) -> bool:
        """Say whether one place of the CV has the words that tell a name from others.

        Of a hospital half of them are enough, of a meeting or society there must be more. A name
        without such words tells nothing.
        """
        telling = set(context.naming.telling(name))
        if not telling or _acronym_in(name, cv.text):
            return True
        words = words_in(cv.text)
        windows = (telling & set(words[n : n + _WINDOW]) for n in range(len(words)))
        most = max(map(len, windows), default=0) / len(telling)
        return most > _KNOWN or (
            most == _KNOWN and not _headed(name, (*self.meetings, *self.bodies))
        )


def _headed(name: str, heads: Sequence[str]) -> str:
    """Return a name up to its last head, with what it is of; "" where it has no head."""
    every = "|".join(map(re.escape, heads))
    of = rf"(?:\s+(?:of|for)\s+(?:the\s+)?{_CAPITAL}(?:\s+{_CAPITAL})*)?"
    found = re.match(rf".*\b(?:{every})\b{of}", name)
    return found[0] if found else ""


def _told_so_far(sentence: str, span: Span) -> str:
    """Return a sentence up to the end of the clause that a span stands in."""
    end = re.search(r"[,;:()]|$", sentence[span.end :])
    return sentence[: span.end + (end.start() if end else 0)]


def _acronym_in(name: str, text: str) -> bool:
    """Say whether a text has the first letters of a name as a word of capitals."""
    short = initials(name.split())
    pieces = {short, short[:-1]} if len(short) > _SHORTEST_ACRONYM else {short}
    return any(
        len(piece) >= _SHORTEST_ACRONYM and re.search(rf"\b{piece}\b", text) for piece in pieces
    )
