"""What LibreOffice makes of our samples agrees with what we read."""

import shutil
import subprocess

import docx
import pdfplumber
import pytest

from eras_review.annotate import Signed, marking_of
from eras_review.annotate.word import annotate_word
from eras_review.application import load_application
from eras_review.brief import gather, make_briefs, to_word
from eras_review.folders import folder
from eras_review.reading import Reader, read
from eras_review.reading.parse import parse
from made_for_briefs import write_application

OFFICE = shutil.which("soffice")

pytestmark = [
    pytest.mark.office,
    pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice (soffice)"),
]


def test_a_word_file_printed_by_libreoffice_reads_the_same(tmp_path):
    """The text of a .docx and that of its printed PDF are equal up to white space."""
    sample = folder("samples") / "statement-strong.docx"
    command = [OFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]

    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", tmp_path, sample],
        check=True,
        capture_output=True,
        timeout=120,
    )

    printed = read(tmp_path / "statement-strong.pdf")
    assert printed.text.split() == read(sample).text.split()


@pytest.mark.parametrize("name", ["statement-weak", "letter-weak", "cv-weak", "experiences"])
def test_libreoffice_keeps_an_annotated_sample(name, tmp_path, reviewer, rules):
    """LibreOffice opens a marked copy and saves it again with its text and its comments."""
    sample = folder("samples") / f"{name}.docx"
    data = sample.read_bytes()
    report = reviewer.review_document(parse(sample.name, ".docx", data))
    made = annotate_word(data, marking_of(report, rules, Signed()))
    (tmp_path / "marked.docx").write_bytes(made.data)
    command = [OFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]

    subprocess.run(
        [
            *command,
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            tmp_path / "saved",
            tmp_path / "marked.docx",
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )

    saved = tmp_path / "saved" / "marked.docx"
    assert parse("x.docx", ".docx", saved.read_bytes()).text == report.document.text
    count = len(docx.Document(str(saved)).comments)
    assert count == len(docx.Document(str(tmp_path / "marked.docx")).comments) > 1


def test_a_brief_prints_on_two_pages_at_most(tmp_path, rules):
    """Writers are busy: the fullest brief of the made application has no third page."""
    application = load_application(write_application(tmp_path / "application"))
    with Reader() as reader:
        made = make_briefs(gather(application, rules, reader))
    (tmp_path / "brief.docx").write_bytes(to_word(made.briefs[0]))
    command = [OFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]

    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "brief.docx"],
        check=True,
        capture_output=True,
        timeout=120,
    )

    with pdfplumber.open(tmp_path / "brief.pdf") as printed:
        assert len(printed.pages) <= 2
        assert (
            "Is there anything you could not strongly support?" in printed.pages[0].extract_text()
        )
