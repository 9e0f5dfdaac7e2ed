"""Expressions made of the terms of checks/: any of them, as words of their own."""

import re
from collections.abc import Iterable


def any_of(terms: Iterable[str]) -> str:
    """Return an expression for any of some terms, the longest first."""
    return "|".join(sorted(map(re.escape, terms), key=len, reverse=True))


def whole_words(terms: Iterable[str], after: str = "") -> re.Pattern[str]:
    """Return an expression, in any case, for terms that stand as words; *after* must follow."""
    return re.compile(rf"(?<!\w)(?:{any_of(terms)})(?!\w){after}", re.IGNORECASE)
