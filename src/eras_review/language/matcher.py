"""Finds every pattern of the checks and moves in a document, in one pass.

Literal patterns go through spaCy's PhraseMatcher. The others run through a Matcher, and only on
sentences that hold one of their trigger words: measured, plain token patterns over whole documents
are twenty times slower.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.matcher import Matcher, PhraseMatcher
from spacy.tokens import Doc, Token

from eras_review.errors import UsageError
from eras_review.language.pattern import PatternError, TokenTest, Tokenize, expand, is_literal
from eras_review.language.segment import Sentence
from eras_review.model import Span
from eras_review.rules import Rules
from eras_review.rules.toml_file import nearest

Hits = Mapping[str, tuple[Span, ...]]
_Trigger = tuple[str, str]

_NOT = {"n't", "n’t", "nt"}
_ASK_FIRST = ("word", "capitals", "prefix", "vocabulary")


class PatternMatcher:
    """Compiled patterns; calling it on a text gives the places of each."""

    def __init__(self, patterns: Iterable[str], rules: Rules) -> None:
        """Compile *patterns* with the vocabulary of *rules*; raise UsageError for a bad one."""
        self._nlp: Language = spacy.blank("en")
        names = list(rules.vocabulary)
        tokenize = cache(self._words)
        self._terms = _Phrases(self._nlp)
        self._phrases = _Phrases(self._nlp)
        self._gapped = _Gapped(self._nlp)
        for name, table in rules.vocabulary.items():
            for entry in table.entries:
                for sequence in expand(entry, tokenize):
                    self._terms.add(name, sequence)
        for pattern in sorted(set(patterns)):
            for sequence in _sequences(pattern, tokenize, names):
                (self._phrases if is_literal(sequence) else self._gapped).add(pattern, sequence)

    def __call__(self, text: str, sentences: Sequence[Sentence]) -> Hits:
        """Return the hits of every pattern, each within one sentence, in reading order."""
        doc = self._nlp.make_doc(text)
        _normalise(doc)
        bounds = [doc.char_span(s.start, s.end, alignment_mode="expand") for s in sentences]
        spans = [(b.start, b.end) for b in bounds if b is not None]
        starts = [start for start, _ in spans]
        self._mark_vocabulary(doc)
        found: dict[str, set[Span]] = {}
        for pattern, start, end in self._phrases.matches(doc):
            at = bisect_right(starts, start) - 1
            if at >= 0 and end <= spans[at][1]:
                found.setdefault(pattern, set()).add(_characters(doc, start, end))
        for start, end in spans:
            for pattern, first, last in self._gapped.matches(doc, start, end):
                found.setdefault(pattern, set()).add(_characters(doc, first, last))
        return {pattern: _longest(places) for pattern, places in found.items()}

    def _words(self, text: str) -> list[str]:
        """Tokenize a piece of a pattern as documents are tokenized."""
        doc = self._nlp.make_doc(text)
        _normalise(doc)
        return [t.text if t.is_upper and len(t) > 1 else t.norm_ for t in doc]

    def _mark_vocabulary(self, doc: Doc) -> None:
        """Write the vocabularies a token belongs to into its tag, as |name|name|."""
        tags: dict[int, set[str]] = {}
        for name, start, end in self._terms.matches(doc):
            for at in range(start, end):
                tags.setdefault(at, set()).add(name)
        for at, held in tags.items():
            doc[at].tag_ = f"|{'|'.join(sorted(held))}|"


def _sequences(
    pattern: str, tokenize: Tokenize, names: list[str]
) -> Iterator[Sequence[TokenTest]]:
    """Expand one pattern, turning its mistakes into errors a user can act on."""
    try:
        sequences = expand(pattern, tokenize)
    except PatternError as error:
        raise UsageError(f"The pattern {pattern!r} {error}.", "See checks/README.md.") from error
    for test in {t for sequence in sequences for t in sequence if t.kind == "vocabulary"}:
        if test.value not in names:
            problem = f"The pattern {pattern!r} names a vocabulary <{test.value}> we do not have."
            raise UsageError(problem, nearest(test.value, names))
    for sequence in sequences:
        if not any(test.kind in _ASK_FIRST for test in sequence):
            raise UsageError(f"The pattern {pattern!r} needs a word or a vocabulary.")
        yield sequence


class _Phrases:
    """Literal sequences, found by their words in any case, capitals checked afterwards."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._matcher = PhraseMatcher(nlp.vocab, attr="NORM")
        self._owner: dict[int, tuple[str, tuple[tuple[int, str], ...]]] = {}

    def add(self, owner: str, sequence: Sequence[TokenTest]) -> None:
        """Let *sequence* stand for *owner*."""
        capitals = tuple((i, t.value) for i, t in enumerate(sequence) if t.kind == "capitals")
        key = f"{owner}\n{len(self._owner)}"
        doc = Doc(self._nlp.vocab, words=[test.value for test in sequence])
        for token in doc:
            token.norm_ = token.lower_
        self._matcher.add(key, [doc])
        self._owner[self._nlp.vocab.strings[key]] = (owner, capitals)

    def matches(self, doc: Doc) -> Iterator[tuple[str, int, int]]:
        """Yield owner, first token and end of every match."""
        for key, start, end in self._matcher(doc):
            owner, capitals = self._owner[key]
            if all(doc[start + at].text == value for at, value in capitals):
                yield owner, start, end


