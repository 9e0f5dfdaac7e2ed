"""Sentences of two texts laid beside each other: what was carried over, edited, moved, dropped."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import chain, islice, pairwise

from eras_review.likeness.words import words_of
from eras_review.model import Span

# The documentation of difflib: over 0.6 two sequences are close matches. Between statements of
# different authors in the corpus 1.6 of 1,000 sentences reach it (docs/decisions.md).
LIKE = 0.6
# A part that was split off or joined: most of its words stand in the other, in runs of three.
_CONTAINED = 0.8
_SHORTEST_RUN = 3
_FEWEST_WORDS = 5
# Per sentence so many candidates are compared, out of so many that share two words in a row.
_MOST_TRIED = 8
_MOST_SEEN = 400

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentence number *old* (from 0) that became number *new*.

    *likeness* is 1 where no word changed.
    *moved* says that it stands elsewhere among its neighbours. *part* says that one of the two is
    only a part of the other, as after two sentences were joined or one was split.
    """

    old: int
    new: int
    likeness: float
    moved: bool = False
    part: bool = False

    @property
    def word_for_word(self) -> bool:
        """Say whether no word changed."""
        return not self.part and self.likeness == 1.0


@dataclass(frozen=True, slots=True)
class Carried:
    """How the sentences of an old text and a new one belong together, pairs in the new order.

    *words* are the numbers of words of the new sentences.
    """

    pairs: tuple[Pair, ...]
    dropped: tuple[int, ...]
    new: tuple[int, ...]
    words: tuple[int, ...]

    @property
    def kept(self) -> tuple[int, ...]:
        """Return the new sentences that were carried over, in their order."""
        return tuple(sorted({pair.new for pair in self.pairs}))

    @property
    def share(self) -> float:
        """Return the share of the new sentences that were carried over, from 0 to 1."""
        return len(self.kept) / max(len(self.words), 1)

    @property
    def share_of_words(self) -> float:
        """Return the share of the new words that stand in these sentences, from 0 to 1."""
        return sum(self.words[n] for n in self.kept) / max(sum(self.words), 1)


def carried_over(old: Sequence[str], new: Sequence[str]) -> Carried:
    """Return how two texts, given sentence by sentence, belong together.

    Equal words go together first, then the most alike at or above `LIKE`, then parts of sentences.
    The same texts give the same answer, and exchanged texts the exchanged one.
    """
    before, after = [_key(text) for text in old], [_key(text) for text in new]
    pairs = list(_equal(before, after))
    close = _candidates(before, after, pairs)
    pairs += _best(_alike(before, after, close), pairs)
    pairs = _with_moves(pairs)
    pairs += _parts(before, after, close, pairs)
    kept_old, kept_new = {pair.old for pair in pairs}, {pair.new for pair in pairs}
    return Carried(
        tuple(sorted(pairs, key=lambda pair: (pair.new, pair.old))),
        tuple(n for n in range(len(old)) if n not in kept_old),
        tuple(n for n in range(len(new)) if n not in kept_new),
        tuple(map(len, after)),
    )


def _key(text: str) -> Words:
    """Return the words of a text, or the text itself where it has none."""
    words = tuple(word.text for word in words_of(text, Span(0, len(text))))
    return words or ("".join(text.split()),)


def _equal(before: Sequence[Words], after: Sequence[Words]) -> Iterator[Pair]:
    """Yield the sentences without a changed word; of equal ones the first goes with the first."""
    places: dict[Words, list[int]] = defaultdict(list)
    for number, words in enumerate(reversed(before), start=1):
        places[words].append(len(before) - number)
    for number, words in enumerate(after):
        if places.get(words):
            yield Pair(places[words].pop(), number, 1.0)


def _candidates(
    before: Sequence[Words], after: Sequence[Words], taken: Iterable[Pair]
) -> list[tuple[int, int]]:
    """Return the pairs worth comparing: those that share the rarest words in a row."""
    gone_old, gone_new = {pair.old for pair in taken}, {pair.new for pair in taken}
    free_old = {n: words for n, words in enumerate(before) if n not in gone_old}
    free_new = {n: words for n, words in enumerate(after) if n not in gone_new}
    forth = set(_nearest(free_old, after))
    return sorted(forth | {(old, new) for new, old in _nearest(free_new, before)})


