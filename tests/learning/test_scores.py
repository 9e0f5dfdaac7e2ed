"""The figures of docs/quality.md: their formulas, and that nobody is scored on what was learned."""

import pytest

from eras_review.model import Document, Kind, Level, Status
from learning.agreement import kappa
from learning.corpus import Corpus, Example, Labelled
from learning.judging import Judged, fold, without
from learning.scores import calibration_table, interval, macro, majors, score
from learning.train import author_groups


def judged(flags, raised, likely=None):
    """Return a judged document with true *flags* and *raised* ones."""
    document = Labelled("d", "s6", frozenset(flags), Document("", (), Status.READ, ""))
    return Judged(document, raised, likely or {})


MINOR, MAJOR = Level.MINOR, Level.MAJOR
FOUR = [
    judged({"blame"}, {"blame": MAJOR}),
    judged({"blame"}, {}),
    judged(set(), {"blame": MAJOR}),
    judged(set(), {}),
]


def test_precision_recall_and_f1():
    """One hit, one miss and one false alarm give a half of each."""
    one = score(FOUR, "blame")

    assert (one.precision, one.recall, one.f1) == (0.5, 0.5, 0.5)
    assert macro(Kind.STATEMENT, FOUR) == pytest.approx(0.5 / 12)


def test_majors_count_only_what_is_shown_as_major():
    """Of two majors one is right; one of two flawless documents has a wrong one."""
    assert majors(Kind.STATEMENT, FOUR) == (0.5, 2, 0.5)
    assert majors(Kind.STATEMENT, [judged(set(), {"blame": MINOR})]) == (0.0, 0, 0.0)


def test_interval_holds_the_measure():
    """The drawn interval lies around the figure itself."""
    low, high = interval(FOUR * 10, lambda drawn: score(drawn, "blame").f1)

    assert low < 0.5 < high


def test_calibration_tells_how_often_it_was_right():
    """Two flags held to be 0.9 likely, one of them right."""
    table = calibration_table([judged({"blame"}, {}, {"blame": 0.9, "growth_missing": 0.9})])

    assert table[-1] == "| 0.8 to 1.0 | 2 | 0.90 | 0.50 |"


@pytest.mark.parametrize(
    ("both", "first", "second", "total", "value"),
    [(20, 20, 20, 50, 1.0), (20, 25, 30, 50, 0.4), (0, 10, 10, 20, -1.0), (0, 0, 0, 9, 1.0)],
)
def test_kappa(both, first, second, total, value):
    """The textbook's example (0.4) and the extremes."""
    assert kappa(both, first, second, total) == pytest.approx(value)


def test_what_is_left_out_is_not_learned_from():
    """No document or sentence of the fold remains, and the numbers of documents still fit."""
    authors = ["s1", "f1", "s6", "g1"]
    documents = [Labelled(a, a, frozenset(), Document("", (), Status.READ, "")) for a in authors]
    examples = [Example(None, 1, frozenset(), a, n) for n, a in enumerate(authors)]
    examples.append(Example(None, 1, frozenset(), "s1", None))

    rest = without(Corpus(documents, examples), fold("f1"))

    assert [d.author for d in rest.documents] == ["s1", "s6"]
    assert {e.author for e in rest.examples} == {"s1", "s6"}
    for example in rest.examples:
        if example.document is not None:
            assert rest.documents[example.document].author == example.author


def test_groups_of_authors_part_everybody_once():
    """Every author is left out exactly once, in at most ten groups."""
    authors = [f"a{n}" for n in range(23)] * 2

    groups = author_groups(authors)

    assert len(groups) == 10
    assert sorted(a for group in groups for a in group) == sorted(set(authors))
