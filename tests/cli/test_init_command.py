"""The init command: where the file goes, what it refuses, what it says."""

import os

import pytest

from eras_review.application import FILE_NAME, load_application
from eras_review.folders import folder


def test_a_private_file_that_loads(run, draft, tmp_path):
    """The folder of a draft becomes an application at once."""
    ran = run("init", tmp_path)

    made = tmp_path / FILE_NAME
    assert (ran.code, made.stat().st_mode & 0o777) == (0, 0o600)
    assert "Wrote" in ran.err
    assert "statement: statement.txt" in ran.out
    assert "[match] date" in ran.out
    assert [s.file for s in load_application(tmp_path).facts.statements] == ["statement.txt"]


def test_nothing_is_written_over(run, tmp_path):
    """An application.toml that exists needs --force."""
    made = tmp_path / FILE_NAME
    made.write_text("# mine", encoding="utf-8")

    ran = run("init", tmp_path)

    assert (ran.code, made.read_text(encoding="utf-8")) == (2, "# mine")
    assert "--force" in ran.err
    assert run("init", tmp_path, "--force").code == 0
    assert made.read_text(encoding="utf-8") != "# mine"


@pytest.mark.parametrize("name", ["missing", "statement.txt"])
def test_only_folders(run, draft, tmp_path, name):
    """What is no folder is refused in one line."""
    ran = run("init", tmp_path / name)

    assert ran.code == 2
    assert "is not a folder" in ran.err


def test_unreadable_files_are_named(run, tmp_path):
    """The file is written, and the exit code says that something was not read."""
    (tmp_path / "cv.pdf").write_bytes(b"")

    ran = run("init", tmp_path)

    assert ran.code == 3
    assert "cv.pdf: " in ran.out.split("Could not be read")[1]
    assert load_application(tmp_path).facts.files.cv == "cv.pdf"


def test_what_is_not_read_is_named_too(run, tmp_path):
    """An old Word file is left out with the reason; one with macros is read."""
    (tmp_path / "cv.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2048))
    (tmp_path / "experiences.odt").write_bytes(b"PK\x03\x04")
    statement = folder("samples") / "statement-strong.docx"
    (tmp_path / "statement.docm").write_bytes(statement.read_bytes())

    ran = run("init", tmp_path)

    left = ran.out.split("Left out")[1]
    assert "cv.doc: " in left
    assert "experiences.odt: " in left
    assert load_application(tmp_path).facts.files.cv == ""
    assert "statement: statement.docm" in ran.out


def test_names_cannot_command_the_terminal(run, tmp_path):
    """Escape sequences and bytes that are no text are shown as marks."""
    (tmp_path / "statement \x1b[31m.txt").write_text("I chose IR.", encoding="utf-8")
    (tmp_path / os.fsdecode(b"statement \xff.txt")).write_text("I chose IR.", encoding="utf-8")

    ran = run("init", tmp_path)

    assert ran.code == 0
    assert "\x1b" not in ran.out
    assert "cannot be written as text" in ran.out


def test_a_link_to_nothing_is_not_followed(run, tmp_path):
    """No application.toml is made outside of the folder, with --force neither."""
    folder = tmp_path / "application"
    folder.mkdir()
    (folder / "application.toml").symlink_to(tmp_path / "outside.toml")

    assert run("init", folder).code == 2
    assert run("init", folder, "--force").code == 2
    assert not (tmp_path / "outside.toml").exists()
