"""Conditions and rows: what is understood, and what is refused with its line."""

import shutil

import pytest

from eras_review.errors import BadRuleFile
from eras_review.folders import folder
from eras_review.rules.condition import Compared, Found, Stated, parse_condition
from eras_review.rules.plan_loading import Known, load_post_mortem


@pytest.fixture
def home(tmp_path):
    """Return a copy of the rows that may be spoiled."""
    for name in ("plan", "postmortem"):
        shutil.copytree(folder("checks") / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize(
    ("text", "tests"),
    [
        ("match.cycles >= 2", (Compared("match.cycles", ">=", 2),)),
        ("a = b or c != -1", (Compared("a", "=", "b"), Compared("c", "!=", -1))),
        ("a is known or a is unknown", (Stated("a", known=True), Stated("a", known=False))),
        ("this-season cv/date-gap", (Found("cv/date-gap", last=False),)),
        ("last-season statement/blame", (Found("statement/blame", last=True),)),
        ("a < season.x.y", (Compared("a", "<", "season.x.y"),)),
    ],
)
def test_conditions_are_understood(text, tests):
    """The language has comparisons, knowing, findings, and `or`."""
    assert parse_condition(text).tests == tests


@pytest.mark.parametrize(
    "text",
    ["", "a", "a is", "a >> 2", "a = ", "cv/date-gap", "a = b and c = d", "or a = b", 3, "a=b"],
)
def test_other_conditions_are_refused(text):
    """What is not understood is an error and no silence."""
    with pytest.raises(ValueError, match=r"condition|test"):
        parse_condition(text)


@pytest.mark.parametrize(
    ("value", "other", "holds"),
    [(3, 3, {"=", "<=", ">="}), (2, 3, {"<", "<=", "!="}), (4, 3, {">", ">=", "!="})],
)
def test_comparisons(value, other, holds):
    """Each operator means what it looks like."""
    for sign in ("=", "!=", "<", "<=", ">", ">="):
        assert Compared("f", sign, other).holds(value, other) is (sign in holds)


@pytest.mark.parametrize(
    ("file", "old", "new", "parts"),
    [
        ("plan/cv.toml", '"G4.6"', '"G4.66"', ["section", "G4.66", "G4.6"]),
        ("plan/cv.toml", '"dates.opens"', '"dates.open"', ["date", "dates.opens"]),
        ("plan/cv.toml", '"dates.opens"', '"fees.first_thirty"', ["date", "fees.first_thirty"]),
        ("plan/cv.toml", "question =", "qestion =", ["qestion", "question"]),
        ("plan/target.toml", "target.pathway is known", "target.pathwy is known", ["pathwy"]),
        ("plan/target.toml", "match.cycles <= 1", "match.cycles <= few", ["is a number"]),
        ("plan/target.toml", "match.cycles <= 1", "match.cycles <= season.x", ["figure", "x"]),
        ("plan/target.toml", "match.cycles <= 1", "match.cycles", ["is no test"]),
        ("plan/statement.toml", "= dr-with-ir-intent", "= dr", ["is one of", "integrated"]),
        ("plan/statement.toml", "y = dr-with", "y > dr-with", ["compared with = or !="]),
        ("plan/exposure.toml", "cv/ir-exposure-missing", "cv/ir-expsure", ["cv/ir-exposure"]),
        ("plan/reconsider.toml", '"fit"', '"second"', ["'second' already"]),
        ("postmortem/causes/exposure.toml", "last-season statement", "last-season cv", ["check"]),
        ("postmortem/causes/again.toml", "repair =", "hurtt =", ["hurtt", "hurt"]),
        ("postmortem/causes/again.toml", 'takes = "longer"', 'takes = "ages"', ["ages", "longer"]),
        ("postmortem/causes/exposure.toml", 'repair_source = "G4.2"', 'repair_source = "Z"', ["Z"]),
        ("postmortem/pathways.toml", 'pathway = "independent"', 'pathway = "indep"', ["indep"]),
    ],
)  # fmt: skip
def test_mistakes_name_file_and_line(home, rules, file, old, new, parts):  # noqa: PLR0913
    """The line is that of the mistake, the value is shown, the right word where there is one."""
    path = home / file
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new, 1), encoding="utf-8")
    line = before[: before.index(old)].count("\n") + 1

    with pytest.raises(BadRuleFile) as caught:
        load_post_mortem(home, Known(rules.checks, rules.season, rules.guide))

    assert caught.value.line == line
    assert path.name in str(caught.value)
    assert all(part in str(caught.value) for part in parts)


def test_a_cause_that_says_nothing_is_refused(home, rules):
    """Without hurt and repair a row could never be seen."""
    path = home / "postmortem" / "causes" / "empty.toml"
    path.write_text('\n[[causes]]\nsource = "G2.1"\n', encoding="utf-8")

    with pytest.raises(BadRuleFile, match=r"empty\.toml:2: neither hurt nor repair"):
        load_post_mortem(home, Known(rules.checks, rules.season, rules.guide))
