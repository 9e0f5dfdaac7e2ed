"""`eras-review packet` on real files: formats, exit codes, private output."""

import json
import stat
import subprocess
import sys

import pytest

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


def run(*arguments):
    """Run the program in a process of its own."""
    command = [sys.executable, "-m", "eras_review", "packet", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("ending", ["html", "md", "json", "txt"])
def test_every_format_is_written_for_its_owner_only(tmp_path, ending):
    """The ending of -o chooses the format, and nobody else can read the file."""
    write_application(tmp_path, TEXT)
    target = tmp_path / f"out.{ending}"

    ran = run(tmp_path, "-o", target)

    assert ran.returncode == 0, ran.stderr
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert "No letter from an interventional radiologist" in target.read_text(encoding="utf-8")


def test_exit_codes(tmp_path):
    """1 for a finding of the level asked for, 3 for a file that cannot be read, which wins."""
    write_application(tmp_path, TEXT)

    assert run(tmp_path, "--fail-on", "major").returncode == 1
    (tmp_path / "statement.txt").write_bytes(b"")
    ran = run(tmp_path, "--fail-on", "major", "--format", "json")
    assert ran.returncode == 3
    assert json.loads(ran.stdout)["documents"][0]["status"] == "nothing-readable"
    assert "statement.txt" in ran.stderr


def test_own_checks_may_look_at_the_set(tmp_path):
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

    assert "Four letters, please" in run(tmp_path, "--checks", tmp_path / "own").stdout
    check.write_text(content.replace("letters-count", "letter-count"), encoding="utf-8")
    ran = run(tmp_path, "--checks", tmp_path / "own")
    assert ran.returncode == 2
    assert "four-letters.toml:3" in ran.stderr
    assert "letters-count" in ran.stderr
