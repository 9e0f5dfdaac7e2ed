"""The read command: what did it see, as text and as JSON."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from made_files import NAMES, paragraph, pdf_bytes, word_bytes
from made_files import run as word_run

SCHEMA = json.loads(Path("docs/json-schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def word_draft(tmp_path):
    """Return the path of a .docx with a table, a deletion and a header."""
    path = tmp_path / "draft.docx"
    body = paragraph(word_run("I did not match.")) + paragraph(
        word_run("kept"), "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
    )
    head = f"<w:hdr {NAMES}>{paragraph(word_run('A. Nobody'))}</w:hdr>"
    path.write_bytes(
        word_bytes(body + "<w:altChunk/>", {"word/h.xml": head}, [("header", "h.xml")])
    )
    return path


def test_text_shows_blocks_gaps_and_what_is_beside(run, word_draft):
    """Lost text comes first, then the blocks with their places, then what was kept apart."""
    ran = run("read", word_draft)

    lines = ran.out.splitlines()
    assert ran.code == 0
    assert "5 words in 2 blocks" in lines[0]
    assert lines[1] == "Missing from this review: 1 × embedded documents."
    assert "Also in the file: 1 × tracked deletions." in lines
    assert "[paragraph, paragraph 1, word/document.xml]" in lines
    assert lines[lines.index("[header: kept apart, not reviewed]") + 1] == "A. Nobody"


def test_paragraphs_are_counted_as_in_the_report(run, tmp_path):
    """What a report calls paragraph 3 is paragraph 3 here, whatever empty ones the file has."""
    path = tmp_path / "draft.docx"
    table = f"<w:tbl><w:tr><w:tc>{paragraph(word_run('A cell.'))}</w:tc></w:tr></w:tbl>"
    blamed = "My advisor ruined my application."
    path.write_bytes(
        word_bytes(
            paragraph(word_run("I did not match."))
            + paragraph()
            + table
            + paragraph()
            + paragraph(word_run(blamed))
        )
    )

    report = json.loads(run(path, "--as", "statement", "--format", "json").out)
    read = run("read", path).out.splitlines()

    findings = report["documents"][0]["findings"]
    places = {s["where"] for f in findings for s in f["spans"] if s["text"] in blamed}
    number = read[read.index(blamed) - 1].split(", ")[1]
    assert places == {f"{number}, sentence 1"} == {"paragraph 3, sentence 1"}


def test_json_has_the_envelope_of_the_report(run, word_draft, tmp_path, draft):
    """Blocks, runs and boxes follow the published schema, for every kind of file."""
    pdf = tmp_path / "draft.pdf"
    pdf.write_bytes(pdf_bytes(lambda canvas: canvas.drawString(72, 700, "some words")))

    ran = run("read", word_draft, pdf, draft, "--format", "json")

    envelope = json.loads(ran.out)
    jsonschema.validate(envelope, SCHEMA)
    word, page, text = envelope["documents"]
    assert word["blocks"][0]["origin"]["runs"] == [{"start": 0, "end": 16, "run": 0, "offset": 0}]
    assert word["asides"] == [{"what": "header", "where": "", "text": "A. Nobody"}]
    assert page["reader"] == "pdfplumber"
    assert [box["page"] for box in page["blocks"][0]["origin"]["boxes"]] == [1, 1]
    assert text["blocks"][0]["origin"] == {"line": 1, "last": 1}


def test_an_unreadable_file_is_code_3_and_the_others_are_shown(run, draft, tmp_path):
    """The line about it stands in the output and on standard error."""
    ran = run("read", tmp_path / "none.docx", draft)

    assert ran.code == 3
    assert "nothing read (missing)" in ran.out
    assert "did not match" in ran.out
    assert "no file of this name" in ran.err


@pytest.mark.parametrize("command", ["read", "review"])
def test_limits_are_options(run, tmp_path, command):
    """A limit that is too tight for a file ends with code 3 and names the option."""
    path = tmp_path / "draft.pdf"
    path.write_bytes(pdf_bytes(lambda canvas: canvas.drawString(72, 700, "some words")))

    ran = run(command, path, "--max-wait", "0.01")

    assert ran.code == 3
    assert "--max-wait" in ran.err


@pytest.mark.parametrize("limit", ["--max-seconds=0", "--max-wait=-1", "--max-memory=1"])
def test_limits_of_nothing_are_wrong_usage(run, draft, limit):
    """They are refused before anything is read."""
    assert run("read", draft, limit).code == 2


def test_reports_of_every_format_carry_the_notice(run, word_draft):
    """What was lost stands in the report, whatever its form."""
    for form in ("text", "html", "md"):
        out = " ".join(run(word_draft, "--format", form).out.replace("\\", "").split())
        assert "Missing from this review: 1 × embedded documents." in out
    not_read = json.loads(run(word_draft, "--format", "json").out)["documents"][0]["not_read"]
    assert {"what": "embedded documents", "where": "", "count": 1} in not_read


def test_a_slip_in_a_command_is_told(run):
    """`eras-review raed` is not the name of a file."""
    ran = run("raed", "x.docx")

    assert ran.code == 2
    assert 'Did you mean "read"?' in ran.err


def test_read_never_imports_spacy(draft):
    """Neither for a file that reads nor for one that does not."""
    script = (
        "import sys\n"
        "from eras_review.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "finally: sys.exit('spacy' in sys.modules)"
    )
    for file in (draft, draft.with_name("none")):
        done = subprocess.run(
            [sys.executable, "-c", script, "read", file],
            check=False,
            capture_output=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr


def test_read_as_experiences(run, tmp_path):
    """--as says what a file is; experiences are shown as a list."""
    path = tmp_path / "x.txt"
    path.write_text("Scribe | Lake Clinic | 2019\nI wrote notes.\nMost meaningful: Calm.\n")

    ran = run("read", path, "--as", "experiences")

    lines = ran.out.splitlines()
    assert lines[0].endswith("read as ERAS experiences")
    assert " 1. Scribe | Lake Clinic | 2019" in lines
    assert "    description: 14 characters; most meaningful, reason: 5 characters" in lines
