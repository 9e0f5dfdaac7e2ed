"""`eras-review brief FOLDER`."""

import stat

import pytest

from made_for_briefs import CV, MARKER, TOML, write_application

STEMS = (
    "brief-bram-okafor-md",
    "brief-dr-ines-caldwell",
    "brief-jose-angstrom",
    "brief-jose-angstrom-2",
)
ENDINGS = (".docx", ".html", ".md", ".message.txt")


@pytest.fixture
def folder(tmp_path):
    """Return the folder of the made application."""
    return write_application(tmp_path / "application")


def test_briefs_are_written(run, folder):
    """Every letter gets its files in FOLDER/briefs, for nobody else's eyes."""
    ran = run("brief", folder)

    made = {path.name: path for path in (folder / "briefs").iterdir()}
    assert ran.code == 0, ran.err
    assert set(made) == {f"{s}{e}" for s in STEMS for e in ENDINGS} | {"checklist.md"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in made.values()} == {0o600}
    assert stat.S_IMODE((folder / "briefs").stat().st_mode) == 0o700
    assert all(MARKER.encode() not in path.read_bytes() for path in made.values())


def test_letters_need_not_be_readable(run, folder):
    """Letters stay closed: even unreadable ones are no obstacle."""
    for name in ("caldwell", "angstrom", "okafor"):
        (folder / f"{name}.txt").write_bytes(b"\x00" * 10)

    ran = run("brief", folder)

    assert (ran.code, "angstrom.txt" in ran.err) == (0, False)


def test_existing_briefs_are_kept(run, folder):
    """A brief that exists is not written over, and nothing else is written; --force does it."""
    place = folder / "briefs"
    place.mkdir()
    edited = place / "brief-jose-angstrom.docx"
    edited.write_text("edited", encoding="utf-8")

    refused = run("brief", folder)

    assert refused.code == 2
    assert "brief-jose-angstrom.docx exists already" in refused.err
    assert [path.name for path in place.iterdir()] == [edited.name]
    assert run("brief", folder, "--force").code == 0
    assert edited.read_bytes() != b"edited"


def test_documents_are_never_written_over(run, folder):
    """With --force too, a document of the application stays."""
    toml = TOML.replace('"cv.txt"', '"checklist.md"')
    (folder / "application.toml").write_text(toml, encoding="utf-8")
    (folder / "checklist.md").write_text(CV, encoding="utf-8")

    ran = run("brief", folder, "-o", folder, "--force")

    assert ran.code == 2
    assert (folder / "checklist.md").read_text(encoding="utf-8") == CV


def test_one_writer(run, folder):
    """--writer takes a part of a name; names of files and the checklist stay what they were."""
    first = run("brief", folder, "--writer", "okafor")
    second = run("brief", folder, "--writer", "jose")

    names = {path.name for path in (folder / "briefs").iterdir()}
    assert (first.code, second.code) == (0, 0), second.err
    assert {n for n in names if n.endswith(".docx")} == {
        "brief-bram-okafor-md.docx",
        "brief-jose-angstrom.docx",
        "brief-jose-angstrom-2.docx",
    }


def test_unknown_writer(run, folder):
    """An unknown name is wrong usage, with the nearest one."""
    ran = run("brief", folder, "--writer", "Caldwel", "--set")
    wrong = run("brief", folder, "--writer", "Coldwell")

    assert ran.code == 0
    assert (wrong.code, "Did you mean Dr. Ines Caldwell?" in wrong.err) == (2, True)
    assert not (folder / "briefs").exists()


def test_the_plan_is_printed(run, folder):
    """--set shows who carries what and writes nothing."""
    ran = run("brief", folder, "--set")

    assert ran.code == 0
    assert "What the set lacks" in ran.out
    assert not (folder / "briefs").exists()


def test_an_unreadable_cv_is_said(run, folder):
    """Briefs are made all the same, with asks; the exit code says that a file was not read."""
    (folder / "cv.txt").write_bytes(b"")

    ran = run("brief", folder)

    assert ran.code == 3
    assert "cv.txt" in ran.err
    page = (folder / "briefs" / "brief-jose-angstrom.md").read_text(encoding="utf-8")
    assert "no CV could be read" in page


def test_no_letters(run, folder):
    """An application without letters is told what to add."""
    (folder / "application.toml").write_text("", encoding="utf-8")

    ran = run("brief", folder)

    assert (ran.code, "[[letters]]" in ran.err) == (2, True)


@pytest.mark.parametrize("key", ["cv", "experiences"])
def test_paths_stay_in_the_folder(run, folder, key):
    """A document outside of the folder is not read."""
    outside = folder.parent / "outside.txt"
    outside.write_text(CV, encoding="utf-8")
    toml = TOML.replace('cv = "cv.txt"', f'{key} = "../outside.txt"')
    (folder / "application.toml").write_text(toml, encoding="utf-8")

    ran = run("brief", folder)

    assert (ran.code, "leads out of the folder" in ran.err) == (2, True)
    assert not (folder / "briefs").exists()


def test_a_bad_template_writes_nothing(run, folder, tmp_path):
    """A template of the user's that cannot be used is wrong usage, and no brief is half written."""
    own = tmp_path / "own"
    own.mkdir()
    (own / "brief.docx").write_text("no Word file", encoding="utf-8")

    ran = run("brief", folder, "--templates", own)

    assert (ran.code, "brief.docx cannot be used" in ran.err) == (2, True)
    assert not (folder / "briefs").exists()
