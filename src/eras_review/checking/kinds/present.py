"""Kind "present": a move that should not be there, shown at its exact words."""

from dataclasses import dataclass

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.model import Level, merged
from eras_review.rules.tables import Source
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class Present(NoPatterns, Strict):
    """Fires on any of *moves*; at *major_share* of the words (0 to 1) the level is major.

    On whole drafts the trained model decides, where it knows the *flag*; what *sources* found is
    enough without it.
    """

    moves: tuple[str, ...]
    flag: str = ""
    sources: tuple[Source, ...] = ()
    major_share: float | None = None

    def find(self, context: Context) -> Place | None:
        """Return the words that show the moves."""
        spans = merged(s for name in self.moves for s in context.moves.evidence.get(name, ()))
        judgement = context.judgement(self.flag)
        if judgement and judgement.raised:
            spans = spans or context.best_sentence(self.moves)
        certain = any(context.further.get(source) for source in self.sources)
        if not spans or (judgement and not (judgement.raised or certain)):
            return None
        share = context.word_share(self.moves)
        raised = self.major_share is not None and share >= self.major_share
        slots = {
            "words": context.text_of(spans[0]),
            "count": len(spans),
            "share": round(share * 100),
        }
        borderline = context.is_borderline(self.flag)
        return Place(spans, slots, Level.MAJOR if raised else None, borderline=borderline)
