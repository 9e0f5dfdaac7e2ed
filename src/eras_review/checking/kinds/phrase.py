"""Kind "phrase": words or shapes that should not stand in a document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator

from eras_review.checking.context import Context, Place
from eras_review.model import Span, merged
from eras_review.rules.toml_file import Strict


def _compiles(expression: str) -> str:
    """Refuse a regular expression that Python cannot read."""
    try:
        re.compile(expression)
    except re.error as error:
        raise ValueError(f"is no regular expression: {error}") from error
    return expression


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Strict):
    """Fires on *patterns* and *regexes*, except where they overlap a hit of *but_not*."""

    patterns: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    regexes: tuple[Annotated[str, AfterValidator(_compiles)], ...] = ()

    def needed_patterns(self) -> Iterator[str]:
        """Yield all patterns, the excepted ones too."""
        yield from (*self.patterns, *self.but_not)

    def find(self, context: Context) -> Place | None:
        """Return every place where the words stand."""
        text = context.document.text
        found = set(context.spans_of(self.patterns))
        found |= {Span(m.start(), m.end()) for e in self.regexes for m in re.finditer(e, text)}
        vetoes = context.spans_of(self.but_not)
        spans = merged(s for s in found if s.start < s.end and not any(map(s.overlaps, vetoes)))
        if not spans:
            return None
        return Place(spans, {"words": context.text_of(spans[0]), "count": len(spans)})
