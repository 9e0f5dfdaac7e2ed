"""Word files that are broken or meant to do harm: a whole copy comes out, or a clear refusal."""

import io
import zipfile

import docx
import pytest
from lxml import etree

from eras_review.annotate import Mark, Marking, Signed
from eras_review.annotate.word import annotate_word
from eras_review.model import Span
from eras_review.reading.parse import parse
from eras_review.reading.word.names import W
from made_files import NAMES, OFFICE, RELATIONS, paragraph, word_bytes
from made_files import run as word_run

BODY = paragraph(word_run("I did not match."))
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OOXML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
EMPTY = f"<w:comments {NAMES}/>"
ODD = (
    f'<w:comments {NAMES}><w:comment w:id="²"/><w:comment w:id="99999999999999999999"/><w:comment/>'
    f'<w:comment w:id="-4"/><w:comment w:id="x"/><w:comment w:id="000"/><!-- one --></w:comments>'
)
EXTERNAL = (
    f'<Relationships {RELATIONS}><!-- a note --><?an instruction?><Relationship Id="r1" '
    f'Type="{OFFICE}/comments" Target="http://evil.example/" TargetMode="External"/>'
    "</Relationships>"
)
COMMENTS = [("comments", "comments.xml")]
DAMAGED = {
    "comments that are no XML": ({"word/comments.xml": "<w:comm"}, COMMENTS),
    "comments with a DOCTYPE": ({"word/comments.xml": f"<!DOCTYPE x>{EMPTY}"}, COMMENTS),
    "comments of another sort": ({"word/comments.xml": "<html/>"}, COMMENTS),
    "comments with odd numbers": ({"word/comments.xml": ODD}, COMMENTS),
    "comments that are the body": ({}, [("comments", "document.xml")]),
    "comments that are not there": ({}, COMMENTS),
    "comments by an absolute path": (
        {"word/comments.xml": EMPTY},
        [("comments", "/word/comments.xml")],
    ),
    "comments outside of the package": ({}, [("comments", "../../../../etc/passwd")]),
    "comments on the network": ({"word/_rels/document.xml.rels": EXTERNAL}, ()),
}


def annotated(data, text="match", signed=None):
    """Return the copy of a Word file with a comment on a word."""
    document = parse("draft.docx", ".docx", data)
    at = document.text.index(text)
    mark = Mark("minor", "A title", ("MINOR: A title",), (Span(at, at + len(text)),))
    marking = Marking(document, (mark,), ("summary",), signed or Signed())
    return annotate_word(data, marking).data


def part(data, name):
    """Return a part of a package, parsed."""
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def typed(parts):
    """Return parts with a list of types, so that python-docx opens the package."""
    types = (
        f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.'
        'openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{OOXML}.document.main+xml"/></Types>'
    )
    return {"[Content_Types].xml": types, **parts}


@pytest.mark.parametrize(("parts", "relations"), DAMAGED.values(), ids=DAMAGED)
def test_damaged_comments(parts, relations):
    """Whatever the comments of a file were, the copy opens and has ours on the right words."""
    data = word_bytes(BODY, typed(parts), relations)

    made = annotated(data)

    found = [c.text for c in docx.Document(io.BytesIO(made)).comments]
    assert found[-2:] == ["summary", "MINOR: A title"]
    relations = part(made, "word/_rels/document.xml.rels").iterchildren("*")
    assert sum(r.get("Type").endswith("/comments") for r in relations) == 1
    assert parse("x.docx", ".docx", made).text == "I did not match."


def test_a_comments_part_in_capitals():
    """Names of parts know no case: the part that is there is used."""
    made = annotated(word_bytes(BODY, {"word/Comments.XML": EMPTY}, COMMENTS))

    names = [n for n in zipfile.ZipFile(io.BytesIO(made)).namelist() if "omments" in n]
    assert names == ["word/Comments.XML"]
    assert len(part(made, "word/Comments.XML")) == 2


def test_numbers_already_referred_to_are_not_taken():
    """Marks in the body that lead to a lost comment do not lead to one of ours."""
    body = paragraph(
        '<w:commentRangeStart w:id="0"/>',
        word_run("I did not match."),
        '<w:commentRangeEnd w:id="00"/><w:r><w:commentReference w:id=" 1"/></w:r>',
    )

    made = annotated(word_bytes(body))

    ids = [comment.get(W + "id") for comment in part(made, "word/comments.xml")]
    assert ids == ["2", "3"]


@pytest.mark.parametrize("declared", [True, False])
def test_every_comments_part_is_declared_once(declared):
    """A part that the list of types forgets is added to it; one that is there is not doubled."""
    override = f'<Override PartName="/word/comments.xml" ContentType="{OOXML}.comments+xml"/>'
    parts = typed({"word/comments.xml": EMPTY})
    if declared:
        key = "[Content_Types].xml"
        parts[key] = parts[key].replace("</Types>", f"{override}</Types>")

    made = annotated(word_bytes(BODY, parts, COMMENTS))

    names = [t.get("PartName") for t in part(made, "[Content_Types].xml")]
    assert names.count("/word/comments.xml") == 1


def test_a_package_without_a_list_of_types():
    """The list is made when there is none."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word_bytes(BODY))) as old,
        zipfile.ZipFile(buffer, "w") as new,
    ):
        for name in old.namelist():
            if name != "[Content_Types].xml":
                new.writestr(name, old.read(name))

    made = annotated(buffer.getvalue())

    assert [t.get("PartName") for t in part(made, "[Content_Types].xml")] == ["/word/comments.xml"]


def test_comments_and_instructions_of_xml_inside_runs():
    """What XML itself calls comments and instructions is neither counted nor lost."""
    body = "<w:p><w:r><!-- x --><w:t>I did </w:t><?a b?><w:t>not match.</w:t></w:r></w:p>"

    made = annotated(word_bytes(body), "not")

    text = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml")
    assert b"<!-- x -->" in text
    assert b"<?a b?>" in text
    assert parse("x.docx", ".docx", made).text == "I did not match."


def test_an_author_xml_cannot_hold():
    """Control characters in a name become blanks."""
    made = annotated(word_bytes(BODY), signed=Signed("A\x01B\ufffe\ud800", "\x00"))

    (author,) = {c.get(W + "author") for c in part(made, "word/comments.xml")}
    assert author == "A B  "
