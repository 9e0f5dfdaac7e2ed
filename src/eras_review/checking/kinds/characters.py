"""Kind "characters": what a plain-text field may not keep."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.model import Span
from eras_review.rules.toml_file import Strict

_PLAIN = {chr(code) for code in range(32, 127)} | {"\n"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Characters(NoPatterns, Strict):
    """Fires on characters outside plain ASCII; *replace* gives the ASCII form of some."""

    replace: Mapping[str, str] = field(default_factory=dict)

    def find(self, context: Context) -> Place | None:
        """Return the first place of each such character, and how often they stand in all."""
        text = context.document.text
        first: dict[str, int] = {}
        count = 0
        for at, character in enumerate(text):
            if character not in _PLAIN:
                first.setdefault(character, at)
                count += 1
        if not first:
            return None
        named = ", ".join(self._named(character) for character in first)
        spans = tuple(Span(at, at + 1) for at in sorted(first.values()))
        return Place(spans, {"words": named, "count": count})

    def _named(self, character: str) -> str:
        """Return a character with its plain form when we know one."""
        plain = self.replace.get(character)
        return f"{character} (plain: {plain})" if plain else character
