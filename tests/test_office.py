"""What LibreOffice makes of our samples agrees with what we read."""

import shutil
import subprocess

import pytest

from eras_review.folders import folder
from eras_review.reading import read

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
