"""Reading files: nothing lost in silence, nothing raised, one clear line for the unreadable."""

import io
import json
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from eras_review.model import Reason, Role, Status
from eras_review.reading import read


def word(tmp_path, *paragraphs):
    """Return the path of a .docx whose body holds the XML of *paragraphs*."""
    document = docx.Document()
    body = document.element.body
    for paragraph in paragraphs:
        xml = paragraph.replace("<w:p>", f"<w:p {nsdecls('w', 'wp', 'a', 'r')}>", 1)
        body.insert(len(body) - 1, parse_xml(xml))
    path = tmp_path / "draft.docx"
    document.save(path)
    return path


def pdf(tmp_path, draw, **options):
    """Return the path of a PDF drawn by *draw*."""
    path = tmp_path / "draft.pdf"
    canvas = Canvas(str(path), **options)
    draw(canvas)
    canvas.save()
    return path


RUN = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"


@pytest.mark.parametrize(
    ("inner", "text", "left_out"),
    [
        (RUN.format("plain"), "plain", []),
        (f"<w:ins w:id='1' w:author='x'>{RUN.format('kept')}</w:ins>", "kept", []),
        (
            RUN.format("a") + "<w:del w:id='1'><w:r><w:delText>gone</w:delText></w:r></w:del>",
            "a",
            ["tracked deletions"],
        ),
        (
            f"<w:moveFrom w:id='1'>{RUN.format('old')}</w:moveFrom>" + RUN.format("b"),
            "b",
            ["tracked deletions"],
        ),
        (f"<w:hyperlink>{RUN.format('link')}</w:hyperlink>", "link", []),
        (f"<w:smartTag w:uri='x' w:element='y'>{RUN.format('Ohio')}</w:smartTag>", "Ohio", []),
        (f"<w:sdt><w:sdtContent>{RUN.format('control')}</w:sdtContent></w:sdt>", "control", []),
        (f"<w:fldSimple w:instr='DATE'>{RUN.format('May')}</w:fldSimple>", "May", []),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + RUN.format("c"), "c", []),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a b\nc", []),
        ("<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>read</w:t></w:r>", "well-read", []),
        (
            RUN.format("seen") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>",
            "seen",
            ["hidden text"],
        ),
    ],
)
def test_word_runs_of_every_sort(tmp_path, inner, text, left_out):
    """What a page shows is read; what is deleted or hidden is dropped and named."""
    document = read(word(tmp_path, f"<w:p>{inner}</w:p>"))

    assert document.text == text
    assert [item.what for item in document.not_read] == left_out


def test_word_roles_tables_and_notes(tmp_path):
    """Headings, list items and cells keep their role, and each cell is read once."""
    source = docx.Document()
    source.add_heading("Education", level=1)
    source.add_paragraph("First item", style="List Bullet")
    table = source.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
    table.cell(1, 0).text, table.cell(1, 1).text = "left", "right"
    table.cell(1, 1).add_table(1, 1).cell(0, 0).text = "inner"
    path = tmp_path / "cv.docx"
    source.save(path)

    document = read(path)

    found = [(block.role, document.text[block.start : block.end]) for block in document.blocks]
    assert found == [
        (Role.HEADING, "Education"),
        (Role.LIST_ITEM, "First item"),
        (Role.CELL, "wide"),
        (Role.CELL, "left"),
        (Role.CELL, "right"),
        (Role.CELL, "inner"),
    ]


def test_word_header_is_named_not_mixed_in(tmp_path):
    """A header repeats on every page: it is listed and kept out of the text."""
    source = docx.Document()
    source.add_paragraph("body")
    source.sections[0].header.paragraphs[0].text = "A. Nobody, page 1"
    path = tmp_path / "a.docx"
    source.save(path)

    document = read(path)

    assert (document.text, document.status) == ("body", Status.READ)
    assert [item.what for item in document.not_read] == ["headers and footers"]


def test_word_doctype_is_refused(tmp_path):
    """A document that defines entities is refused before anything is resolved."""
    path = word(tmp_path, f"<w:p>{RUN.format('x')}</w:p>")
    changed = tmp_path / "evil.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(
                    b"?>", b'?><!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>', 1
                )
            new.writestr(name, data)

    document = read(changed)

    assert (document.status, document.reason) == (Status.NOT_OPENED, Reason.DAMAGED)


def test_word_bomb_is_refused(tmp_path):
    """An archive that would unpack to more than the limit is never unpacked."""
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (30 * 1024 * 1024))

    assert read(path).reason == Reason.TOO_BIG


def test_pdf_lines_become_paragraphs(tmp_path):
    """Lines join by spaces, a hyphen at a line's end goes, a gap parts paragraphs."""

    def draw(canvas):
        for line, y in (
            ("I placed the cath-", 700),
            ("eter and waited for the team", 686),
            ("Second part.", 640),
        ):
            canvas.drawString(72, y, line)

    document = read(pdf(tmp_path, draw))

    assert document.text.split("\n") == [
        "I placed the catheter and waited for the team",
        "Second part.",
    ]
    assert document.blocks[0].origin.page == 1


def test_pdf_columns_are_read_one_after_the_other(tmp_path):
    """Two columns of running text do not interleave."""

    def draw(canvas):
        for row in range(16):
            canvas.drawString(72, 700 - 14 * row, f"left column words in line {row}")
            canvas.drawString(320, 700 - 14 * row, f"right column words in line {row}")

    text = read(pdf(tmp_path, draw)).text

    assert text.index("left column words in line 15") < text.index("right column words in line 0")


