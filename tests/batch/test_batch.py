"""A cohort in one go, and again after anything may have happened."""

import csv
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from functools import partial
from io import StringIO
from pathlib import Path

import psutil
import pytest

from eras_review.batch.batch import batch, key_path
from eras_review.batch.executors import LocalExecutors
from eras_review.batch.forget import forget
from eras_review.batch.store import FILE_NAME, Store, StoreFailed
from eras_review.batch.values import Audience, Setup
from eras_review.errors import BadRuleFile, UsageError
from eras_review.folders import folder
from made_cohort import make_cohort

TABLES = ("files", "findings", "strengths", "metrics")


def rows_of(out: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all that a database says of files."""
    base = sqlite3.connect(out / FILE_NAME)
    found = {
        name: base.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall()  # noqa: S608 - names of ours
        for name in TABLES
    }
    base.close()
    return found


def outcomes(out: Path) -> dict[str, str]:
    """Return how each file ended, from the table for spreadsheets."""
    table = csv.DictReader(StringIO((out / "cohort.csv").read_text(encoding="utf-8")))
    return {row["document"]: row["outcome"] for row in table}


@pytest.fixture(scope="module")
def cohort(tmp_path_factory):
    """Return the folder of a cohort."""
    return make_cohort(tmp_path_factory.mktemp("made"))


@pytest.fixture(scope="module")
def run():
    """Return batch on one worker that is started once."""
    local = LocalExecutors(1)
    yield partial(batch, executor=local.get())
    local.close()


@pytest.fixture(scope="module")
def out(cohort, run, tmp_path_factory):
    """Return the results of an undisturbed run."""
    place = tmp_path_factory.mktemp("out") / "results"
    run(cohort, place)
    return place


def test_every_file_ends_somewhere(out):
    """Letters stay closed for applicants, by name and by content; a copy is not reviewed twice."""
    assert outcomes(out) == {
        "Ada Lin/LOR from Berg.docx": "closed",
        "Ada Lin/cv.pdf": "reviewed",
        "Ada Lin/statement v1.docx": "reviewed",
        "Ada Lin/statement v2.docx": "reviewed",
        "Ben Oda/for my file.docx": "closed",
        "Ben Oda/statement (copy).docx": "duplicate",
        "Ben Oda/statement.docx": "reviewed",
        "Cy Roe/statement.pdf": "unreadable",
    }


def test_pages_hold_their_applicant_only(out):
    """What is sent back to one must say nothing of another."""
    page = (out / "applicants" / "Ada Lin.html").read_text(encoding="utf-8")

    assert "statement v1.docx" in page
    assert "Ben Oda" not in page
    assert {path.name for path in (out / "applicants").iterdir()} == {
        "Ada Lin.html",
        "Ben Oda.html",
        "Cy Roe.html",
    }


def test_the_cohort_page_shows_progress_and_what_could_not_be_read(out):
    """Drafts follow each other; a broken file is named with the reason."""
    page = (out / "index.html").read_text(encoding="utf-8")

    assert "statement v1.docx → statement v2.docx" in page
    assert "Could not be read (1)" in page


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX")
def test_everything_is_for_its_owner_only(out):
    """No file or folder of the results lets anybody else in."""
    for path in out.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_second_run_reviews_nothing_and_changes_no_byte(cohort, out, run):
    """The same cohort, the same bytes."""
    before = {p: p.read_bytes() for p in out.rglob("*") if p.suffix in (".html", ".csv", ".jsonl")}

    result = run(cohort, out)

    assert (result.reviewed, result.unchanged) == (0, 8)
    assert {p: p.read_bytes() for p in before} == before


def test_only_what_changed_is_reviewed_and_what_is_gone_is_forgotten(tmp_path, run):
    """A new draft is reviewed, a deleted one leaves no row and no page."""
    cohort, out = make_cohort(tmp_path), tmp_path / "out"
    run(cohort, out)
    (cohort / "Ada Lin" / "statement v1.docx").write_bytes(
        (cohort / "Ada Lin" / "statement v2.docx").read_bytes()[:-1] + b"\0"
    )
    (cohort / "Cy Roe" / "statement.pdf").unlink()

    result = run(cohort, out)

    assert result.reviewed == 1
    assert not (out / "applicants" / "Cy Roe.html").exists()
    assert "Cy Roe" not in (out / "index.html").read_text(encoding="utf-8")
    assert not any("Cy Roe" in str(row) for row in rows_of(out)["files"])


def test_another_setup_reviews_all_anew(cohort, tmp_path, run):
    """Whatever decides about a review is part of what is remembered."""
    first = run(cohort, tmp_path / "out")
    second = run(cohort, tmp_path / "out", Setup(match_date="2025-03"))

    assert first.reviewed == second.reviewed > 0


def test_a_full_disk_keeps_what_is_done_and_the_next_run_ends_as_ever(
    cohort, out, tmp_path, monkeypatch, run
):
    """The database refuses to grow in the middle of a run."""
    full = tmp_path / "full"
    opened = Store.__init__

    def small(self, path):
        opened(self, path)
        with closing(sqlite3.connect(path)) as base:
            (pages,) = base.execute("PRAGMA page_count").fetchone()
        self.limit_pages(pages + 2)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "__init__", small)
        with pytest.raises(StoreFailed, match="full"):
            run(cohort, full)
    kept = len(rows_of(full)["files"])
    assert 0 < kept < 8

    run(cohort, full)

    assert rows_of(full) == rows_of(out)
    assert (full / "cohort.csv").read_bytes() == (out / "cohort.csv").read_bytes()


def started(cohort: Path, out: Path) -> subprocess.Popen[bytes]:
    """Return a run of the program that has kept at least one result."""
    command = [sys.executable, "-m", "eras_review", "batch", str(cohort), "-o", str(out), "-j", "1"]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    while not _has_rows(out) and process.poll() is None:
        time.sleep(0.02)
    return process


def _has_rows(out: Path) -> bool:
    """Say whether a result of a worker is kept."""
    try:
        found = rows_of(out)["findings"]
    except sqlite3.Error:
        return False
    return bool(found)


def test_a_killed_run_leaves_no_process_and_the_next_ends_as_ever(cohort, out, tmp_path, run):
    """Kill -9 of the parent."""
    killed = tmp_path / "killed"
    process = started(cohort, killed)
    children = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.wait()
    _, alive = psutil.wait_procs(children, timeout=10)
    assert not alive

    run(cohort, killed)

    assert rows_of(killed) == rows_of(out)
    assert (killed / "index.html").read_bytes() == (out / "index.html").read_bytes()
    assert not list(killed.rglob("*.part"))


def test_a_killed_worker_costs_nothing(cohort, out, tmp_path):
    """Kill -9 of a worker in the middle."""
    hurt = tmp_path / "hurt"
    process = started(cohort, hurt)
    workers = [
        p for p in psutil.Process(process.pid).children() if "spawn_main" in " ".join(p.cmdline())
    ]
    for worker in workers:
        worker.kill()
    assert workers
    assert process.wait(120) == 3, "a broken file is among them"

    assert rows_of(hurt) == rows_of(out)


@pytest.mark.skipif(os.name != "posix", reason="signals are of POSIX")
def test_ctrl_c_keeps_what_is_done(cohort, out, tmp_path, run):
    """It ends with 130, and the next run goes on."""
    stopped = tmp_path / "stopped"
    process = started(cohort, stopped)
    process.send_signal(signal.SIGINT)
    assert process.wait(60) in (130, 3)
    assert rows_of(stopped)["files"]

    run(cohort, stopped)

    assert rows_of(stopped) == rows_of(out)


def test_a_mentor_sees_letters_on_pages_of_their_own(cohort, tmp_path, run):
    """The page to send back holds no letter."""
    out = tmp_path / "out"
    run(cohort, out, Setup(audience=Audience.MENTOR))

    assert outcomes(out)["Ada Lin/LOR from Berg.docx"] == "reviewed"
    assert "LOR from Berg" not in (out / "applicants" / "Ada Lin.html").read_text("utf-8")
    assert "LOR from Berg" in (out / "letters" / "Ada Lin.html").read_text("utf-8")


def test_blind_results_hold_no_name(cohort, tmp_path, run):
    """Not in pages, tables or the database; the key lies outside of the folder."""
    out = tmp_path / "out"
    run(cohort, out, Setup(blind=True))

    for path in out.rglob("*"):
        if path.is_file():
            assert b"Ada Lin" not in path.read_bytes(), path
            assert b"Ben Oda" not in path.read_bytes(), path
    assert "Ada Lin" in key_path(out).read_text(encoding="utf-8")
    assert out not in key_path(out).parents
    assert "not anonymity" in (out / "index.html").read_text(encoding="utf-8")


def test_a_mentors_note_is_shown_and_one_astray_is_told(cohort, tmp_path, run):
    """Notes are read back on the next run."""
    out = tmp_path / "out"
    run(cohort, out)
    note = '[[notes]]\nfile = "Ada Lin/statement v1.docx"\ncheck = "statement/blame"\n'
    astray = note.replace("v1", "v9")
    (out / "notes.toml").write_text(
        f'{note}verdict = "disagree"\ncomment = "Fair, I was there."\n{astray}verdict = "agree"\n'
    )

    result = run(cohort, out)

    page = (out / "applicants" / "Ada Lin.html").read_text(encoding="utf-8")
    assert "your mentor disagrees with" in page
    assert "Fair, I was there" in page
    assert result.reviewed == 0
    assert any("v9" in line for line in result.remarks)


def test_forget_deletes_rows_pages_and_bytes(cohort, tmp_path, run):
    """Nothing of the applicant is left in any file of the results."""
    out = tmp_path / "out"
    run(cohort, out)

    assert forget(out, "lin, ada").applicants == ("Ada Lin",)

    for path in out.rglob("*"):
        assert "Ada Lin" not in path.name
        assert path.is_dir() or b"Ada Lin" not in path.read_bytes(), path
    assert (out / "applicants" / "Ben Oda.html").exists()

    page = (out / "index.html").read_text(encoding="utf-8")
    assert "Ben Oda/statement.docx" in (out / "cohort.csv").read_text(encoding="utf-8")
    assert "Cy Roe" in page

    assert forget(out).applicants == ("Ben Oda", "Cy Roe")
    assert [path for path in out.rglob("*") if path.is_file()] == []


def test_what_an_author_accepted_is_no_finding(run, tmp_path):
    """Decisions beside a draft are honoured, and a new one has the draft reviewed again."""
    cohort, out = make_cohort(tmp_path), tmp_path / "out"
    run(cohort, out)
    kept = cohort / "Ada Lin" / "statement v1.eras-review.toml"
    kept.write_text(
        '[[accepted]]\ncheck = "statement/growth-missing"\nreason = "Told at the interview."\n'
    )

    result = run(cohort, out)

    page = (out / "applicants" / "Ada Lin.html").read_text(encoding="utf-8")
    assert result.reviewed == 1
    assert "Told at the interview." in page
    (row,) = (r for r in rows_of(out)["files"] if r[0] == "Ada Lin/statement v1.docx")
    checks = [r[2] for r in rows_of(out)["findings"] if r[0] == row[0]]
    assert "statement/growth-missing" not in checks
    assert "statement/blame" in checks


@pytest.fixture(scope="module")
def with_application(tmp_path_factory):
    """Return a cohort in which one applicant's papers are bound by an application.toml."""
    home = tmp_path_factory.mktemp("bound") / "cohort"
    shutil.copytree(folder("samples") / "application", home / "Imani Castellow")
    return home


def test_an_application_gets_its_packet(with_application, run, tmp_path):
    """The set stands in the table, its page beside; a letter that may be seen is reviewed."""
    out = tmp_path / "out"
    result = run(with_application, out)

    page = (out / "packets" / "Imani Castellow.html").read_text(encoding="utf-8")
    assert "A letter from before the Match" in page
    kinds = {r[0]: (r[4], r[5]) for r in rows_of(out)["files"]}
    assert kinds["Imani Castellow/application.toml"] == ("reviewed", "application")
    assert kinds["Imani Castellow/letter-armitage.docx"] == ("reviewed", "letter")
    assert kinds["Imani Castellow/letter-renquist.pdf"][0] == "closed"
    assert "packets/Imani%20Castellow.html" in (out / "index.html").read_text(encoding="utf-8")
    assert not result.remarks
    for path in out.rglob("*"):
        assert path.is_dir() or b"blue heron" not in path.read_bytes(), path

    assert run(with_application, out).reviewed == 0
    (out / "packets" / "Imani Castellow.html").unlink()
    assert run(with_application, out).reviewed == 1
    assert (out / "packets" / "Imani Castellow.html").exists()


def test_an_application_that_cannot_be_followed_closes_its_letters(run, tmp_path):
    """It is named, and what it said of waivers does not count."""
    home = tmp_path / "cohort"
    shutil.copytree(folder("samples") / "application", home / "Imani Castellow")
    (home / "Imani Castellow" / "application.toml").write_text("[applicant\n")

    result = run(home, tmp_path / "out")

    assert any("application.toml" in line for line in result.remarks)
    assert outcomes(tmp_path / "out")["Imani Castellow/letter-armitage.docx"] == "closed"


def test_forget_takes_the_packet_and_nobody_else(with_application, run, tmp_path):
    """The page of the whole application goes too; figures tell people apart."""
    home, out = tmp_path / "cohort", tmp_path / "out"
    shutil.copytree(with_application, home)
    for name in ("Smith1", "Smith2"):
        (home / name).mkdir()
        shutil.copy(folder("samples") / "statement-weak.docx", home / name / "statement.docx")
    run(home, out)

    assert forget(out, "Smith2").applicants == ("Smith2",)
    assert (out / "applicants" / "Smith1.html").exists()
    assert forget(out, "Imani Castellow").applicants == ("Imani Castellow",)
    assert not list((out / "packets").iterdir())
    with pytest.raises(UsageError, match="no applicant"):
        forget(out, "Smith")


def test_what_is_not_ours_is_left_alone(cohort, run, tmp_path):
    """A folder with other things in it is refused; pages we did not write stay."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "index.html").write_text("mine")
    with pytest.raises(UsageError, match="not empty"):
        run(cohort, other)
    assert (other / "index.html").read_text() == "mine"

    out = tmp_path / "out"
    run(cohort, out)
    (out / "applicants" / "mine.html").write_text("mine")
    run(cohort, out)
    assert (out / "applicants" / "mine.html").exists()


def test_a_changed_waiver_counts_at_once(with_application, run, tmp_path):
    """Also for mentors: a letter known to be waived is for nobody who advises."""
    home, out = tmp_path / "cohort", tmp_path / "out"
    shutil.copytree(with_application, home)
    setup = Setup(audience=Audience.MENTOR)
    run(home, out, setup)
    letter = "Imani Castellow/letter-armitage.docx"
    assert outcomes(out)[letter] == "reviewed"
    assert outcomes(out)["Imani Castellow/letter-renquist.pdf"] == "closed"
    toml = home / "Imani Castellow" / "application.toml"
    toml.write_text(toml.read_text("utf-8").replace("waived = false", "waived = true"), "utf-8")

    run(home, out, setup)

    assert outcomes(out)[letter] == "closed"
    assert "letter-armitage" not in (out / "applicants" / "Imani Castellow.html").read_text("utf-8")


def test_drafts_follow_each_other_as_people_call_them(run, tmp_path):
    """Final comes last; IR and DR are two statements; a letter is no draft."""
    home = tmp_path / "cohort"
    home.mkdir()
    sample = folder("samples")
    for source, name in {
        "statement-weak": "Ek_PS_v1.docx",
        "statement-weak-revised": "Ek_PS_v2.docx",
        "statement-strong": "Ek_PS_FINAL.docx",
        "statement-strong-ordinary": "Ek_PS_DR.docx",
        "letter-weak": "Ek note.docx",
    }.items():
        shutil.copy(sample / f"{source}.docx", home / name)
    run(home, tmp_path / "out")

    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "Ek_PS_v1.docx → Ek_PS_v2.docx" in page
    assert "Ek_PS_v2.docx → Ek_PS_FINAL.docx" in page
    assert page.count("→") == 2


def test_a_mistake_in_the_notes_is_told_before_the_work(cohort, run, tmp_path):
    """Not after an hour of it."""
    out = tmp_path / "out"
    run(cohort, out)
    (out / "notes.toml").write_text("[[notes]]\nfile = 3\n")

    with pytest.raises(BadRuleFile):
        run(cohort, out, Setup(match_date="2024-03"))
    assert rows_of(out)["files"]


def test_a_letter_that_says_it_is_waived_stays_closed(with_application, run, tmp_path):
    """Even where application.toml says the contrary: showing it cannot be undone."""
    home, out = tmp_path / "cohort", tmp_path / "out"
    shutil.copytree(with_application, home)
    (home / "Imani Castellow" / "letter-armitage.docx").unlink()
    (home / "Imani Castellow" / "letter-armitage.txt").write_text(
        "Dear Program Director,\n\nMs. Castellow has waived her right to see this letter. "
        "She is a purple ostrich of a resident.\n\nSincerely,\nSolveig Armitage, MD\n"
    )
    toml = home / "Imani Castellow" / "application.toml"
    toml.write_text(toml.read_text("utf-8").replace("armitage.docx", "armitage.txt"), "utf-8")

    run(home, out)

    assert outcomes(out)["Imani Castellow/letter-armitage.txt"] == "closed"
    for path in out.rglob("*"):
        assert path.is_dir() or b"purple ostrich" not in path.read_bytes(), path
