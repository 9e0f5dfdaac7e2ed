"""The review command: formats, selections, exit codes, files that cannot be read."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest


def test_review_is_the_default_command(run, draft):
    """`eras-review FILE` says the same as `eras-review review FILE`."""
    assert run(draft).out == run("review", draft).out != ""


def test_text_report_starts_with_what_matters(run, draft):
    """The first screen names three things, quotes the draft and asks a question."""
    ran = run(draft)

    assert ran.code == 0
    assert "Start with these three" in ran.out
    assert "Ask yourself" in ran.out
    assert "\x1b[" not in ran.out


def test_text_report_fits_80_columns(run, draft):
    """No line is longer than 80 columns when the output is not a terminal."""
    assert max(map(len, run(draft).out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("arguments", "environment", "coloured"),
    [
        ((), {}, False),
        (("--color", "always"), {}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": ""}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
    ],
)
def test_colour_follows_option_then_environment(  # noqa: PLR0913 - pytest hands over each
    run, draft, monkeypatch, arguments, environment, coloured
):
    """The option wins; an empty variable counts as unset."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert ("\x1b[" in run(draft, *arguments).out) == coloured


def test_json_holds_documents_in_the_order_given(run, draft, tmp_path):
    """One bad file does not stop the others, and the exit code says 3."""
    missing = tmp_path / "missing.docx"

    ran = run(missing, draft, "--format", "json")

    documents = json.loads(ran.out)["documents"]
    assert ran.code == 3
    assert [d["status"] for d in documents] == ["not-opened", "read"]
    assert documents[0]["reason"] == "missing"
    assert documents[0]["findings"] == []
    assert documents[1]["findings"]
    assert str(missing) in ran.err


def test_same_input_same_bytes(run, draft):
    """Two runs print the same JSON, HTML and Markdown."""
    for form in ("json", "html", "md"):
        assert run(draft, "--format", form).out == run(draft, "--format", form).out


def test_output_file_is_private_and_its_ending_names_the_format(run, draft, tmp_path):
    """-o report.md writes Markdown that only its owner can read, and nothing to stdout."""
    target = tmp_path / "report.md"

    ran = run(draft, "-o", target)

    assert ran.out == ""
    assert str(target) in ran.err
    assert target.read_text(encoding="utf-8").startswith("#")
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_output_never_overwrites_a_draft(run, draft):
    """-o with the draft's own name is refused and the draft stays as it was."""
    before = draft.read_bytes()

    ran = run(draft, "-o", draft)

    assert ran.code == 2
    assert draft.read_bytes() == before


def test_output_into_a_missing_folder_is_one_clear_line(run, draft, tmp_path):
    """A place that cannot be written is a usage error with a remedy."""
    ran = run(draft, "-o", tmp_path / "nowhere" / "report.html")

    assert ran.code == 2
    assert len(ran.err.strip().splitlines()) == 1


def test_open_shows_a_page_beside_the_draft(run, draft, monkeypatch):
    """--open without -o writes NAME.review.html and hands it to the browser."""
    shown = []
    monkeypatch.setattr("webbrowser.open", shown.append)

    run(draft, "--open")

    page = draft.with_name("statement.review.html")
    assert shown == [page.resolve().as_uri()]
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("level", "code"), [("major", 1), ("minor", 1), ("polish", 1), ("never", 0)]
)
def test_fail_on_decides_the_exit_code(run, level, code):
    """A weak statement has a major finding, so every level but never fails."""
    assert run("samples/statement-weak.docx", "--fail-on", level).code == code


def test_fail_on_ignores_lower_levels(run, draft):
    """A polish finding does not reach --fail-on minor."""
    ran = run(draft, "--only", "statement/too-short", "--fail-on", "minor", "--format", "json")

    assert [f["level"] for f in json.loads(ran.out)["documents"][0]["findings"]] == ["polish"]
    assert ran.code == 0


def test_only_and_skip_choose_checks(run, draft):
    """--only runs one check, --skip all but one."""
    only = json.loads(run(draft, "--only", "statement/blame", "--format", "json").out)
    skipped = json.loads(run(draft, "--skip", "statement/blame", "--format", "json").out)

    assert {f["check"] for f in only["documents"][0]["findings"]} == {"statement/blame"}
    assert "statement/blame" not in {f["check"] for f in skipped["documents"][0]["findings"]}


@pytest.mark.parametrize("option", ["--only", "--skip"])
def test_unknown_check_names_the_nearest(run, draft, option):
    """A typing error in a check id is an error that names the right id."""
    ran = run(draft, option, "statement/growth-mising")

    assert ran.code == 2
    assert ran.err.strip().endswith("Did you mean statement/growth-missing?")


def test_standard_input_is_a_dash(run, monkeypatch):
    """`-` reviews what is piped in."""
    program = [sys.executable, "-m", "eras_review", "-", "--format", "json"]

    ran = subprocess.run(
        program, input=b"I did not match last year.", capture_output=True, check=True
    )

    document = json.loads(ran.stdout)["documents"][0]
    assert (document["path"], document["text"]) == ("-", "I did not match last year.")


def test_report_on_a_letter_opens_with_who_may_read_it(run, tmp_path):
    """A letter is detected, and before anything else stands for whom the report is."""
    letter = tmp_path / "letter.txt"
    letter.write_text(
        "Dear Program Director,\n\nI am pleased to recommend Ms. Ana Quell for residency. "
        "I supervised her on our service.\n\nSincerely,\nHugo Marsh, MD\n",
        encoding="utf-8",
    )

    for form in ("text", "html", "md"):
        out = " ".join(run(letter, "--format", form).out.split())
        assert "For the writer of this letter only" in out
        assert out.index("For the writer of this letter only") < out.index(
            "Ask yourself" if form != "html" else 'class="ask"'
        )


