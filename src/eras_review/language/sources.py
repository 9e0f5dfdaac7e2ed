"""What is found in a document by other means than patterns, by the name rule files use."""

import re
from collections.abc import Mapping, Sequence

from eras_review.language.segment import Sentence
from eras_review.model import Document, Span
from eras_review.rules import Rules
from eras_review.rules.tables import Source
from eras_review.structure.letter import Letter

Further = Mapping[Source, tuple[Span, ...]]


def further_evidence(
    document: Document, sentences: Sequence[Sentence], rules: Rules, letter: Letter | None
) -> Further:
    """Return the places of placeholders and, in a letter, of slips of names and pronouns."""
    found: dict[Source, tuple[Span, ...]] = {
        "placeholders": tuple(
            Span(*match.span())
            for expression in rules.placeholders.regexes
            for match in re.finditer(expression, document.text)
        )
    }
    if letter:
        found["slips"] = letter.slips(document, [s.span for s in sentences], rules.letter)
    return found