def _nearest(some: Mapping[int, Words], others: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Yield each of *some* with the few *others* that share most pairs of words with it."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, words in enumerate(others):
        for run in dict.fromkeys(pairwise(words)):
            places[run].append(number)
    for number, words in some.items():
        found = [places[run] for run in dict.fromkeys(pairwise(words)) if run in places]
        found.sort(key=len)
        seen = islice(chain.from_iterable(found), _MOST_SEEN)
        for other, _ in Counter(seen).most_common(_MOST_TRIED):
            yield number, other


def _likeness(one: Words, two: Words) -> float:
    """Return how much of the words of both stands in both in the same order, from 0 to 1."""
    # difflib depends on the order of its arguments; sorted, exchanged texts measure the same.
    first, second = sorted((one, two))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= LIKE else 0.0


def _alike(
    before: Sequence[Words], after: Sequence[Words], close: Iterable[tuple[int, int]]
) -> Iterator[Pair]:
    """Yield the pairs that are close matches."""
    for old, new in close:
        likeness = _likeness(before[old], after[new])
        if likeness >= LIKE:
            yield Pair(old, new, likeness)


def _best(found: Iterable[Pair], taken: Iterable[Pair]) -> Iterator[Pair]:
    """Yield the most alike pairs first, no sentence twice; of equals the nearest."""
    used_old, used_new = {pair.old for pair in taken}, {pair.new for pair in taken}
    for pair in sorted(found, key=_closest_first):
        if pair.old not in used_old and pair.new not in used_new:
            used_old.add(pair.old)
            used_new.add(pair.new)
            yield pair


def _closest_first(pair: Pair) -> tuple[float, int, int]:
    """Return what to sort pairs by; it is the same for exchanged texts."""
    return -pair.likeness, abs(pair.old - pair.new), pair.old + pair.new


def _with_moves(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs, those marked as moved that leave the longest common order."""
    ordered = sorted(pairs, key=lambda pair: pair.old)
    ends: list[int] = []
    lengths = []
    for pair in ordered:
        place = bisect_left(ends, pair.new)
        ends[place : place + 1] = [pair.new]
        lengths.append(place)
    kept, wanted = set(), len(ends) - 1
    for pair, length in zip(reversed(ordered), reversed(lengths), strict=True):
        if length == wanted:
            kept.add(pair.old)
            wanted -= 1
    return [pair if pair.old in kept else replace(pair, moved=True) for pair in ordered]


def _parts(
    before: Sequence[Words],
    after: Sequence[Words],
    close: Iterable[tuple[int, int]],
    taken: Sequence[Pair],
) -> Iterator[Pair]:
    """Yield sentences left over that stand inside a longer one, each with the likeliest."""
    used_old, used_new = {pair.old for pair in taken}, {pair.new for pair in taken}
    inside: dict[tuple[str, int], Pair] = {}
    for old, new in close:
        for side, number, used, part, whole in (
            ("old", old, used_old, before[old], after[new]),
            ("new", new, used_new, after[new], before[old]),
        ):
            share = _contained(part, whole) if number not in used else 0.0
            if share >= _CONTAINED:
                pair = Pair(old, new, share, part=True)
                best = inside.setdefault((side, number), pair)
                inside[side, number] = min(best, pair, key=_closest_first)
    yield from dict.fromkeys(inside.values())


def _contained(part: Words, whole: Words) -> float:
    """Return how much of *part* stands in a longer *whole*, in runs of a few words."""
    if not _FEWEST_WORDS <= len(part) < len(whole):
        return 0.0
    blocks = SequenceMatcher(None, part, whole, autojunk=False).get_matching_blocks()
    return sum(b.size for b in blocks if b.size >= _SHORTEST_RUN) / len(part)
