"""Word packages that python-docx does not open, and what ours makes of them."""

import io
import zipfile

import pytest

from eras_review.model import Reason, Status
from eras_review.reading.archives import PART_LIMIT, UNPACKED_LIMIT
from eras_review.reading.parse import parse
from made_files import NAMES, SCHEMAS, left_out, paragraph, run, word_bytes

PLAIN = paragraph(run("some words"))


def read(data):
    """Read the bytes of a .docx, without the guard."""
    return parse("draft.docx", ".docx", data)


def changed(change, body=PLAIN):
    """Return a package of which *change* has made other (name, content) pairs."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word_bytes(body))) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            for other, content in change(name, old.read(name)):
                new.writestr(other, content)
    return buffer.getvalue()


def test_strict_office_is_read():
    """ISO 29500 Strict says the same in other namespaces."""
    strict = {
        f"{SCHEMAS}/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
        f"{SCHEMAS}/officeDocument/2006/relationships": (
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    }

    def to_strict(name, data):
        text = data.decode()
        for usual, other in strict.items():
            text = text.replace(usual, other)
        yield name, text

    assert read(changed(to_strict)).text == "some words"


@pytest.mark.parametrize(
    "kind",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    ],
)
def test_macro_and_template_types_are_read_and_nothing_is_run(kind):
    """.docm, .dotx and .dotm are documents; a macro project in them is named."""

    def typed(name, data):
        if name == "[Content_Types].xml":
            data = f'<Types><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
            yield "word/vbaProject.bin", b"\xd0\xcf\x11\xe0"
        yield name, data

    document = read(changed(typed))

    assert (document.text, left_out(document)) == ("some words", ["macros"])


def test_backslashes_and_capitals_in_part_names_are_read():
    """Some programs write names as Windows does; names of parts know no case."""

    def windows(name, data):
        yield name.replace("word/document.xml", "Word\\Document.xml"), data

    assert read(changed(windows)).text == "some words"


def test_a_relation_to_a_missing_part_is_no_harm():
    """A picture that is not there does not keep the text from being read."""
    data = word_bytes(PLAIN, relations=[("image", "media/none.png"), ("header", "none.xml")])

    assert read(data).text == "some words"


def test_a_broken_side_part_is_a_gap():
    """A footnotes part that is no XML is named, and the body is read."""
    data = word_bytes(PLAIN, {"word/footnotes.xml": "<w:foot"}, [("footnotes", "footnotes.xml")])

    document = read(data)

    assert (document.text, document.status) == ("some words", Status.GAPS)
    assert left_out(document) == ["parts of the file that are broken"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused_before_it_is_parsed(encoding):
    """Entities could read other files or unfold into gigabytes."""
    inside = f"<w:document {NAMES}><w:body>{paragraph(run('a&x;b'))}</w:body></w:document>"
    declared = (
        f'<?xml version="1.0" encoding="{encoding}"?>'
        f'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>{inside}'
    )

    document = read(word_bytes("", {"word/document.xml": declared.encode(encoding)}))

    assert (document.status, document.reason) == (Status.NOT_OPENED, Reason.DAMAGED)
    assert "entities" in document.explanation


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"word/media/a.bin": b"\0" * (PART_LIMIT + 1)}, Reason.TOO_BIG),
        (
            {
                f"word/{n}.bin": b"\0" * (PART_LIMIT - 1)
                for n in range(UNPACKED_LIMIT // PART_LIMIT + 1)
            },
            Reason.TOO_BIG,
        ),
        ({f"word/{n}.xml": "" for n in range(1001)}, Reason.TOO_BIG),
        ({"word/document.xml": "<w:document"}, Reason.DAMAGED),
        ({"word/document.xml": f"<w:document {NAMES}/>"}, Reason.DAMAGED),
    ],
    ids=["part", "sum", "count", "no XML", "no body"],
)
def test_too_much_and_too_little_is_refused(parts, reason):
    """The directory of the archive is checked before anything is unpacked."""
    assert read(word_bytes(PLAIN, parts)).reason is reason


def test_two_parts_of_one_name_are_refused():
    """Programs disagree on which of the two is the document."""
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = changed(lambda name, content: [(name, content)] * (1 + ("document.xml" in name)))

    assert read(data).reason is Reason.DAMAGED


@pytest.mark.parametrize(
    ("part", "word_in_line"),
    [
        ("xl/workbook.xml", "Excel"),
        ("ppt/presentation.xml", "PowerPoint"),
        ("Index/Document.iwa", "Pages"),
        ("META-INF/container.xml", "EPUB"),
        ("theme/theme1.xml", "zip archive"),
    ],
)
def test_other_packages_are_named(part, word_in_line):
    """What looks like a Word file and is none says what it is."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(part, "x")

    document = read(buffer.getvalue())

    assert document.reason is Reason.TYPE
    assert word_in_line in document.explanation


def test_a_package_without_a_document_is_refused():
    """A theme that calls itself .docx holds no text."""
    types = [("[Content_Types].xml", "<Types/>")]
    document = read(changed(lambda name, _: types if "Types" in name else []))

    assert document.reason is Reason.TYPE


def test_every_truncation_is_read_or_refused():
    """A download that broke off never raises."""
    data = word_bytes(PLAIN)
    for end in range(4, len(data), 37):
        assert read(data[:end]).reason in (Reason.DAMAGED, Reason.TYPE)
