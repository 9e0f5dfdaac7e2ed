"""Kind "repeated-word": the same word typed twice."""

import re
from dataclasses import dataclass

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.model import Span
from eras_review.rules.toml_file import Strict

_TWICE = re.compile(r"\b([^\W\d_]+)\s+(\1)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatedWord(NoPatterns, Strict):
    """Fires on a doubled word that is not among the *allowed* pairs such as "had had"."""

    allowed: tuple[str, ...] = ()

    def find(self, context: Context) -> Place | None:
        """Return every doubled word inside one sentence; names such as "Pago Pago" may double."""
        spans = [
            Span(sentence.start + match.start(), sentence.start + match.end())
            for sentence in context.sentences
            for match in _TWICE.finditer(context.text_of(sentence.span))
            if " ".join(match[0].lower().split()) not in self.allowed and not match[2].istitle()
        ]
        if not spans:
            return None
        return Place(tuple(spans), {"words": context.text_of(spans[0]), "count": len(spans)})