@pytest.mark.parametrize(
    ("draw", "status", "reason"),
    [
        (lambda canvas: canvas.showPage(), Status.NOTHING_READABLE, Reason.EMPTY),
        (
            lambda canvas: canvas.drawInlineImage(_dot(), 72, 72, 400, 400),
            Status.NOTHING_READABLE,
            Reason.SCAN,
        ),
    ],
)
def test_pdf_without_text_says_why(tmp_path, draw, status, reason):
    """A scan and an empty page are told apart, and neither is "no findings"."""
    document = read(pdf(tmp_path, draw))

    assert (document.status, document.reason) == (status, reason)
    assert document.explanation


def _dot():
    """Return a small picture."""
    from PIL import Image  # noqa: PLC0415 - reportlab brings it

    return Image.new("RGB", (4, 4), "black")


def test_pdf_blank_page_is_a_gap(tmp_path):
    """A page without text among others is named."""

    def draw(canvas):
        canvas.drawString(72, 700, "one page of words")
        canvas.showPage()
        canvas.showPage()

    document = read(pdf(tmp_path, draw))

    assert document.status == Status.GAPS
    assert [(i.what, i.where) for i in document.not_read] == [("pages without text", "page 2")]


def test_pdf_password(tmp_path):
    """A protected PDF says so."""
    path = pdf(tmp_path, lambda c: c.drawString(72, 72, "x"), encrypt=StandardEncryption("secret"))

    assert read(path).reason == Reason.PASSWORD


@pytest.mark.parametrize(
    ("name", "data", "reason", "word_in_line"),
    [
        ("a.txt", b"", Reason.EMPTY, "empty"),
        ("a.txt", b" \n\t\n", Reason.EMPTY, "no text"),
        ("a.txt", bytes(range(256)) * 40, Reason.TYPE, ""),
        (
            "a.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            Reason.TYPE,
            ".docx",
        ),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Reason.PASSWORD,
            "password",
        ),
        ("a.rtf", b"{\\rtf1 hello}", Reason.TYPE, ".docx"),
        ("a.gdoc", b'{"url": "https://docs.google.com/document/d/1"}', Reason.TYPE, "Google"),
        ("a.docx", b"PK\x03\x04 and then nothing", Reason.DAMAGED, "damaged"),
        ("a.pdf", b"%PDF-1.7 and then nothing", Reason.DAMAGED, "damaged"),
        ("a.docx", b"\x00\x01\x02" * 50, Reason.TYPE, ""),
        ("~$draft.docx", b"x", Reason.TYPE, "lock file"),
        ("a.png", b"\x89PNG\r\n\x1a\n", Reason.TYPE, "picture"),
    ],
)
def test_bad_input_is_one_clear_line(tmp_path, name, data, reason, word_in_line):
    """Each kind of bad file gives its reason, its cause and a remedy on one line."""
    path = tmp_path / name
    path.write_bytes(data)

    document = read(path)

    assert (document.reason, document.text) == (reason, "")
    assert word_in_line in document.explanation
    assert document.explanation.count("\n") == 0
    assert len(document.explanation) > len("Too short.")


def test_open_document_and_pages_are_named(tmp_path):
    """.odt and .pages are refused by what they hold."""
    for part, content, word_in_line in (
        ("mimetype", "application/vnd.oasis.opendocument.text", "OpenDocument"),
        ("Index/Document.iwa", "x", "Pages"),
    ):
        path = tmp_path / "draft.docx"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(part, content)
        assert word_in_line in read(path).explanation


def test_huge_file_is_refused_before_it_is_read(tmp_path):
    """A file over the size limit is not opened."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(26 * 1024 * 1024)

    assert read(path).reason == Reason.TOO_BIG


@pytest.mark.parametrize(
    "data",
    [
        "naïve café".encode(),
        b"\xef\xbb\xbf" + "naïve café".encode(),
        "naïve café".encode("utf-16"),
        "naïve café".encode("cp1252"),
    ],
)
def test_encodings(tmp_path, data):
    """UTF-8 with and without mark, UTF-16 and Windows-1252 give the same text."""
    path = tmp_path / "draft.txt"
    path.write_bytes(data)

    assert read(path).text == "naïve café"


def test_markdown_marks_become_roles(tmp_path):
    """Headings and items lose their marks and keep their role."""
    path = tmp_path / "draft.md"
    path.write_text("# Title\n\n- *one*\n- [two](https://example.org)\n", encoding="utf-8")

    document = read(path)

    assert document.text == "Title\none\ntwo"
    assert [b.role for b in document.blocks] == [Role.HEADING, Role.LIST_ITEM, Role.LIST_ITEM]


def test_known_content_under_a_wrong_ending_is_read(tmp_path):
    """A Word file called .pdf is read as what it is."""
    path = word(tmp_path, f"<w:p>{RUN.format('honest')}</w:p>")
    wrong = path.rename(tmp_path / "draft.pdf")

    assert read(wrong).text == "honest"


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.binary(max_size=400), name=st.sampled_from(["a.txt", "a.docx", "a.pdf", "a.md"]))
def test_no_bytes_raise(tmp_path, data, name):
    """Whatever the bytes, read returns a document."""
    path = tmp_path / name
    path.write_bytes(data)

    document = read(path)

    assert document.readable == bool(document.text)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(at=st.integers(0, 20_000), flip=st.integers(1, 255))
def test_a_flipped_byte_in_a_package_never_raises(tmp_path, at, flip):
    """A damaged .docx is read or refused, never an error of ours."""
    buffer = io.BytesIO()
    source = docx.Document()
    source.add_paragraph("some words")
    source.save(buffer)
    data = bytearray(buffer.getvalue())
    data[at % len(data)] ^= flip
    path = tmp_path / "a.docx"
    path.write_bytes(bytes(data))

    assert json.dumps(read(path).status)