CV = """Ana Reyes
Education
MD, Lake College of Medicine   Aug 2018 – May 2022
Training
Intern, Lake Hospital   Jul 2022 – Jun 2023
"""


def test_cv_says_when_the_match_date_is_missing(run, tmp_path):
    """Without the date of the Match nothing is said to be new or old, and the report says so."""
    path = tmp_path / "cv.txt"
    path.write_text(CV, encoding="utf-8")

    bare, dated = run(path, "--as", "cv"), run(path, "--as", "cv", "--match-date", "2025-03")

    assert "say it with --match-date" in " ".join(bare.out.split())
    assert "cv/recent-activity-missing" not in bare.out
    assert "--match-date" not in dated.out
    assert "cv/recent-activity-missing" in dated.out


@pytest.mark.parametrize("date", ["2025", "2025-13", "yesterday"])
def test_wrong_match_date_is_wrong_usage(run, draft, date):
    """A date of a Match that is none is one clear line."""
    ran = run(draft, "--match-date", date)

    assert ran.code == 2
    assert "is no date of a Match" in ran.err


def test_experiences_are_compared_with_the_statement(run, tmp_path):
    """A list of experiences given with a statement shows what both say."""
    sentence = "The lift stopped between two floors with my patient in it, and his drain ran on."
    experiences, statement = tmp_path / "experiences.txt", tmp_path / "statement.txt"
    experiences.write_text(
        f"House officer | Ravi Hospital | 2020\n{sentence}\n\nScribe | Lake Clinic | 2019\n"
        "I wrote 4,000 notes.\n\nTutor | Lake College | 2018\nI taught twelve students.\n",
        encoding="utf-8",
    )
    statement.write_text(f"I come from Multan. {sentence} I want to train in IR.", encoding="utf-8")

    ran = run(experiences, statement)

    assert "experiences/repeats-statement" in ran.out


def test_as_overrides_detection(run, draft):
    """--as letter takes a statement for a letter."""
    ran = run(draft, "--as", "letter", "--format", "json")

    assert json.loads(ran.out)["documents"][0]["kind"] == "letter"


def test_words_of_self_harm_are_answered_on_the_screen_only(run, tmp_path):
    """The kind line goes to standard error, and no report of any format holds it."""
    path = tmp_path / "statement.txt"
    path.write_text("After the match I no longer wanted to live.\n", encoding="utf-8")

    for form in ("text", "json", "html", "md"):
        ran = run(path, "--format", form)
        assert "988" in ran.err
        assert "988" not in ran.out


def test_hostile_text_cannot_drive_the_terminal(run, tmp_path):
    """Escape sequences in a draft or its name never reach the terminal."""
    path = tmp_path / "a\x1b[2Jb.txt"
    path.write_text("I did not\x1b]0;gone\x07 match. [bold]x[/bold] {count} {{ 7*7 }}\n")

    ran = run(path, "--color", "never")

    assert "\x1b" not in ran.out + ran.err
    assert "49" not in ran.out


def test_help_and_errors_load_neither_spacy_nor_rich():
    """--help, --version, a wrong option and an unreadable file stay light."""
    script = (
        "import sys\nfrom eras_review.cli import main\n"
        "try: main(sys.argv[1:])\nexcept SystemExit: pass\n"
        "print(sorted(m for m in ('spacy', 'numpy', 'textstat') if m in sys.modules))"
    )
    for arguments in (["--help"], ["--version"], ["x.txt", "--only", "no/such"], ["missing.docx"]):
        ran = subprocess.run(
            [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=False
        )
        assert ran.stdout.splitlines()[-1] == "[]", (arguments, ran.stdout, ran.stderr)


def test_internal_error_shows_no_traceback_and_no_text(run, draft, monkeypatch):
    """An error of ours names itself and its place, never the document's words."""

    def fail(*_):
        raise RuntimeError("I did not match")

    monkeypatch.setattr("eras_review.report.json_report.to_json", fail)
    ran = run(draft, "--format", "json")

    assert ran.code == 70
    assert "RuntimeError" in ran.err
    assert "did not match" not in ran.err
    assert "Traceback" not in ran.err


def test_a_folder_is_one_clear_line(run, tmp_path):
    """A folder in place of a file says so and what to do."""
    ran = run(tmp_path)

    assert ran.code == 3
    assert len(ran.err.strip().splitlines()) == 1
    assert Path(tmp_path).name in ran.err


@pytest.mark.parametrize("source", [".", "/"])
def test_a_folder_is_no_draft(run, source):
    """Every command that takes a draft refuses a folder in plain words."""
    assert run(source).code == 3
    assert run("accept", source, "statement/cliche").code == 2
    assert run("accept", source, "--list").code == 2
    assert "is not a file" in run("annotate", source).err


def test_output_is_not_written_through_a_link(run, draft, tmp_path):
    """What a link points to stays as it is."""
    (tmp_path / "kept.md").write_text("kept", encoding="utf-8")
    (tmp_path / "rep.md").symlink_to("kept.md")

    ran = run(draft, "-o", tmp_path / "rep.md")

    assert ran.code == 2
    assert (tmp_path / "kept.md").read_text(encoding="utf-8") == "kept"
