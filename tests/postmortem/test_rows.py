"""Every row can apply, can stay away, and is not decided by what is not known."""

import re
from itertools import product

import pytest

from eras_review.folders import folder
from eras_review.postmortem.facts import facts_of
from eras_review.postmortem.findings import Raised
from eras_review.postmortem.judging import Judge
from eras_review.postmortem.values import Fact
from eras_review.rules import load_rules
from eras_review.rules.condition import Compared, Found

RULES = load_rules()
OWN = RULES.post_mortem
ROWS = [
    *((f"cause {n}", cause) for n, cause in enumerate(OWN.causes)),
    *((f"reading {n}", reading) for n, reading in enumerate(OWN.readings)),
    *((f"note {n}", note) for n, note in enumerate(OWN.notes)),
    *((f"{part.name}/{row.id}", row) for part in OWN.plan for row in part.rows),
]
CONDITIONAL = [pytest.param(row, id=name) for name, row in ROWS if row.applies_if]
FORBIDDEN = re.compile(
    r"\b(chances?|odds|scores?|probab\w+|fault|failure of|loser)\b", re.IGNORECASE
)


def situations(row):
    """Yield facts and findings around everything that the conditions of a row look at."""
    tests = [test for condition in row.applies_if for test in condition.tests]
    checks = {(test.check, test.last) for test in tests if isinstance(test, Found)}
    names = {test.fact for test in tests if not isinstance(test, Found)}
    options = {name: [None, *_values(name, tests)] for name in sorted(names)}
    needed = dict.fromkeys(OWN.table.needs.values(), Fact(1))
    for values in product(*options.values()):
        chosen = dict(zip(options, values, strict=True))
        facts = dict.fromkeys(OWN.table.facts) | needed
        facts |= {name: None if v is None else Fact(v) for name, v in chosen.items()}
        yield facts, ()
        yield facts, tuple(Raised(check, "t", "f.txt", (), last) for check, last in checks)


def _values(name, tests):
    """Return values on both sides of every comparison of a fact."""
    words = OWN.table.facts[name]
    if words.kind != "number":
        return words.values or ("yes", "no")
    bounds = [
        RULES.season.values[test.season_value].value if test.season_value else test.value
        for test in tests
        if isinstance(test, Compared) and test.fact == name
    ] or [0]
    return sorted({bound + step for bound in bounds for step in (-1, 0, 1)})


@pytest.mark.parametrize("row", CONDITIONAL)
def test_a_row_can_apply_and_can_stay_away(row):
    """There is a case for every row and a case against it."""
    answers = {Judge(OWN, RULES.season, *case).of(row).holds for case in situations(row)}

    assert {True, False} <= answers


@pytest.mark.parametrize("row", CONDITIONAL)
def test_what_is_not_known_is_named_and_decides_nothing(row):
    """An outcome left open names the fact that is missing, and shows no line."""
    for facts, raised in situations(row):
        outcome = Judge(OWN, RULES.season, facts, raised).of(row)
        if outcome.holds is None:
            assert outcome.unknown
            assert all(facts[name] is None for name in outcome.unknown)


def test_every_line_of_the_lists_is_shown_by_something():
    """A cause, reading or note that holds always has a fact or finding behind it."""
    for row in (*OWN.causes, *OWN.readings, *OWN.notes):
        for facts, raised in situations(row):
            outcome = Judge(OWN, RULES.season, facts, raised).of(row)
            assert not outcome.holds or outcome.proofs


def test_at_most_one_reading_of_the_interviews():
    """Whatever the numbers, the readings do not contradict each other."""
    for applied, interviews, ranked in product((0, 36, 37, 90), (0, 5, 6, 20), (0, 1)):
        facts = dict.fromkeys(OWN.table.facts)
        given = {"applied": applied, "interviews": interviews, "ranked": ranked}
        facts |= {f"match.{name}": Fact(value) for name, value in given.items()}
        judge = Judge(OWN, RULES.season, facts, ())

        assert sum(judge.of(reading).holds is True for reading in OWN.readings) == 1


def test_the_facts_are_those_of_the_table(opened, found):
    """What rows may name is what is computed, neither more nor less."""
    assert set(facts_of(opened, RULES, found.today)) == set(OWN.table.facts)


def test_the_plan_covers_the_guide():
    """Every section from G1 to G6 is the source of something that can be shown."""
    cited = {row.source for _, row in ROWS} | {cause.repair_source for cause in OWN.causes}
    cited |= {way.source for way in OWN.pathways}
    sections = {name for name in RULES.guide if name[0] == "G" and ("." in name or name == "G1")}

    assert sections - cited == set()


@pytest.mark.parametrize(
    "path",
    [*folder("checks").glob("plan/*.toml"), *folder("checks").glob("postmortem/**/*.toml")],
    ids=lambda path: path.stem,
)
def test_no_word_of_blame_or_of_a_bet(path):
    """Keys of application.toml may be called score; no message may."""
    text = path.read_text(encoding="utf-8")

    assert not FORBIDDEN.search(text)


def test_rows_ask_and_speak_shortly():
    """Every question is one, and no line is longer than a breath or two."""
    for _, row in ROWS:
        texts = [getattr(row, key, "") for key in ("text", "do", "hurt", "repair")]
        assert all(len(text) <= 260 for text in texts)
        assert not row.question or row.question.endswith("?")
