"""Words of letters that studies of bias and strength have counted, by group."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from eras_review.model import Span
from eras_review.rules.tables import Vocabulary

Wording = Mapping[str, tuple[Span, ...]]


def wording_of(text: str, body: Span, groups: Mapping[str, Vocabulary]) -> Wording:
    """Return where the words of each group stand in the body of a letter, in reading order."""
    return {
        name: tuple(
            Span(*found.span())
            for found in _shape(group.entries).finditer(text, body.start, body.end)
        )
        for name, group in groups.items()
    }


@cache
def _shape(entries: Sequence[str]) -> re.Pattern[str]:
    """Return one expression for all entries; a star at the end stands for any ending."""
    parts = (re.escape(e.removesuffix("*")) + (r"\w*" if e.endswith("*") else "") for e in entries)
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)
