"""Which places of two drafts are the same place: told by their words, not by where they stand."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from eras_review.comparing.values import Texts
from eras_review.likeness import carried_over
from eras_review.model import Report, Span


class Units:
    """The sentences or entries of one draft, in reading order, none inside another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Keep where they begin and end."""
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._ends = [span.end for span in self._spans]

    def touched(self, span: Span) -> list[Span]:
        """Return those that share a character with a span."""
        return self._spans[
            bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)
        ]

    def cut(self, spans: Iterable[Span]) -> list[Span]:
        """Return the spans; one that runs over several sentences is cut where they end."""
        return [piece for span in spans for piece in self._pieces(span)]

    def _pieces(self, span: Span) -> Iterator[Span]:
        """Yield a span, or what lies of it in each sentence."""
        held = self.touched(span)
        if len(held) <= 1:
            yield span
            return
        for unit in held:
            yield Span(max(span.start, unit.start), min(span.end, unit.end), unit.where)


class Places:
    """Both drafts, and what of each belongs to what of the other."""

    def __init__(self, old: Report, new: Report, texts: Texts) -> None:
        """Keep both texts and which of their sentences or entries belong together."""
        self._old, self._new = old.document.text, new.document.text
        self.before = Units({unit.old for unit in texts.carried} | set(texts.dropped))
        self.after = Units({unit.new for unit in texts.carried} | set(texts.new))
        self._became: dict[Span, list[Span]] = defaultdict(list)
        for unit in texts.carried:
            self._became[unit.old].append(unit.new)
        self.unchanged = {unit.old: unit.new for unit in texts.word_for_word}

    def matched(self, old: Sequence[Span], new: Sequence[Span]) -> list[tuple[Span, Span]]:
        """Return the places that stand in both, each once, in the order of the new draft.

        The same words in a sentence carried over go together first, then the same words
        elsewhere, then other words in a sentence carried over, then words that are alike.
        """
        pairs = _Pairs(old, new)
        beside = list(self._beside(old, new))
        words = [self._old[s.start : s.end] for s in old], [self._new[s.start : s.end] for s in new]
        pairs.take((n, m) for n, m in beside if _same(words[0][n], words[1][m]))
        pairs.take(pairs.among(words, word_for_word=True))
        pairs.take(beside)
        pairs.take(pairs.among(words, word_for_word=False))
        return pairs.found()

    def _beside(self, old: Sequence[Span], new: Sequence[Span]) -> Iterator[tuple[int, int]]:
        """Yield the numbers of places that stand in sentences that belong together."""
        held: dict[Span, list[int]] = defaultdict(list)
        for number, span in enumerate(new):
            for unit in self.after.touched(span):
                held[unit].append(number)
        for number, span in enumerate(old):
            for unit in self.before.touched(span):
                for became in self._became.get(unit, ()):
                    yield from ((number, other) for other in held.get(became, ()))


class _Pairs:
    """Places paired so far, none twice."""

    def __init__(self, old: Sequence[Span], new: Sequence[Span]) -> None:
        """Begin with nothing paired."""
        self._old, self._new = old, new
        self._of_old: dict[int, int] = {}
        self._of_new: dict[int, int] = {}

    def take(self, candidates: Iterable[tuple[int, int]]) -> None:
        """Pair what is free on both sides, in the order given."""
        for old, new in candidates:
            if old not in self._of_old and new not in self._of_new:
                self._of_old[old], self._of_new[new] = new, old

    def among(
        self, words: tuple[Sequence[str], Sequence[str]], *, word_for_word: bool
    ) -> list[tuple[int, int]]:
        """Return what belongs together by the words of what is still free."""
        old = [n for n in range(len(self._old)) if n not in self._of_old]
        new = [n for n in range(len(self._new)) if n not in self._of_new]
        carried = carried_over([words[0][n] for n in old], [words[1][n] for n in new])
        return [
            (old[pair.old], new[pair.new])
            for pair in carried.pairs
            if pair.word_for_word or not word_for_word
        ]

    def found(self) -> list[tuple[Span, Span]]:
        """Return the pairs in the order of the new draft."""
        return [(self._old[self._of_new[new]], self._new[new]) for new in sorted(self._of_new)]


def _same(one: str, two: str) -> bool:
    """Say whether two stretches have the same words."""
    return one.casefold().split() == two.casefold().split()
