"""The annotate command: where the copy goes, and what it refuses."""

import io
import shutil
import zipfile

import pytest

from eras_review.folders import folder
from made_files import paragraph, pdf_bytes, word_bytes
from made_files import run as word_run


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


BODY = paragraph(word_run("I did not match last year, and the programs never gave me a chance."))
WORDS = "I did not match last year, and the programs never gave me a chance."


def lying():
    """Return a Word file whose picture is not what its directory says."""
    data = word_bytes(BODY, {"word/media/a.png": b"picture" * 100}, compression=zipfile.ZIP_STORED)
    return data.replace(b"picturepicture", b"pictureswindle", 1)


def looping():
    """Return a PDF whose pages hold themselves."""
    data = pdf_bytes(lambda canvas: canvas.drawString(72, 700, WORDS), pageCompression=0)
    at = data.index(b"/Kids [")
    end = data.index(b"]", at)
    number = data[:at].rindex(b" 0 obj")
    itself = data[data.rindex(b"\n", 0, number) + 1 : number] + b" 0 R"
    return data[:end] + b" " + itself + data[end:]


def bombed():
    """Return a Word file with a part that unfolds into what no draft holds."""
    buffer = io.BytesIO(word_bytes(BODY))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/b.bin", b"\0" * (21 * 1024 * 1024))
    return buffer.getvalue()


HOSTILE = {
    "lying.docx": lying,
    "bombed.docx": bombed,
    "types.docx": lambda: word_bytes(BODY, {"[Content_Types].xml": "<!DOCTYPE t><Types/>"}),
    "looping.pdf": looping,
    "cut.pdf": lambda: pdf_bytes(lambda canvas: canvas.drawString(72, 700, WORDS))[:-80],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files(run, tmp_path, name):
    """A file that cannot be read or written is refused in a line; it keeps its bytes."""
    path = tmp_path / name
    path.write_bytes(HOSTILE[name]())
    before = path.read_bytes()

    ran = run("annotate", path)

    assert ran.code == 3
    assert "Traceback" not in ran.err
    assert "an error of ours" not in ran.err
    assert len(ran.err.strip().splitlines()) == 1
    assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [path]
