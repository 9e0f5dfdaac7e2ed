"""Kind "unless": a move that needs another one near it."""

from dataclasses import dataclass

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.model import merged
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class Unless(NoPatterns, Strict):
    """Fires on *moves* that have none of *without* within so many sentences before or after.

    On whole drafts the trained model decides, where it knows the *flag*.
    """

    moves: tuple[str, ...]
    flag: str = ""
    without: tuple[str, ...]
    within: int

    def find(self, context: Context) -> Place | None:
        """Return the words of every move left alone."""
        alone = [
            span
            for number, sentence in enumerate(context.moves.sentences)
            if not self._answered(context, number)
            for name in self.moves
            for span in context.moves.evidence.get(name, ())
            if sentence.start <= span.start and span.end <= sentence.end
        ]
        judgement = context.judgement(self.flag)
        if judgement and judgement.raised:
            alone = alone or list(context.best_sentence(self.moves))
        if not alone or (judgement and not judgement.raised):
            return None
        spans = merged(alone)
        slots = {"words": context.text_of(spans[0]), "count": len(spans)}
        return Place(spans, slots, borderline=context.is_borderline(self.flag))

    def _answered(self, context: Context, number: int) -> bool:
        """Say whether one of *without* stands near sentence *number*."""
        nearby = context.moves.sentences[max(0, number - self.within) : number + self.within + 1]
        return any(name in sentence.moves for sentence in nearby for name in self.without)
