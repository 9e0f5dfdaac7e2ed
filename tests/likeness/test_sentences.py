"""Sentences laid beside each other: equal, edited, moved, joined, split, new and dropped."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eras_review.likeness import carried_over

SENTENCES = [
    "I applied to IR last year and did not match.",
    "Since July I have placed forty ultrasound-guided lines.",
    "My grandfather was a country doctor in the north.",
    "I passed Step 3 in November.",
    "The registrar asked me which vessel I would choose and why.",
]
WORDS = st.lists(st.sampled_from(["a", "IR", "the", "vein", "saw", "and", "match"]), max_size=8)
TEXTS = st.lists(WORDS.map(" ".join), max_size=12)


def test_same_texts_are_carried_word_for_word():
    """Nothing is new, dropped or moved; case and full stops do not count as words."""
    carried = carried_over(SENTENCES, [text.upper().rstrip(".") for text in SENTENCES])

    assert carried.share == 1.0
    assert (carried.new, carried.dropped) == ((), ())
    assert all(pair.word_for_word and not pair.moved for pair in carried.pairs)


def test_every_fate():
    """One sentence of each sort is told for what it is."""
    new = [
        SENTENCES[3],
        SENTENCES[0],
        "Since July I have placed fifty ultrasound-guided lines.",
        "In the spring I wrote a protocol for drains.",
        SENTENCES[2],
    ]

    carried = carried_over(SENTENCES, new)

    fates = [(p.old, p.new, p.word_for_word, p.moved) for p in carried.pairs]
    assert fates == [
        (3, 0, True, True),
        (0, 1, True, False),
        (1, 2, False, False),
        (2, 4, True, False),
    ]
    assert (carried.new, carried.dropped) == ((3,), (4,))
    assert carried.share == pytest.approx(0.8)
    assert carried.kept == (0, 1, 2, 4)
    kept = sum(carried.words) - carried.words[3]
    assert carried.share_of_words == pytest.approx(kept / sum(carried.words))


def test_joined_and_split_sentences_are_carried_over():
    """A sentence that became a part of another is neither dropped nor new."""
    apart = [
        "I rotated in the angio suite for six weeks with a patient teacher.",
        "She let me close the small punctures by hand.",
    ]
    joined = [apart[0].rstrip(".") + ", and " + apart[1].lower()]

    assert carried_over(apart, joined).dropped == ()
    assert carried_over(joined, apart).new == ()
    assert sum(pair.part for pair in carried_over(apart, joined).pairs) == 1


def test_strangers_share_nothing():
    """Sentences of the same subject and with common small words are not close matches."""
    old = ["I saw the patient in the clinic and wrote a note about her pain."]
    new = ["In the suite I learned to read the portal venogram from the fellow."]

    assert carried_over(old, new).pairs == ()


def test_signs_without_words_match_themselves():
    """A line of stars is found again, and is no other sign."""
    carried = carried_over(["***", "---"], ["- - -", "..."])

    assert [(pair.old, pair.new) for pair in carried.pairs] == [(1, 0)]


def test_one_line_over_and_over_is_quick():
    """Thousands of lines that differ by a number do not take quadratic time."""
    begun = time.process_time()

    carried = carried_over(
        [f"I applied to program {n} and did not match." for n in range(2000)],
        [f"I applied to program {n} and never did match." for n in range(2000)],
    )

    assert time.process_time() - begun < 30
    assert carried.pairs


@given(TEXTS)
def test_nothing_changes_between_a_text_and_itself(texts):
    """Whatever the sentences, a text is wholly carried over into itself."""
    carried = carried_over(texts, texts)

    assert [(p.old, p.new, p.moved) for p in carried.pairs] == [
        (n, n, False) for n in range(len(texts))
    ]
    assert (carried.new, carried.dropped) == ((), ())


@given(TEXTS, TEXTS)
def test_every_sentence_has_one_fate(old, new):
    """Each is paired, or new, or dropped; only parts are paired twice."""
    carried = carried_over(old, new)
    whole = [pair for pair in carried.pairs if not pair.part]

    assert len({pair.old for pair in whole}) == len({pair.new for pair in whole}) == len(whole)
    assert {p.old for p in carried.pairs} | set(carried.dropped) == set(range(len(old)))
    assert {p.new for p in carried.pairs} | set(carried.new) == set(range(len(new)))
    assert 0 <= carried.share <= 1


@given(TEXTS, TEXTS)
def test_exchanged_texts_give_the_exchanged_answer(old, new):
    """What is new one way is dropped the other way."""
    there, back = carried_over(old, new), carried_over(new, old)

    assert (there.new, there.dropped) == (back.dropped, back.new)
    assert {(p.old, p.new, p.likeness) for p in there.pairs} == {
        (p.new, p.old, p.likeness) for p in back.pairs
    }


@given(st.permutations(SENTENCES))
def test_moved_sentences_stay_word_for_word(shuffled):
    """Any order of the same sentences drops nothing; what leaves the common order is moved."""
    carried = carried_over(SENTENCES, shuffled)

    assert all(pair.word_for_word for pair in carried.pairs)
    assert carried.share == 1.0
    assert any(pair.moved for pair in carried.pairs) == (list(shuffled) != SENTENCES)


def test_frequent_words_of_a_long_text_are_compared_too():
    """A word that stands everywhere in two hundred words is no junk."""
    old = " ".join(f"the case {n % 5} and the case" for n in range(60))
    new = old.replace("case 4 ", "film 4 ", 2)

    (pair,) = carried_over([old], [new]).pairs

    assert pair.likeness > 0.9
