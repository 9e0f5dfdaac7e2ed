"""Finding sequences of token tests, each tried only where its rarest-looking word stands."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from eras_review.language.pattern import TestSequence, TokenTest
from eras_review.language.tokens import Tokens

_LONGEST_GAP = 5
_NOWHERE = -1
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class _Filed:
    """A sequence around its *anchor*, on behalf of *owner*; *before* runs backward from it.

    *behind* and *ahead* are the only words that may stand right before and after the anchor, None
    where more than words may: most sequences are out of the question at a glance.
    """

    owner: str
    before: TestSequence
    anchor: TokenTest
    after: TestSequence
    behind: AbstractSet[str] | None
    ahead: AbstractSet[str] | None

    @classmethod
    def around(cls, owner: str, sequence: TestSequence, anchor: int) -> "_Filed":
        """Return *sequence* around its test number *anchor*."""
        test, before, after = sequence[anchor], sequence[:anchor][::-1], sequence[anchor + 1 :]
        # A term of a vocabulary may be longer than one token.
        words = (None, None) if test.vocabularies else (_only_words(before), _only_words(after))
        return cls(owner, before, test, after, *words)


class SequenceIndex:
    """Sequences by the words, prefixes and vocabularies that can set them off."""

    def __init__(self, common: AbstractSet[str]) -> None:
        """Begin an empty index; *common* words are poor anchors."""
        self._common = common
        self._words: dict[str, list[_Filed]] = {}
        self._prefixes: dict[str, list[_Filed]] = {}
        self._vocabularies: dict[str, list[_Filed]] = {}
        self._anywhere: list[_Filed] = []
        self._lengths: set[int] = set()
        # Words recur, also from document to document; the cap keeps memory flat over many.
        self._by_norm = lru_cache(maxsize=_REMEMBERED)(self._set_off_by)

    def add(self, owner: str, sequence: TestSequence) -> None:
        """Let matches of *sequence* be reported for *owner*."""
        certain = [at for at, test in enumerate(sequence) if not (test.gap or test.optional)]
        anchor = max(certain, key=lambda at: self._rarity(sequence[at]))
        filed = _Filed.around(owner, sequence, anchor)
        test = filed.anchor
        for word in test.words | {capital.lower() for capital in test.capitals}:
            self._words.setdefault(word, []).append(filed)
        for prefix in test.prefixes:
            self._prefixes.setdefault(prefix, []).append(filed)
            self._lengths.add(len(prefix))
        for name in test.vocabularies:
            self._vocabularies.setdefault(name, []).append(filed)
        if test.number or test.capitalised:
            self._anywhere.append(filed)

    def matches(self, tokens: Tokens, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """Yield owner, first token and end of matches among the tokens *start* to *end*."""
        norms = tokens.norms
        for at in range(start, end):
            behind = norms[at - 1] if at > start else ""
            ahead = norms[at + 1] if at + 1 < end else ""
            for filed in self._candidates(tokens, at):
                if filed.ahead is not None and ahead not in filed.ahead:
                    continue
                if filed.behind is not None and behind not in filed.behind:
                    continue
                edge = _whole_term(tokens, filed.anchor, at, end, 1)
                last = _walk(tokens, filed.after, edge + 1, edge, end, 1)
                if last == _NOWHERE:
                    continue
                edge = _whole_term(tokens, filed.anchor, at, start - 1, -1)
                first = _walk(tokens, filed.before, edge - 1, edge, start - 1, -1)
                if first != _NOWHERE:
                    yield filed.owner, first, last + 1

    def _candidates(self, tokens: Tokens, at: int) -> Iterator[_Filed]:
        """Yield every sequence whose anchor the token at *at* passes."""
        certain, doubtful = self._by_norm(tokens.norms[at])
        yield from certain
        for name in tokens.vocabularies[at]:
            yield from self._vocabularies.get(name, ())
        # What else the anchors of these take is filed by its words, so that most tokens pass by.
        anywhere = self._anywhere if tokens.numbers[at] or tokens.titles[at] else ()
        if doubtful or anywhere:
            yield from (f for f in (*doubtful, *anywhere) if tokens.passes(at, f.anchor))

    def _set_off_by(self, norm: str) -> tuple[tuple[_Filed, ...], tuple[_Filed, ...]]:
        """Return the sequences that a word or its beginning sets off, and those that it may.

        The latter wait for capitals.
        """
        beginnings = (norm[:length] for length in self._lengths if length <= len(norm))
        found = [f for beginning in beginnings for f in self._prefixes.get(beginning, ())]
        filed = (*self._words.get(norm, ()), *found)
        certain = tuple(
            f for f in filed if norm in f.anchor.words or norm.startswith(f.anchor.prefixes)
        )
        doubtful = tuple(f for f in filed if f not in certain)
        return certain, doubtful

    def _rarity(self, test: TokenTest) -> tuple[bool, bool, int]:
        """Rate how seldom a test will pass: content words, named ones, few alternatives."""
        named = bool(test.words or test.capitals or test.prefixes)
        free = test.number or test.capitalised
        alternatives = len(test.words) + len(test.capitals) + len(test.prefixes)
        return not (free or test.words & self._common), named and not free, -alternatives


def _only_words(tests: TestSequence) -> AbstractSet[str] | None:
    """Return the words that the first of *tests* is met by, None if it is met by more."""
    if not tests:
        return None
    first = tests[0]
    more = first.gap or first.optional or first.number or first.capitalised
    return None if more or first.capitals or first.prefixes or first.vocabularies else first.words


def _walk(  # noqa: PLR0913 - the state of one step, passed on
    tokens: Tokens, tests: TestSequence, at: int, last: int, limit: int, step: int
) -> int:
    """Meet *tests* one after the other from the token *at*, in direction *step*.

    *last* is the token used before. Return the last token used, or -1 when *limit* comes first.
    """
    if not tests:
        return last
    test, rest = tests[0], tests[1:]
    if test.gap:
        reach = min(_LONGEST_GAP, (limit - at) * step - 1)
        skipped = (_walk(tokens, rest, at + n * step, last, limit, step) for n in range(reach + 1))
        return next((found for found in skipped if found != _NOWHERE), _NOWHERE)
    if test.optional:
        without = _walk(tokens, rest, at, last, limit, step)
        if without != _NOWHERE:
            return without
    if at == limit or not tokens.passes(at, test):
        return _NOWHERE
    end = _whole_term(tokens, test, at, limit, step)
    return _walk(tokens, rest, end + step, end, limit, step)


def _whole_term(tokens: Tokens, test: TokenTest, at: int, limit: int, step: int) -> int:
    """Return the far end of a term of several words when *test* names its vocabulary."""
    while (
        test.vocabularies
        and at + step != limit
        and not test.vocabularies.isdisjoint(tokens.vocabularies[at + step])
    ):
        at += step
    return at
