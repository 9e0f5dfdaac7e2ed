"""The commands on a whole application: what they say, and what they never say."""

import re
import shutil
import zipfile
from pathlib import Path

import pytest

import made_application

WAIVED, UNKNOWN = "purple ostrich ledger", "silver walrus almanac"
PRIVATE = ("24681357", "1991-04-17", "April 17, 1991", "4312 Juniper Hollow Road")
CV = """Imani Castellow
4312 Juniper Hollow Road, Lynchburg
AAMC ID: 24681357
Date of birth: April 17, 1991

EDUCATION
Blue Ridge College of Medicine, MD, 2021 - 2026

TRAINING
Transitional year resident, Fallow Creek Medical Center, July 2026 - present
"""
LETTER = "Dear Program Director,\n\nI keep a {mark} about Ms. Castellow, AAMC ID 24681357.\n"


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """Return every text output on the sample application."""
    return made_application.outputs(tmp_path_factory.mktemp("said"))


def test_every_golden_file_is_made(said):
    """No output came or went unseen."""
    assert set(said) == {path.name for path in made_application.GOLDEN.iterdir()}


@pytest.mark.parametrize("path", sorted(made_application.GOLDEN.iterdir()), ids=lambda p: p.name)
def test_outputs_are_as_they_were_looked_at(said, path):
    """Whoever changes what is said looks at it: python tests/made_application.py."""
    assert said[path.name] == path.read_text(encoding="utf-8")


@pytest.fixture
def secret(tmp_path):
    """Return an application with marks in letters that stay closed, and private data."""
    home = tmp_path / "application"
    shutil.copytree(made_application.SAMPLE, home)
    (home / "letter-renquist.txt").write_text(LETTER.format(mark=WAIVED))
    (home / "letter-armitage.txt").write_text(LETTER.format(mark=UNKNOWN))
    (home / "cv.txt").write_text(CV)
    toml = (home / "application.toml").read_text(encoding="utf-8")
    toml = toml.replace("letter-renquist.pdf", "letter-renquist.txt")
    toml = toml.replace("letter-armitage.docx", "letter-armitage.txt")
    toml = toml.replace("cv.pdf", "cv.txt").replace('"00000000"', '"24681357"')
    toml = re.sub(r"(?m)^waived = false.*$", "", toml)
    (home / "application.toml").write_text(toml, encoding="utf-8")
    return home


def texts_in(path: Path) -> str:
    """Return all that a file holds as text, a Word file's parts too."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            return "".join(
                package.read(name).decode("utf-8", "ignore") for name in package.namelist()
            )
    return path.read_text(encoding="utf-8")


def test_closed_letters_and_private_data_stand_in_no_output(run, secret, tmp_path):
    """Not of a waived letter, not of one whose waiver is unknown, in any format."""
    found = [run("packet", secret, "--format", f).out for f in ("text", "json", "html", "md")]
    made = (
        run("postmortem", secret, "-o", tmp_path / "postmortem", "--today", "2026-09-20"),
        run("brief", secret, "-o", tmp_path / "briefs"),
        run("brief", secret, "--set"),
    )
    files = [p for place in ("postmortem", "briefs") for p in (tmp_path / place).iterdir()]
    found += [ran.out + ran.err for ran in made] + [texts_in(path) for path in files]

    assert all(ran.code == 0 for ran in made)
    assert len(files) >= 3 + 3 * 4
    assert all(len(text) > 100 for text in found[:4])
    for words in (WAIVED, UNKNOWN, *PRIVATE):
        assert not any(words in text for text in found), words


@pytest.mark.parametrize("command", ["packet", "postmortem", "brief"])
def test_a_path_out_of_the_folder_is_refused(run, secret, tmp_path, command):
    """Whichever command asks."""
    (tmp_path / "outside.txt").write_text("Not of this application.")
    toml = secret / "application.toml"
    toml.write_text(toml.read_text("utf-8").replace("cv.txt", "../outside.txt"), encoding="utf-8")

    ran = run(command, secret, *(("-o", tmp_path / "out") if command != "packet" else ()))

    assert ran.code == 2
    assert "leads out of the folder" in ran.err
    assert "Not of this application" not in ran.out + ran.err


@pytest.mark.parametrize(
    ("command", "name"), [("packet", "packet.html.j2"), ("brief", "brief.html.j2")]
)
def test_templates_of_a_user_are_sandboxed_and_escape(run, secret, tmp_path, command, name):
    """A template that reaches for Python is refused; what documents hold stays text."""
    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / f"{command}.html.j2").write_text("{{ ''.__class__.__mro__ }}")
    form = ("--format", "html") if command == "packet" else ("-o", tmp_path / "out")

    ran = run(command, secret, *form, "--templates", templates)

    assert "object" not in ran.out
    assert ran.code == 2
    assert "template" in ran.err
