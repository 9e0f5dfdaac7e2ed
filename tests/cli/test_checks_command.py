"""The commands that speak about the checks themselves."""

from pathlib import Path

from eras_review import __version__
from eras_review.folders import folder


def test_version(run):
    """--version prints name and version."""
    assert run("--version").out.split() == ["eras-review,", "version", __version__]


def test_list_names_every_check(run, rules):
    """`checks` and `checks list` name each check once."""
    listed = run("checks").out

    assert listed == run("checks", "list").out
    assert [line.split()[0] for line in listed.splitlines()[: len(rules.checks)]] == list(
        rules.checks
    )


def test_explain_tells_why_question_guide_and_examples(run, rules):
    """`explain` shows all that the check file says, for every check."""
    for check in rules.checks.values():
        shown = " ".join(run("explain", check.id).out.split())
        for part in (check.title, check.why, check.question, rules.guide[check.source].title):
            assert " ".join(part.split()) in shown


def test_explain_unknown_check_names_the_nearest(run):
    """A typing error is answered with the right id."""
    ran = run("explain", "statement/blam")

    assert ran.code == 2
    assert "statement/blame" in ran.err


def test_docs_page_is_current(run):
    """docs/checks.md is what `checks --format md` prints."""
    page = Path(__file__).parents[2] / "docs" / "checks.md"

    assert page.read_text(encoding="utf-8") == run("checks", "--format", "md").out


def test_own_check_runs_and_its_errors_name_file_and_line(run, draft, tmp_path):
    """--checks DIR adds a user's check; a mistake in it shows file, line, value, nearest word."""
    own = tmp_path / "own" / "statement"
    own.mkdir(parents=True)
    good = (folder("checks") / "statement" / "blame.toml").read_text(encoding="utf-8")
    (own / "our-blame.toml").write_text(good, encoding="utf-8")
    listed = run("checks", "--checks", own.parent).out
    (own / "our-blame.toml").write_text(good.replace("kind = ", "knid = ", 1), encoding="utf-8")

    ran = run(draft, "--checks", own.parent)

    assert "statement/our-blame" in listed
    assert ran.code == 2
    assert "our-blame.toml:" in ran.err
    assert "kind" in ran.err
