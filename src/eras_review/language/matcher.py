"""Finds every pattern of the checks and moves in a document, in one pass.

Terms of the vocabularies and patterns both go through a SequenceIndex over spaCy tokens:
spaCy's Matcher, measured, was too slow for a thousand patterns with alternatives.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from eras_review.errors import BadRuleFile
from eras_review.language.pattern import PatternError, TestSequence, Tokenize, expand
from eras_review.language.segment import Sentence
from eras_review.language.sequences import SequenceIndex
from eras_review.language.tokens import Tokens, words_of
from eras_review.model import Span
from eras_review.rules import Rules
from eras_review.rules.toml_file import line_with, nearest

Hits = Mapping[str, tuple[Span, ...]]


class Lexicon:
    """The tokenizer and the terms of the vocabularies, shared by any number of matchers."""

    def __init__(self, rules: Rules) -> None:
        """Compile the vocabularies of *rules*."""
        self._nlp: Language = spacy.blank("en")
        special = {word.lower() for word in self._nlp.Defaults.tokenizer_exceptions}
        self.tokenize: Tokenize = cache(partial(words_of, self._nlp, special))
        self.common = self._nlp.Defaults.stop_words
        self.vocabularies = tuple(rules.vocabulary)
        self._terms = SequenceIndex(self.common)
        for name, table in rules.vocabulary.items():
            for entry in table.entries:
                for sequence in expand(entry, self.tokenize):
                    self._terms.add(name, sequence)

    def read(self, text: str, sentences: Sequence[Sentence]) -> "Text":
        """Return *text* as tokens, each with the names of the word lists it stands in."""
        doc = self._nlp.make_doc(text)
        bounds = [doc.char_span(s.start, s.end, alignment_mode="expand") for s in sentences]
        stretches = [(b.start, b.end) for b in bounds if b is not None]
        plain = Tokens.of(doc)
        lists: dict[int, set[str]] = {}
        for start, end in stretches:
            for name, first, last in self._terms.matches(plain, start, end):
                for at in range(first, last):
                    lists.setdefault(at, set()).add(name)
        marked = [frozenset(lists.get(at, ())) for at in range(len(doc))]
        return Text(doc, replace(plain, vocabularies=marked), tuple(stretches))


@dataclass(frozen=True, slots=True)
class Text:
    """A text as tokens; every sentence is a stretch of them."""

    doc: Doc
    tokens: Tokens
    sentences: tuple[tuple[int, int], ...]


class PatternMatcher:
    """Compiled patterns; calling it on a text gives the places of each."""

    def __init__(self, patterns: Mapping[str, Path], lexicon: Lexicon) -> None:
        """Compile *patterns*, each with the file it stands in.

        Raises BadRuleFile for a pattern that cannot be understood.
        """
        self._patterns = SequenceIndex(lexicon.common)
        for pattern, path in sorted(patterns.items()):
            for sequence in _sequences(pattern, path, lexicon):
                self._patterns.add(pattern, sequence)

    def __call__(self, text: Text) -> Hits:
        """Return the hits of every pattern, each within one sentence, in reading order."""
        found: dict[str, set[Span]] = {}
        for start, end in text.sentences:
            for pattern, first, last in self._patterns.matches(text.tokens, start, end):
                found.setdefault(pattern, set()).add(_characters(text.doc, first, last))
        return {pattern: _outermost(places) for pattern, places in found.items()}


def _sequences(pattern: str, path: Path, lexicon: Lexicon) -> tuple[TestSequence, ...]:
    """Expand one pattern, turning its mistakes into errors that show the file and line."""
    try:
        sequences = expand(pattern, lexicon.tokenize)
    except PatternError as error:
        problem = f"the pattern {pattern!r} {error}."
        raise BadRuleFile(
            path, line_with(path, pattern), problem, "See checks/README.md."
        ) from error
    named = {name for sequence in sequences for test in sequence for name in test.vocabularies}
    for name in sorted(named - set(lexicon.vocabularies)):
        problem = f"the pattern {pattern!r} names <{name}>, a vocabulary we do not have."
        remedy = nearest(name, lexicon.vocabularies)
        raise BadRuleFile(path, line_with(path, pattern), problem, remedy)
    return sequences


def _characters(doc: Doc, start: int, end: int) -> Span:
    """Return tokens *start* to *end* as a span of code points."""
    last = doc[end - 1]
    return Span(doc[start].idx, last.idx + len(last))


def _outermost(places: set[Span]) -> tuple[Span, ...]:
    """Return the places without those that lie inside another, in reading order."""
    kept: list[Span] = []
    for span in sorted(places, key=lambda s: (s.start, -s.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)
