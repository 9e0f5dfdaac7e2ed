"""Finds every pattern of the checks and moves in a document, in one pass.

Terms of the vocabularies and patterns both go through a SequenceIndex over spaCy tokens:
spaCy's Matcher, measured, was too slow for a thousand patterns with alternatives.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
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


class PatternMatcher:
    """Compiled patterns; calling it on a text gives the places of each."""

    def __init__(self, patterns: Mapping[str, Path], rules: Rules) -> None:
        """Compile *patterns*, each with the file it stands in, with the vocabulary of *rules*.

        Raises BadRuleFile for a pattern that cannot be understood.
        """
        self._nlp: Language = spacy.blank("en")
        special = {word.lower() for word in self._nlp.Defaults.tokenizer_exceptions}
        tokenize = cache(partial(words_of, self._nlp, special))
        common = self._nlp.Defaults.stop_words
        self._terms = SequenceIndex(common)
        self._patterns = SequenceIndex(common)
        for name, table in rules.vocabulary.items():
            for entry in table.entries:
                for sequence in expand(entry, tokenize):
                    self._terms.add(name, sequence)
        for pattern, path in sorted(patterns.items()):
            for sequence in _sequences(pattern, path, tokenize, tuple(rules.vocabulary)):
                self._patterns.add(pattern, sequence)

    def __call__(self, text: str, sentences: Sequence[Sentence]) -> Hits:
        """Return the hits of every pattern, each within one sentence, in reading order."""
        doc = self._nlp.make_doc(text)
        bounds = [doc.char_span(s.start, s.end, alignment_mode="expand") for s in sentences]
        stretches = [(b.start, b.end) for b in bounds if b is not None]
        tokens = self._with_vocabulary(doc, stretches)
        found: dict[str, set[Span]] = {}
        for start, end in stretches:
            for pattern, first, last in self._patterns.matches(tokens, start, end):
                found.setdefault(pattern, set()).add(_characters(doc, first, last))
        return {pattern: _outermost(places) for pattern, places in found.items()}

    def _with_vocabulary(self, doc: Doc, stretches: Sequence[tuple[int, int]]) -> Tokens:
        """Return the tokens, each with the names of the word lists it stands in."""
        plain = Tokens.of(doc)
        lists: dict[int, set[str]] = {}
        for start, end in stretches:
            for name, first, last in self._terms.matches(plain, start, end):
                for at in range(first, last):
                    lists.setdefault(at, set()).add(name)
        marked = [frozenset(lists.get(at, ())) for at in range(len(doc))]
        return replace(plain, vocabularies=marked)


def _sequences(
    pattern: str, path: Path, tokenize: Tokenize, vocabularies: Sequence[str]
) -> tuple[TestSequence, ...]:
    """Expand one pattern, turning its mistakes into errors that show the file and line."""
    try:
        sequences = expand(pattern, tokenize)
    except PatternError as error:
        problem = f"the pattern {pattern!r} {error}."
        raise BadRuleFile(
            path, line_with(path, pattern), problem, "See checks/README.md."
        ) from error
    named = {name for sequence in sequences for test in sequence for name in test.vocabularies}
    for name in sorted(named - set(vocabularies)):
        problem = f"the pattern {pattern!r} names <{name}>, a vocabulary we do not have."
        remedy = nearest(name, vocabularies)
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
