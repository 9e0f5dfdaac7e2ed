"""The batch and forget commands: what they print, what they refuse, how they exit."""

import pytest

from eras_review.folders import folder


@pytest.fixture
def cohort(tmp_path):
    """Return a folder with one readable file, one that is broken, and a letter."""
    home = tmp_path / "cohort"
    (home / "Ada Lin").mkdir(parents=True)
    sample = folder("samples") / "statement-weak.docx"
    (home / "Ada Lin" / "statement.docx").write_bytes(sample.read_bytes())
    (home / "Ada Lin" / "LOR.txt").write_text("Dear Program Director,\n")
    (home / "Ada Lin" / "cv.pdf").write_bytes(b"%PDF-1.7 broken")
    return home


def test_a_broken_file_is_named_and_the_others_are_done(run, cohort, tmp_path):
    """Exit 3, remarks on standard error, nothing on standard output."""
    ran = run("batch", cohort, "-o", tmp_path / "out", "-j", "1")

    assert ran.code == 3
    assert ran.out == ""
    assert "3 of 3, " in ran.err
    assert "Ada Lin/cv.pdf" in ran.err
    assert "index.html" in ran.err
    assert (tmp_path / "out" / "applicants" / "Ada Lin.html").exists()

    gone = run("forget", tmp_path / "out")
    assert gone.code == 0
    assert "Forgotten: Ada Lin." in gone.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("batch", "nowhere", "-o", "out"), "is not a folder"),
        (("batch", "."), "Missing option"),
        (("batch", ".", "-o", "out", "--only", "statement/blam"), "Did you mean statement/blame?"),
        (("batch", ".", "-o", "out", "--match-date", "2025-13"), "no date of a Match"),
        (("batch", ".", "-o", "out"), "There are no documents"),
        (("forget", "."), "holds no cohort"),
    ],
)
def test_what_cannot_be_followed_is_refused(run, tmp_path, monkeypatch, arguments, told):
    """Exit 2 and a remedy, before anything is written."""
    monkeypatch.chdir(tmp_path)
    ran = run(*arguments)

    assert ran.code == 2
    assert told in ran.err
    assert not (tmp_path / "out" / "index.html").exists()


def test_forget_names_the_nearest_applicant(run, cohort, tmp_path):
    """A slip of the pen forgets nobody."""
    (cohort / "Ada Lin" / "cv.pdf").unlink()
    assert run("batch", cohort, "-o", tmp_path / "out", "-j", "1", "-q").err == ""

    ran = run("forget", tmp_path / "out", "--applicant", "Ada Lim")

    assert ran.code == 2
    assert "Did you mean Ada Lin?" in ran.err
