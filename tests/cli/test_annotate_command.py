"""The annotate command: where the copy goes, and what it refuses."""

import shutil

import pytest

from eras_review.folders import folder


@pytest.fixture
def copied(tmp_path):
    """Return a weak sample in a folder of its own."""
    return shutil.copy(folder("samples") / "statement-weak.docx", tmp_path)


def test_copy_beside_the_draft(run, copied, tmp_path):
    """The copy is private, has a name of its own, and the draft keeps its bytes."""
    before = (tmp_path / "statement-weak.docx").read_bytes()

    ran = run("annotate", copied)

    made = tmp_path / "statement-weak.reviewed.docx"
    assert (ran.code, made.stat().st_mode & 0o777) == (0, 0o600)
    assert "Wrote" in ran.err
    assert (tmp_path / "statement-weak.docx").read_bytes() == before


def test_nothing_is_written_over(run, copied, tmp_path):
    """An output that exists needs --force, and the draft is never an output."""
    made = tmp_path / "statement-weak.reviewed.docx"
    made.write_bytes(b"mine")

    taken, itself = run("annotate", copied), run("annotate", copied, "-o", copied, "--force")

    assert (taken.code, itself.code) == (2, 2)
    assert "--force" in taken.err
    assert made.read_bytes() == b"mine"
    assert run("annotate", copied, "--force", "-q").code == 0
    assert made.read_bytes() != b"mine"


@pytest.mark.parametrize(("name", "code"), [("draft.txt", 2), ("missing.docx", 3), ("-", 2)])
def test_what_cannot_hold_comments(run, tmp_path, name, code):
    """Plain text, a missing file and standard input are refused in one line."""
    path = tmp_path / name if name != "-" else name
    if name.endswith(".txt"):
        path.write_text("I did not match last year, and I want to train in IR.", encoding="utf-8")

    ran = run("annotate", path)

    assert ran.code == code
    assert "Traceback" not in ran.err