class _Gapped:
    """Sequences with gaps, prefixes, numbers or vocabulary, filed under one trigger each."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._matchers: dict[_Trigger, Matcher] = {}
        self._prefix_lengths: set[int] = set()

    def add(self, owner: str, sequence: Sequence[TokenTest]) -> None:
        """Let *sequence* stand for *owner*."""
        trigger = _trigger(sequence, self._nlp.Defaults.stop_words)
        if trigger[0] == "prefix":
            self._prefix_lengths.add(len(trigger[1]))
        matcher = self._matchers.setdefault(trigger, Matcher(self._nlp.vocab))
        matcher.add(owner, [[_token_pattern(test) for test in sequence]])

    def matches(self, doc: Doc, start: int, end: int) -> Iterator[tuple[str, int, int]]:
        """Yield owner, first token and end of every match in the tokens of one sentence."""
        sentence = doc[start:end]
        present = {trigger for token in sentence for trigger in self._triggers(token)}
        for trigger in sorted(present & self._matchers.keys()):
            for match in self._matchers[trigger](sentence, as_spans=True):
                yield match.label_, match.start, match.end

    def _triggers(self, token: Token) -> Iterator[_Trigger]:
        """Yield every trigger that a token could pull."""
        norm = token.norm_
        yield "word", norm
        for length in self._prefix_lengths:
            yield "prefix", norm[:length]
        if token.tag_:
            for name in token.tag_.strip("|").split("|"):
                yield "vocabulary", name


def _trigger(sequence: Sequence[TokenTest], common: set[str]) -> _Trigger:
    """Return the rarest-looking test of a sequence: a content word, else anything certain."""
    certain = [test for test in sequence if test.kind in _ASK_FIRST]
    rare = [t for t in certain if t.kind in ("word", "capitals") and t.value.lower() not in common]
    best = (rare or [t for t in certain if t.kind != "word"] or certain)[0]
    kind = "word" if best.kind == "capitals" else best.kind
    return kind, best.value if kind == "vocabulary" else best.value.lower()


def _token_pattern(test: TokenTest) -> dict[str, Any]:
    """Return the Matcher's dictionary for one token test."""
    tests: dict[str, dict[str, Any]] = {
        "word": {"NORM": test.value},
        "capitals": {"ORTH": test.value},
        "prefix": {"NORM": {"REGEX": f"^{re.escape(test.value)}"}},
        "vocabulary": {"TAG": {"REGEX": rf"\|{re.escape(test.value)}\|"}, "OP": "+"},
        "number": {"LIKE_NUM": True},
        "capitalised": {"IS_TITLE": True},
        "gap": {"IS_SPACE": False, "OP": "{0,5}"},
    }
    return tests[test.kind]


def _normalise(doc: Doc) -> None:
    """Make contractions equal to their full forms: spaCy writes "didn't" as do + not."""
    for token in doc:
        if token.lower_ in _NOT and token.i > 0:
            before = doc[token.i - 1]
            full = {"ca": "can", "wo": "will", "sha": "shall"}.get(before.lower_, before.lower_)
            before.norm_ = full
            token.norm_ = "not"


def _characters(doc: Doc, start: int, end: int) -> Span:
    """Return tokens *start* to *end* as a span of code points."""
    last = doc[end - 1]
    return Span(doc[start].idx, last.idx + len(last))


def _longest(places: set[Span]) -> tuple[Span, ...]:
    """Return the places without those that lie inside another, in reading order."""
    kept: list[Span] = []
    for span in sorted(places, key=lambda s: (s.start, -s.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)
