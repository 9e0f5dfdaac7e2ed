"""Cleaning: one spelling, nothing invisible, and every character knows where it stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eras_review.reading.clean import clean

TROUBLE = st.text(
    st.one_of(
        st.sampled_from(" \n\r\t\u00a0\u200b\ufeff\u00adﬁ\u0301e\u2029\x00\ue000\ufffe"),
        st.characters(codec="utf-8"),
    ),
    max_size=30,
)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("plain", "plain"),
        ("a\u00a0\tb", "a b"),
        ("  a  \n  b ", "a\nb"),
        ("\n\n a\n\n\nb", "a\n\n\nb"),
        ("a\r\nb\rc\vd", "a\nb\nc\nd"),
        ("e\u0301t\u00e9", "été"),
        ("ﬁ\u00adnd\u200b \x07\ue001me", "find me"),
        ("“quote”—dash…", "“quote”—dash…"),
    ],
)
def test_spelling(raw, cleaned):
    """Spaces, breaks, accents and invisible characters have one spelling each."""
    assert clean(raw)[0] == cleaned


@given(TROUBLE)
def test_places_belong_to_their_characters(raw):
    """There is a place for every character, they never decrease, and cleaning twice is once."""
    text, places = clean(raw)

    assert len(text) == len(places)
    assert list(places) == sorted(places)
    assert all(0 <= place < len(raw) for place in places)
    assert clean(text)[0] == text
