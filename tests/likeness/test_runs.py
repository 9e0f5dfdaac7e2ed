"""Runs of words that two texts share."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from eras_review.likeness import shared_runs, words_of
from eras_review.model import Span

LEAST = 8
WORDS = st.lists(st.sampled_from(["drain", "wire", "coil", "port"]), min_size=0, max_size=60)


def compared(first, second, without=()):
    """Return the shared runs of two texts."""
    one = words_of(first, Span(0, len(first)), without)
    two = words_of(second, Span(0, len(second)))
    return shared_runs(one, two, LEAST)


def test_eight_words_in_a_row_are_a_run():
    """Case, quotes and marks do not matter, the words and their order do."""
    shared = "She had seen every patient’s scan, and knew it"
    again = "she HAD seen every patient's scan and knew it"
    first, second = f"Before. {shared}. After", f"{again}, too"

    (run,) = compared(first, second)

    assert run.words == 9
    assert first[run.first.start : run.first.end] == shared
    assert second[run.second.start : run.second.end] == again


def test_seven_words_are_none():
    """Below the least length nothing is shared."""
    assert (
        compared("one two three four five six seven", "one two three four five six seven x") == ()
    )


def test_what_is_left_out_matches_nothing():
    """A stock phrase in the middle parts two short runs."""
    text = "a b c d e stock phrase f g h i j"
    at = text.index("stock")

    assert compared(text, text)[0].words == 12
    assert compared(text, text, [Span(at, at + len("stock phrase"))]) == ()


@given(WORDS, WORDS)
def test_runs_are_true_and_do_not_overlap(first, second):
    """Each run stands in both texts, is long enough, and shares no word with the next."""
    one, two = " ".join(first), " ".join(second)

    runs = compared(one, two)

    for run in runs:
        assert one[run.first.start : run.first.end] == two[run.second.start : run.second.end]
        assert run.words >= LEAST
        assert len(one[run.first.start : run.first.end].split()) == run.words
    assert all(a.first.end < b.first.start for a, b in pairwise(runs))


@given(WORDS, WORDS, WORDS, st.integers(LEAST, 20))
def test_a_planted_run_is_found(before, after, other, length):
    """A run of words of its own is found wherever it stands."""
    planted = " ".join(f"word{n}" for n in range(length))

    runs = compared(" ".join([*before, planted, *after]), " ".join([*other, planted]))

    assert any(run.words >= length for run in runs)
