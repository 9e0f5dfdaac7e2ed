"""Kind "language": a text that is not English."""

from dataclasses import dataclass

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.language.foreign import is_foreign
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherLanguage(NoPatterns, Strict):
    """Fires when the commonest words of one of *others* (codes such as "es") prevail *clearly*.

    The other checks read English only, so when this one fires they stay silent.
    """

    others: tuple[str, ...]
    clearly: float

    def find(self, context: Context) -> Place | None:
        """Return an empty place when the whole text is in another language."""
        return Place() if is_foreign(context.document.text, self.others, self.clearly) else None
