"""Promises of the project as a whole: layers, guide, schema, public API, no network."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import eras_review
from eras_review.folders import folder
from eras_review.report.json_report import to_json

ROOT = Path(__file__).parents[1]
SCHEMA = json.loads((ROOT / "docs" / "json-schema.json").read_text(encoding="utf-8"))
SAMPLES = sorted(p for p in folder("samples").iterdir() if p.suffix in (".docx", ".pdf"))


def test_layers_import_only_downwards():
    """import-linter keeps the contract of pyproject.toml."""
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"

    ran = subprocess.run(
        [sys.executable, "-c", program, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "1 kept, 0 broken" in ran.stdout


def test_every_source_is_a_section_of_the_guide(rules):
    """No check cites a section the guide does not have, and no section is empty."""
    assert {check.source for check in rules.checks.values()} <= set(rules.guide)
    assert all(section.text for section in rules.guide.values() if "." in section.id)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_samples_follow_the_published_schema(sample, reviewer):
    """The JSON of every sample validates, and its spans hold the words they claim."""
    envelope = json.loads(to_json([reviewer.review(sample)]))

    jsonschema.validate(envelope, SCHEMA)
    document = envelope["documents"][0]
    spans = [span for finding in document["findings"] for span in finding["spans"]]
    spans += [span for strength in document["strengths"] for span in strength["spans"]]
    assert document["status"] == "read"
    assert all(document["text"][s["start"] : s["end"]] == s["text"] for s in spans)
    assert all(span["where"] for span in spans)


def test_unreadable_documents_follow_the_schema(reviewer, tmp_path):
    """A missing file gives a valid document too."""
    envelope = json.loads(to_json([reviewer.review(tmp_path / "missing.pdf")]))

    jsonschema.validate(envelope, SCHEMA)
    assert envelope["documents"][0]["status"] == "not-opened"


def test_schema_refuses_what_it_does_not_know():
    """The schema is strict, so that a new key cannot slip in."""
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"schema": 1, "tool": {}, "documents": [], "extra": 1}, SCHEMA)


def test_public_api_reads_and_reviews():
    """`from eras_review import review, read` works in a fresh interpreter."""
    program = (
        "from eras_review import review, read, Report\n"
        f"path = {str(SAMPLES[0])!r}\n"
        "report = review(path)\n"
        "assert isinstance(report, Report) and report.document.text == read(path).text != ''\n"
    )

    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert ran.returncode == 0, ran.stderr


def test_public_names_exist():
    """Everything in __all__ can be imported, and nothing else is answered."""
    assert all(getattr(eras_review, name) for name in eras_review.__all__)
    with pytest.raises(AttributeError):
        eras_review.no_such_name  # noqa: B018


def test_review_opens_no_socket(reviewer, monkeypatch):
    """A whole review works with sockets blocked."""

    def refuse(*_args, **_kwargs):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)

    assert all(reviewer.review(sample).document.readable for sample in SAMPLES)


def test_source_modules_stay_small():
    """One idea per module: none over 300 lines, the median under 120."""
    lengths = sorted(
        len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "src" / "eras_review").rglob("*.py")
    )

    assert lengths[-1] <= 300
    assert lengths[len(lengths) // 2] < 120
