"""The trained model: fresh, deterministic, kept without loss, and small."""

import pytest

from eras_review.language.classifier.features import Situation, grouped_features, other_features
from eras_review.language.classifier.measures import Measured, measures, probability
from eras_review.language.classifier.model import Decision
from eras_review.language.classifier.shipped import model_path, shipped_model
from eras_review.language.classifier.store import load, save
from eras_review.model import Kind
from learning.corpus import corpus_hash

MODEL = shipped_model(Kind.STATEMENT)
MOST_BYTES = 10 * 1024 * 1024


def situation(text, **changes):
    """Return a sentence in the middle of nowhere."""
    values = {
        "before": "",
        "after": "",
        "place": 0.5,
        "opens": False,
        "patterns": frozenset(),
        "terms": (),
    } | changes
    return Situation(text=text, **values)


def test_the_model_was_trained_on_the_corpus_as_it_is():
    """Whoever changes corpus/ runs benchmarks/train.py."""
    assert MODEL.corpus == corpus_hash(Kind.STATEMENT)


def test_kept_and_loaded_is_the_same(tmp_path):
    """The same model gives the same bytes, and reads back equal."""
    first, second = tmp_path / "a", tmp_path / "b"
    save(MODEL, first)
    save(load(first), second)

    assert first.read_bytes() == second.read_bytes() == model_path(Kind.STATEMENT).read_bytes()
    assert first.stat().st_size < MOST_BYTES


def test_kinds_without_a_corpus_have_no_model():
    """Their moves are left to patterns."""
    assert shipped_model(Kind.CV) is None


@pytest.mark.parametrize(
    ("text", "move", "other"),
    [
        ("Since July I have worked as a preliminary resident in Toledo.", "step", "why_ir"),
        ("I was ashamed and could not face my classmates for weeks.", "catastrophizing", "step"),
        ("The programs never looked at my file.", "blame", "growth"),
        ("I want to make a difference in the lives of others.", "cliche", "step"),
    ],
)
def test_plain_cases(text, move, other):
    """Sentences of the plainest sort are told apart."""
    likely = MODEL.probabilities(situation(text))

    assert likely[move] > 0.5 > likely[other]


def test_numbers_months_and_names_are_kinds():
    """Which hospital, which year and how many do not change what a sentence does."""
    one = grouped_features(situation("In March I placed 24 lines at Mercy Hospital."))["kind"]
    two = grouped_features(situation("In October I placed sixty lines at Saint Agnes."))["kind"]

    assert one == two


def test_unknown_words_are_harmless():
    """A sentence of words nobody has seen still gets probabilities."""
    likely = MODEL.probabilities(situation("Qwx zzyp vlorb.", patterns=frozenset({"unheard"})))

    assert all(0 <= p <= 1 for p in likely.values())


def test_patterns_and_terms_are_features():
    """What stands beside the words is seen under its own name."""
    found = other_features(
        situation("x", patterns=frozenset({"blame"}), terms=(("exams", 9),), place=0.0, opens=True)
    )

    assert found["pattern blame"] == 1.0
    assert found["terms exams"] == 1.5
    assert found["beginning"] > 0 == found["end"]


def test_measures_of_nothing_and_of_one():
    """An empty document has measures too; a group of moves counts as one move."""
    assert len(measures([["a"], ["b", "c"]], [])) == 14
    both = measures([["a", "b"]], [Measured(10, {"a": 0.5, "b": 0.5})])
    assert both[0] == pytest.approx(1.0986, abs=1e-3)
    assert both[-1] == 10.0


def test_far_out_measures_give_a_probability():
    """One sentence over and over measures far outside what was learned, and nothing overflows."""
    decision = Decision((("a",),), (0.0,) * 7, (1e-6,) * 7, (-1.0,) * 7, 0.0, 0.5, 0.9)

    assert probability(decision, [Measured(10, {"a": 0.9})] * 50) == 0.0


def test_a_report_names_the_model(reviewer, make_document):
    """Whoever compares two reports sees whether the same model made them."""
    document = make_document("I applied and did not match.")

    assert reviewer.review_document(document, Kind.STATEMENT).model == MODEL.corpus
    assert reviewer.review_document(document, Kind.CV).model == ""
