"""`eras-review packet` as a user runs it."""

import json
import stat

import pytest

from eras_review.cli import main  # noqa: F401 - the command is one of the program's
from made_applications import write_application

TEXT = """
match = { date = "2026-03" }
statements = [{ file = "statement.txt" }]
[[letters]]
writer = "Ada Moss"
specialty = "dr"
=== statement.txt
I did not match in March 2026, and I learned to finish what I begin.
"""


def test_a_mistake_in_the_toml_is_named_with_its_line(run, tmp_path):
    """Exit code 2, file, line, value and what is allowed on standard error, nothing on output."""
    write_application(tmp_path, '[[letters]]\nwriter = "Ada"\nspecialty = "iir"\n')

    ran = run("packet", tmp_path)

    assert (ran.code, ran.out) == (2, "")
    assert "application.toml:3:" in ran.err
    assert "ir" in ran.err


def test_the_report_is_never_written_over_the_application(run, tmp_path):
    """Not over a document, not over a closed letter, not over application.toml."""
    text = """
letters = [{ writer = "Ada", specialty = "ir", waived = true, file = "letter.txt" }]
=== letter.txt
Secret.
"""
    write_application(tmp_path, text)

    codes = {
        run("packet", tmp_path, "-o", tmp_path / n).code for n in ("letter.txt", "application.toml")
    }

    assert codes == {2}
    assert "Secret." in (tmp_path / "letter.txt").read_text(encoding="utf-8")


def test_a_folder_without_an_application_is_refused(run, tmp_path):
    """The remedy names the command that writes one."""
    ran = run("packet", tmp_path)

    assert ran.code == 2
    assert "init" in ran.err


@pytest.mark.parametrize("ending", ["html", "md", "json", "txt"])
def test_every_format_is_written_for_its_owner_only(run, tmp_path, ending):
    """The ending of -o chooses the format, and nobody else can read the file."""
    write_application(tmp_path, TEXT)
    target = tmp_path / f"out.{ending}"

    ran = run("packet", tmp_path, "-o", target)

    assert ran.code == 0, ran.err
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert "No letter from an interventional radiologist" in target.read_text(encoding="utf-8")


def test_exit_codes(run, tmp_path):
    """1 for a finding of the level asked for, 3 for a file that cannot be read, which wins."""
    write_application(tmp_path, TEXT)

    assert run("packet", tmp_path, "--fail-on", "major").code == 1
    (tmp_path / "statement.txt").write_bytes(b"")
    ran = run("packet", tmp_path, "--fail-on", "major", "--format", "json")
    assert ran.code == 3
    assert json.loads(ran.out)["documents"][0]["status"] == "nothing-readable"
    assert "statement.txt" in ran.err


def test_own_checks_may_look_at_the_set(run, tmp_path):
    """DIR/packet/name.toml runs beside ours, and a wrong kind is named with its line."""
    write_application(tmp_path, TEXT)
    own = tmp_path / "own" / "packet"
    own.mkdir(parents=True)
    check = own / "four-letters.toml"
    content = """
title = "Four letters, please"
kind = "letters-count"
level = "polish"
message = "{count} of {few}."
why = "Our school wants four."
question = "Who is the fourth?"
source = "G4.3"
[params]
value = "letters.per_program"
few = 4
"""
    check.write_text(content, encoding="utf-8")

    assert "Four letters, please" in run("packet", tmp_path, "--checks", tmp_path / "own").out
    check.write_text(content.replace("letters-count", "letter-count"), encoding="utf-8")
    ran = run("packet", tmp_path, "--checks", tmp_path / "own")
    assert ran.code == 2
    assert "four-letters.toml:3" in ran.err
    assert "letters-count" in ran.err
