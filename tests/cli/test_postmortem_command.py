"""The postmortem command: what it writes, and what it refuses."""

import pytest

from eras_review.folders import folder
from made_for_postmortem import fill

PAGES = {"postmortem.html", "postmortem.md", "postmortem.docx"}


@pytest.fixture
def application(tmp_path):
    """Return the folder of a made application."""
    return fill(tmp_path)


def test_writes_private_files_into_the_folder(run, application):
    """Three pages and a calendar, readable by their owner alone; the notes are on stderr."""
    ran = run("postmortem", application, "--today", "2026-04-10")

    made = application / "postmortem"
    assert (ran.code, ran.out) == (0, "")
    assert {path.name for path in made.iterdir()} == PAGES | {"plan.ics"}
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in made.iterdir())
    assert "The plan is for 10 April 2026." in ran.err


def test_the_same_day_gives_the_same_bytes(run, application, tmp_path):
    """Deterministic, given --today."""
    for name in ("one", "two"):
        run("postmortem", application, "-o", tmp_path / name, "--today", "2026-04-10", "-q")

    one, two = (
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()}
        for name in ("one", "two")
    )
    assert one == two


def test_nothing_is_written_over_without_force(run, application):
    """An adviser may have edited the Word file."""
    run("postmortem", application, "--today", "2026-04-10", "-q")
    edited = application / "postmortem" / "postmortem.docx"
    edited.write_bytes(b"edited")

    refused = run("postmortem", application, "--today", "2026-04-10")

    assert refused.code == 2
    assert "--force" in refused.err
    assert edited.read_bytes() == b"edited"


def test_no_document_of_the_application_is_written_over(run, application):
    """Not with --force either, when a document has the name of a page."""
    facts = application / "application.toml"
    named = facts.read_text(encoding="utf-8").replace('"cv.txt"', '"postmortem.md"')
    facts.write_text(named, encoding="utf-8")
    (application / "cv.txt").rename(application / "postmortem.md")
    before = (application / "postmortem.md").read_bytes()

    refused = run("postmortem", application, "-o", application, "--force")

    assert refused.code == 2
    assert "is one of your drafts" in refused.err
    assert (application / "postmortem.md").read_bytes() == before
    assert not (application / "postmortem.html").exists()


def test_a_plan_without_dates_leaves_no_calendar(run, application):
    """A calendar of an earlier run would be wrong now."""
    run("postmortem", application, "--today", "2026-04-10", "-q")

    later = run("postmortem", application, "--today", "2026-12-01", "--force")

    assert {path.name for path in (application / "postmortem").iterdir()} == PAGES
    assert "there is no plan.ics" in later.err


def test_unread_documents_are_named_and_change_the_exit_code(run, application):
    """What could not be read is said, so that nobody takes silence for praise."""
    (application / "cv.txt").write_bytes(b"")

    ran = run("postmortem", application, "--today", "2026-04-10")

    page = (application / "postmortem" / "postmortem.md").read_text(encoding="utf-8")
    assert ran.code == 3
    assert "cv.txt: " in page
    assert "cv.txt: " in ran.err
    assert "Which file is your CV?" in page


def test_the_program_list_is_looked_at(run, application):
    """What the list shows stands in the account with its rows; a faulty one is named."""
    facts = application / "application.toml"
    given = facts.read_text(encoding="utf-8").replace("[files]", '[files]\nprograms = "list.csv"')
    facts.write_text(given, encoding="utf-8")
    rows = [f"Elm Falls {n},IR integrated,Boston,MA,top" for n in range(12)]
    listed = application / "list.csv"
    listed.write_text("\n".join(["program,type,city,state,tier", *rows]), encoding="utf-8")

    ran = run("postmortem", application, "--today", "2026-04-10")
    page = (application / "postmortem" / "postmortem.md").read_text(encoding="utf-8")
    listed.write_text("nothing,of,this\nis,a,list\n", encoding="utf-8")
    faulty = run("postmortem", application, "--today", "2026-04-10", "--force")

    assert ran.code == 0
    assert "hardly anything but the best" in page
    assert "list.csv, row 2" in page
    assert faulty.code == 3
    assert "list.csv cannot be followed" in faulty.err


def test_what_only_shows_between_documents_is_told(run, application):
    """Findings on the set stand in the account: a leave that its file does not tell of."""
    facts = application / "application.toml"
    given = facts.read_text(encoding="utf-8").replace("leave of absence in 2024", "a leave")
    facts.write_text(given + '\n[[red_flags]]\nkind = "a leave"\nexplained_in = "cv.txt"\n')

    run("postmortem", application, "--today", "2026-04-10")

    page = (application / "postmortem" / "postmortem.md").read_text(encoding="utf-8")
    assert "none of your documents explains, if last season" in page


def test_words_of_self_harm_are_answered_on_the_screen_alone(run, application):
    """The kind line goes to standard error and into no file."""
    statement = application / "statement.txt"
    statement.write_text("After the match I no longer wanted to live.\n", encoding="utf-8")

    ran = run("postmortem", application, "--today", "2026-04-10")

    page = (application / "postmortem" / "postmortem.md").read_text(encoding="utf-8")
    assert "No application matters as much as you do" in ran.err
    assert "No application matters as much as you do" not in page


def test_own_templates_and_checks_are_taken(run, application, tmp_path):
    """--templates replaces a page; a mistake in it is named and nothing is written."""
    own = tmp_path / "templates"
    own.mkdir()
    (own / "postmortem.md.j2").write_text("{{ found.nothing }}", encoding="utf-8")

    ran = run("postmortem", application, "--templates", own)

    assert ran.code == 2
    assert "postmortem.md.j2" in ran.err
    assert not (application / "postmortem").exists()


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["--today", "10 April"], "--today"),
        (["--today", "2026-02-30"], "--today"),
        (["-o", "{folder}/cv.txt"], "cv.txt"),
    ],
)
def test_wrong_usage(run, application, arguments, part):
    """A day that is none, a place that is a file."""
    ran = run("postmortem", application, *(a.format(folder=application) for a in arguments))

    assert ran.code == 2
    assert part in ran.err


def test_a_folder_without_application_says_what_to_do(run, tmp_path):
    """The error names the file that is missing."""
    ran = run("postmortem", tmp_path / "nothing")

    assert ran.code == 2
    assert "nothing" in ran.err


def test_rules_are_found_outside_of_the_checkout():
    """The files of the plan travel with the checks."""
    assert (folder("checks") / "postmortem" / "facts.toml").is_file()
    assert list((folder("checks") / "plan").glob("*.toml"))
