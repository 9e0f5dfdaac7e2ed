"""Kind "phrase": words or shapes that should not stand in a document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.checking.context import Context, Place
from eras_review.model import Span, merged
from eras_review.rules.expressions import Expression
from eras_review.rules.tables import Source
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase(Strict):
    """Fires on *patterns*, *regexes* and *sources* where they overlap no hit of *but_not*.

    *of_others* leaves out what an applicant says of themselves at the head of a CV.
    """

    patterns: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    regexes: tuple[Expression, ...] = ()
    sources: tuple[Source, ...] = ()
    of_others: bool = False

    def needed_patterns(self) -> Iterator[str]:
        """Yield all patterns, the excepted ones too."""
        yield from (*self.patterns, *self.but_not)

    def find(self, context: Context) -> Place | None:
        """Return every place where the words stand."""
        text = context.document.text
        found = set(context.spans_of(self.patterns))
        found |= {Span(m.start(), m.end()) for e in self.regexes for m in re.finditer(e, text)}
        found |= {span for source in self.sources for span in context.further.get(source, ())}
        own = context.cv.about_oneself if context.cv and self.of_others else ()
        vetoes = (*context.spans_of(self.but_not), *own)
        spans = merged(s for s in found if s.start < s.end and not any(map(s.overlaps, vetoes)))
        if not spans:
            return None
        return Place(spans, {"words": context.text_of(spans[0]), "count": len(spans)})
