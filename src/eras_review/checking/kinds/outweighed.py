"""Kind "outweighed": words of one group of a letter's wording without those of others."""

from dataclasses import dataclass

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class Outweighed(NoPatterns, Strict):
    """Fires when the words of *group* stand *at_least* so often and those of *by* never."""

    group: str
    by: tuple[str, ...]
    at_least: int

    def find(self, context: Context) -> Place | None:
        """Return the words of the group."""
        spans = context.wording.get(self.group, ())
        if len(spans) < self.at_least or any(context.wording.get(name) for name in self.by):
            return None
        words = ", ".join(dict.fromkeys(context.text_of(span).lower() for span in spans))
        return Place(spans, {"words": words, "count": len(spans)}, whole=True)
