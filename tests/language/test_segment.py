"""Splitting into sentences."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eras_review.language.segment import Segmenter


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("I came at 2 a.m. I stayed.", ["I came at 2 a.m.", "I stayed."]),
        ('"Will it hurt?" and I sat down.', ['"Will it hurt?" and I sat down.']),
        ("At Hosp. in Oct. 2024 we met.", ["At Hosp. in Oct. 2024 we met."]),
        ("Dr. J. R. Alder taught me. He left.", ["Dr. J. R. Alder taught me.", "He left."]),
        ("It was 3.5 cm. The drain held.", ["It was 3.5 cm.", "The drain held."]),
        ("She said no. “Why?” I asked.", ["She said no.", "“Why?”", "I asked."]),
        ("In the U.S. Army I served.", ["In the U.S. Army I served."]),
        ("One line\nanother line", ["One line", "another line"]),
        ("I waited... Then it came!", ["I waited...", "Then it came!"]),
        ("So did I. Nobody asked.", ["So did I.", "Nobody asked."]),
    ],
)
def test_sentences(text, sentences, rules, make_document):
    """Abbreviations, times, initials and quotes do not end a sentence; full stops do."""
    document = make_document(text)

    found = Segmenter.of(rules).sentences(document)

    assert [text[s.start : s.end] for s in found] == sentences


@given(text=st.text(alphabet="aB .?!\"'\n1", max_size=80))
def test_sentences_cover_the_text_once(text, rules, make_document):
    """Sentences never overlap, and no letter is left out."""
    document = make_document(text)

    found = Segmenter.of(rules).sentences(document)

    covered = "".join(text[s.start : s.end] for s in found)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))
