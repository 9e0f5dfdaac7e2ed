"""Loading checks: every mistake names file, line, value and the nearest right word."""

import pytest

from eras_review.errors import BadRuleFile, ReviewError, UsageError
from eras_review.reviewing import Reviewer
from eras_review.rules import load_rules

GOOD = """title = "t"
kind = "absent"
level = "minor"
message = "m"
why = "w"
question = "q"
source = "G4.5"

[params]
moves = ["growth"]
"""


def load(tmp_path, content, name="own"):
    """Load the rules with one check of a user's own and build a reviewer of them."""
    folder = tmp_path / "checks" / "statement"
    folder.mkdir(parents=True)
    (folder / f"{name}.toml").write_text(content, encoding="utf-8")
    return Reviewer(load_rules(tmp_path / "checks"))


def test_own_check_is_loaded(tmp_path):
    """A file in a user's folder is a check like any other."""
    assert "statement/own" in load(tmp_path, GOOD).rules.checks


@pytest.mark.parametrize(
    ("old", "new", "line", "parts"),
    [
        ("why =", "wy =", 5, ["'wy'", "why"]),
        ('"absent"', '"absentt"', 2, ["absentt", "absent"]),
        ('"minor"', '"mnor"', 3, ["mnor", "minor"]),
        ('"G4.5"', '"G4.55"', 7, ["G4.55", "G4.5"]),
        ('"growth"', '"grwth"', 10, ["grwth", "growth"]),
        ("moves =", "movs =", 10, ["movs", "moves"]),
        ('moves = ["growth"]', "", 9, ["moves", "missing"]),
        ('why = "w"', "why = 7", 5, ["7"]),
        ('why = "w"', 'why = "w', 5, ["TOML"]),
    ],
)
def test_mistakes_name_file_line_value_and_remedy(tmp_path, old, new, line, parts):
    """The error points at the line, shows the value and suggests the right word."""
    with pytest.raises(BadRuleFile) as caught:
        load(tmp_path, GOOD.replace(old, new, 1))

    assert caught.value.line == line
    assert "own.toml" in str(caught.value)
    assert all(part in str(caught.value) for part in parts)


def test_built_in_name_is_refused(tmp_path):
    """A user's check cannot quietly replace one of ours."""
    with pytest.raises(BadRuleFile, match="--skip statement/blame"):
        load(tmp_path, GOOD, name="blame")


def test_misplaced_file_is_refused(tmp_path):
    """A check in a folder that is not read is an error, not a silence."""
    (tmp_path / "statements").mkdir()
    (tmp_path / "statements" / "own.toml").write_text(GOOD, encoding="utf-8")

    with pytest.raises(BadRuleFile, match="not read"):
        load_rules(tmp_path)


@pytest.mark.parametrize("make", [True, False])
def test_folder_without_checks_is_refused(tmp_path, make):
    """An empty or missing folder is a usage error."""
    folder = tmp_path / "nothing"
    if make:
        folder.mkdir()

    with pytest.raises(UsageError):
        load_rules(folder)


def test_bad_regular_expression_is_named(tmp_path):
    """A regex Python cannot read is an error of the file."""
    content = GOOD.replace('"absent"', '"phrase"').replace('moves = ["growth"]', 'regexes = ["("]')

    with pytest.raises(ReviewError, match="regular expression"):
        load(tmp_path, content)


def test_season_values_carry_confidence_and_source(rules):
    """Every figure says where it stood, and nothing unconfirmed is official."""
    for value in rules.season.values.values():
        assert value.source
        assert value.confidence == "custom" or "unconfirmed" not in value.note
