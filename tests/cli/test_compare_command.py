"""The compare command: formats, exit codes, what it refuses."""

import json

import pytest

from eras_review.folders import folder

SAMPLES = folder("samples")
OLD, NEW = SAMPLES / "statement-weak.docx", SAMPLES / "statement-weak-revised.pdf"


def test_text_is_the_default(run):
    """What is fixed, what stays and what was carried over stand on the first screen."""
    ran = run("compare", OLD, NEW)

    assert ran.code == 0
    assert "Findings: 6 fixed, 3 still there (3 of them in part), 0 new." in ran.out
    assert "5 of 6 places are gone." in ran.out
    assert "last season" not in ran.out


def test_last_season_is_said_and_not_guessed(run):
    """With the option the comparison speaks of seasons."""
    assert (
        "What is new since last season (guide G4.8)"
        in run("compare", OLD, NEW, "--last-season").out
    )


def test_json_holds_both_reports(run):
    """One envelope with both documents and the comparison."""
    envelope = json.loads(run("compare", OLD, NEW, "--format", "json").out)

    assert [document["path"] for document in envelope["documents"]] == [str(OLD), str(NEW)]
    assert envelope["comparison"]["text"]["share_carried"] == pytest.approx(12 / 21, abs=1e-4)


def test_same_words_in_another_format(run):
    """A Word file and its PDF hold the same words: nothing changed."""
    ran = run("compare", OLD, OLD.with_suffix(".pdf"))

    assert ran.code == 0
    assert "Nothing changed" in ran.out


def test_page_is_private_and_opened(run, draft, monkeypatch):
    """--open writes NEW.compare.html for its owner only."""
    shown = []
    monkeypatch.setattr("webbrowser.open", shown.append)

    run("compare", OLD, draft, "--open")

    page = draft.with_name("statement.compare.html")
    assert shown == [page.resolve().as_uri()]
    assert page.stat().st_mode & 0o777 == 0o600
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("order", [0, 1])
def test_unreadable_draft_exits_with_its_reason(run, draft, tmp_path, order):
    """Exit 3 with the reason on standard error; JSON still tells the status."""
    files = [draft, tmp_path / "missing.docx"][:: 1 - 2 * order]

    text, data = run("compare", *files), run("compare", *files, "--format", "json")

    assert (text.code, text.out, data.code) == (3, "", 3)
    assert "There is no file of this name" in text.err
    envelope = json.loads(data.out)
    assert "comparison" not in envelope
    assert sorted(d["status"] for d in envelope["documents"]) == ["not-opened", "read"]


def test_usage_errors_are_one_line(run, draft, tmp_path):
    """Two kinds, both from standard input, Markdown, an overwritten draft: one line and exit 2."""
    before = draft.read_bytes()
    runs = [
        run("compare", OLD, SAMPLES / "letter-weak.docx"),
        run("compare", "-", "-"),
        run("compare", OLD, draft, "-o", tmp_path / "page.md"),
        run("compare", OLD, draft, "-o", draft),
        run("compare", OLD, draft, "--only", "statement/no-such-check"),
        run("compare", SAMPLES / "cv-weak.docx", SAMPLES / "cv-strong.docx", "--last-season"),
    ]

    assert [ran.code for ran in runs] == [2] * len(runs)
    assert all(len(ran.err.strip().splitlines()) == 1 for ran in runs)
    assert draft.read_bytes() == before


def test_review_options_hold(run):
    """--only leaves one check, and --first-time none for people who reapply."""
    only = run("compare", OLD, NEW, "--only", "statement/blame").out
    first = run("compare", OLD, NEW, "--first-time").out

    assert "Findings: 0 fixed, 1 still there (1 of them in part), 0 new." in only
    assert "What you have done since is missing" not in first


def test_two_drafts_of_a_letter_share_no_passages(run, tmp_path):
    """Drafts of one letter are alike by nature; that is no finding about them."""
    text = (SAMPLES / "sources" / "letter-strong.txt").read_text(encoding="utf-8")
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(text, encoding="utf-8")
    new.write_text(text.split("\n", 3)[3], encoding="utf-8")

    ran = run("compare", old, new, "--as", "letter", "--format", "json")

    assert "letter/shared-text" not in ran.out


def test_what_was_accepted_in_one_draft_is_no_new_finding_of_the_other(run, tmp_path):
    """Decisions beside either draft hold for both, and the output says that there are some."""
    old, new = tmp_path / "v1.docx", tmp_path / "v2.docx"
    for path in (old, new):
        path.write_bytes(OLD.read_bytes())
    assert run("accept", old, "statement/growth-missing", "--reason", "Told elsewhere.").code == 0

    ran = run("compare", old, new)

    assert "What changed in you is not told yet" not in ran.out
    assert "accepted in either draft is left out" in ran.out
