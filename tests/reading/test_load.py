"""What can be said about a file before anybody looks into it, and how it is told apart."""

import zipfile

import pytest

from eras_review.model import Reason, Status
from eras_review.reading import read
from eras_review.reading.load import SIZE_LIMIT
from made_files import pdf_bytes, word_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "data", "reason", "word_in_line"),
    [
        ("a.txt", b"", Reason.EMPTY, "empty"),
        ("a.txt", b" \n\t\n", Reason.EMPTY, "no text"),
        ("a.txt", bytes(range(256)) * 40, Reason.TYPE, "binary"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), Reason.TYPE, ".docx"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), Reason.PASSWORD, "password"),
        ("a.msg", OLE, Reason.TYPE, "Outlook"),
        ("a.rtf", b"{\\rtf1 hello}", Reason.TYPE, ".docx"),
        ("a.gdoc", b'{"url": "https://docs.google.com/document/d/1"}', Reason.TYPE, "Google"),
        ("a.docx", b"PK\x03\x04 and then nothing", Reason.DAMAGED, "damaged"),
        ("a.pdf", b"%PDF-1.7 and then nothing", Reason.DAMAGED, "damaged"),
        ("a.docx", b"\x00\x01\x02" * 50, Reason.TYPE, "binary"),
        ("~$draft.docx", b"x", Reason.TYPE, "lock file"),
        ("a.png", b"\x89PNG\r\n\x1a\n", Reason.TYPE, "picture"),
        ("a.html", b"<!DOCTYPE html><p>hi", Reason.TYPE, "web page"),
        ("a.csv", b"a,b\n1,2\n", Reason.TYPE, ".csv"),
    ],
)
def test_bad_input_is_one_clear_line(tmp_path, name, data, reason, word_in_line):
    """Each kind of bad file gives its reason, its cause and a remedy on one line."""
    path = tmp_path / name
    path.write_bytes(data)

    document = read(path)

    assert (document.reason, document.text) == (reason, "")
    assert word_in_line in document.explanation
    assert document.explanation.count(".") >= 2
    assert "\n" not in document.explanation


def test_open_document_is_named(tmp_path):
    """.odt is refused by what it holds, whatever it is called."""
    path = tmp_path / "draft.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")

    assert "OpenDocument" in read(path).explanation


@pytest.mark.parametrize("name", ["", "none.docx", "a\0b.txt", "x" * 5000])
def test_a_file_that_is_not_there(tmp_path, name):
    """Whatever the name, there is one line; a folder is not a file."""
    document = read(f"{tmp_path}/{name}")

    assert document.status is Status.NOT_OPENED
    assert document.reason is (Reason.MISSING if name else Reason.TYPE)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    """A file over the size limit is not opened."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)

    assert read(path).reason is Reason.TOO_BIG


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("draft.pdf", word_bytes("<w:p><w:r><w:t>honest</w:t></w:r></w:p>")),
        ("draft.docx", pdf_bytes(lambda canvas: canvas.drawString(72, 700, "honest"))),
        ("draft.docx", b"honest"),
        ("draft", b"honest"),
        ("draft.pdf", b"junk before it\n" + pdf_bytes(lambda c: c.drawString(72, 700, "honest"))),
    ],
)
def test_content_decides_and_not_the_ending(tmp_path, name, data):
    """Known content under a wrong ending is read as what it is."""
    path = tmp_path / name
    path.write_bytes(data)

    assert read(path).text == "honest"


def test_standard_input():
    """What comes through a pipe is read like a file."""
    assert read("-", stdin=b"some words").text == "some words"
