"""Kind "shared-text": passages that another letter reviewed together has too."""

from dataclasses import dataclass

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.model import merged
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedText(NoPatterns, Strict):
    """Fires when another letter shares as much as the published rule asks for."""

    def find(self, context: Context) -> Place | None:
        """Return the passages, and the letter that shares most."""
        if not context.shared:
            return None
        most = max(context.shared, key=lambda shared: shared.words)
        spans = merged(span for shared in context.shared for span, _ in shared.passages)
        return Place(spans, {"count": most.words, "path": most.path}, whole=True)
