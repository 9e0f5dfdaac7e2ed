"""How alike words are: both ways, in order, short words counting little."""

from hypothesis import given
from hypothesis import strategies as st

from eras_review.likeness import likeness, overlap

WORDS = st.lists(st.text("abc", min_size=1, max_size=4), max_size=8)


@given(WORDS, WORDS)
def test_bounds(one, two):
    """Likeness and overlap lie between 0 and 1, equal words are wholly alike."""
    assert 0 <= likeness(one, two) <= 1
    assert likeness(one, two) - 1e-9 <= overlap(one, two) <= 1 or not (one and two)
    assert likeness(one, one) == 1


def test_letters_count():
    """Sentences that share only their small words are less alike than those that share the rest."""
    base = ["i", "was", "devastated", "by", "the", "news"]

    assert likeness(base, ["i", "was", "in", "the", "car"]) < 0.5
    assert likeness(base, ["devastated", "by", "news"]) > 0.7


def test_overlap_is_of_the_shorter():
    """A few words inside many overlap wholly, and nothing overlaps nothing."""
    assert overlap(["worst", "day"], ["the", "worst", "day", "of", "my", "life"]) == 1
    assert overlap([], ["day"]) == 0
