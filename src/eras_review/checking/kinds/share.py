"""Kind "share": moves that may be there but not take so much of the text."""

from dataclasses import dataclass
from typing import Literal

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.model import Span
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(NoPatterns, Strict):
    """Fires when sentences making *moves* hold more than *over* (0 to 1) of words or sentences.

    Fewer than *at_least* such sentences never count, so that short drafts are not overjudged.
    On whole drafts the trained model decides, where it knows the *flag*.
    """

    moves: tuple[str, ...]
    flag: str = ""
    over: float
    of: Literal["words", "sentences"] = "words"
    at_least: int = 1

    def find(self, context: Context) -> Place | None:
        """Return the sentences that make the moves when their share is too large."""
        held = context.sentences_with(self.moves)
        if self.of == "words":
            share = context.word_share(self.moves)
        else:
            share = len(held) / max(len(context.sentences), 1)
        judgement = context.judgement(self.flag)
        too_much = share > self.over and len(held) >= self.at_least
        if not held or not (judgement.raised if judgement else too_much):
            return None
        slots = {"share": round(share * 100), "count": len(held), "limit": round(self.over * 100)}
        spans = tuple(Span(s.start, s.end) for s in held)
        return Place(spans, slots, borderline=context.is_borderline(self.flag), whole=True)
