"""Word comments: on the exact words, and everything else as it was."""

import io
import zipfile
from copy import deepcopy

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from eras_review.annotate import Mark, Marking, Signed, marking_of
from eras_review.annotate.word import annotate_word
from eras_review.folders import folder
from eras_review.model import Span
from eras_review.reading.parse import parse
from eras_review.reading.word.names import W
from made_files import NAMES, paragraph, word_bytes
from made_files import run as word_run

SIGNED = Signed("A. Reader", "AR")
SAMPLES = sorted(folder("samples").glob("*.docx"))
OOXML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{OOXML}.document.main+xml"/></Types>'
    )
}
SPLIT = paragraph(
    word_run("I did not ", "<w:b/>"), word_run("match, and ", "<w:i/>"), word_run("I was sad.")
)


def read(data):
    """Return the document in a Word file."""
    return parse("draft.docx", ".docx", data)


def annotated(data, marks, summary=("summary",)):
    """Return the marked copy of a Word file."""
    return annotate_word(data, Marking(read(data), tuple(marks), summary, SIGNED))


def mark(*spans):
    """Return a mark on some spans."""
    return Mark("minor", "A title", ("MINOR: A title", "A message."), tuple(spans))


def comments(data):
    """Return the words every comment stands on, and its first line, in order."""
    document = docx.Document(io.BytesIO(data))
    body = document.element.body
    found = []
    for comment in document.comments:
        words, inside = "", False
        for element in body.iter():
            if element.tag == W + "commentRangeStart":
                inside |= element.get(W + "id") == str(comment.comment_id)
            elif element.tag == W + "commentRangeEnd":
                inside &= element.get(W + "id") != str(comment.comment_id)
            elif inside and element.tag == W + "t":
                words += element.text or ""
        found.append((words, comment.paragraphs[0].text))
    return found


def plain(data, name="word/document.xml"):
    """Return the XML of a part without comments, neighbouring equal runs merged."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))
    for element in list(root.iter(W + "commentRangeStart", W + "commentRangeEnd")):
        element.getparent().remove(element)
    for reference in list(root.iter(W + "commentReference")):
        run = reference.getparent()
        run.getparent().remove(run)
    for run in list(root.iter(W + "r")):
        merge(run)
    return etree.tostring(root, method="c14n")


def merge(run):
    """Merge a run into the one before it when both have the same properties."""
    before = run.getprevious()
    if before is None or before.tag != W + "r" or properties(before) != properties(run):
        flatten(run)
        return
    for child in list(run):
        if child.tag != W + "rPr":
            before.append(child)
    run.getparent().remove(run)
    flatten(before)


def flatten(run):
    """Join neighbouring texts of a run."""
    for text in run.findall(W + "t"):
        text.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
        before = text.getprevious()
        if before is not None and before.tag == W + "t":
            before.text = (before.text or "") + (text.text or "")
            run.remove(text)


def properties(run):
    """Return the properties of a run as text."""
    found = run.find(W + "rPr")
    return b"" if found is None else etree.tostring(deepcopy(found), method="c14n")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_samples(path, reviewer, rules):
    """Every finding of a sample stands at its words; the rest of the package is untouched."""
    data = path.read_bytes()
    report = reviewer.review_document(parse(path.name, path.suffix, data))
    marking = marking_of(report, rules, SIGNED)
    made = annotate_word(data, marking)

    found = comments(made.data)
    wanted = [s for m in marking.marks for s in m.spans]
    assert found[0][1].startswith("eras-review, on this computer only")
    squeezed = {"".join(words.split()) for words, _ in found}
    for span in wanted:
        assert "".join(report.document.text[span.start : span.end].split()) in squeezed
    assert plain(made.data) == plain(data)
    before, after = (zipfile.ZipFile(io.BytesIO(d)) for d in (data, made.data))
    changed = {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    for name in set(before.namelist()) - changed:
        assert before.read(name) == after.read(name)
    assert parse("x.docx", ".docx", made.data).text == report.document.text


@given(st.tuples(st.integers(0, 31), st.integers(0, 31)).filter(lambda pair: pair[0] < pair[1]))
def test_spans_that_cross_runs(places):
    """Whatever words are marked, the comment stands on just them and nothing else changes."""
    data = word_bytes(SPLIT, TYPES)
    text = read(data).text
    start, end = places[0], min(places[1], len(text))
    if start >= end:
        return

    made = annotated(data, [mark(Span(start, end))])

    assert comments(made.data)[1] == (text[start:end], "MINOR: A title")
    assert plain(made.data) == plain(data)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=8))
def test_overlapping_spans(places):
    """Any number of comments may share words."""
    data = word_bytes(SPLIT, TYPES)
    text = read(data).text
    spans = [Span(a, min(a + n, len(text))) for a, n in places if a < len(text)]

    made = annotated(data, [mark(span) for span in spans])

    assert [words for words, _ in comments(made.data)[1:]] == [text[s.start : s.end] for s in spans]
    assert plain(made.data) == plain(data)


def test_absence_stands_on_the_first_words():
    """What has no words is said at the beginning."""
    made = annotated(word_bytes(SPLIT, TYPES), [mark()])

    assert len(comments(made.data)) == 2
    assert made.unplaced == ()


def test_comments_and_revisions_stay():
    """A comment that was there keeps its number, and tracked changes stay tracked."""
    old = '<w:comment w:id="7" w:author="M"><w:p><w:r><w:t>old</w:t></w:r></w:p></w:comment>'
    body = paragraph(
        '<w:commentRangeStart w:id="7"/>',
        word_run("I did not match."),
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
        f'<w:ins w:id="9" w:author="M">{word_run(" I waited.")}</w:ins>',
        '<w:del w:id="10" w:author="M"><w:r><w:delText>gone</w:delText></w:r></w:del>',
    )
    parts = {"word/comments.xml": f"<w:comments {NAMES}>{old}</w:comments>"}
    data = word_bytes(body, parts, [("comments", "comments.xml")])
    text = read(data).text
    at = text.index("waited")

    made = annotated(data, [mark(Span(at, at + 6))])

    archive = zipfile.ZipFile(io.BytesIO(made.data))
    body = archive.read("word/document.xml")
    numbers = etree.fromstring(archive.read("word/comments.xml")).xpath("//@*[local-name()='id']")
    assert sorted(numbers) == ["0", "1", "7"]
    assert body.count(b"<w:ins ") == body.count(b"<w:del ") == 1
    assert b"gone" in body


def test_what_has_no_place_is_named():
    """Words in a text box are named in the first comment with the reason."""
    box = f"<w:txbxContent>{paragraph(word_run('I hid this here.'))}</w:txbxContent>"
    shape = f"<w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>"
    data = word_bytes(paragraph(word_run("I did not match."), shape))
    at = read(data).text.index("hid")

    made = annotated(data, [mark(Span(at, at + 3))])

    assert made.unplaced == ("A title: in a text box or an equation",)
    archive = zipfile.ZipFile(io.BytesIO(made.data))
    assert "Not marked in the text: A title" in archive.read("word/comments.xml").decode()


NOTE = f"<w:footnotes {NAMES}>{{}}</w:footnotes>"


def noted(mark_run):
    """Return a Word file whose body has a run that leads to a footnote of two paragraphs."""
    words = paragraph(word_run("a separator"))
    own = paragraph(word_run("It was not my ")) + paragraph(word_run("fault at all."))
    notes = f'<w:footnote w:id="1" w:type="separator">{words}</w:footnote>'
    notes += f'<w:footnote w:id="2">{own}</w:footnote>'
    body = paragraph(word_run("I did not match."), mark_run) + paragraph(word_run("I waited."))
    parts = {"word/footnotes.xml": NOTE.format(notes), **TYPES}
    return word_bytes(body, parts, [("footnotes", "footnotes.xml")])


def test_words_of_a_footnote_are_commented_at_its_mark():
    """The comment stands on the mark in the body and says which words of the note are meant."""
    data = noted('<w:r><w:t xml:space="preserve"> See</w:t><w:footnoteReference w:id="2"/></w:r>')
    at = read(data).text.index("fault")

    made = annotated(data, [mark(Span(at, at + 5))])

    assert made.unplaced == ()
    assert comments(made.data)[1] == (" See", "MINOR: A title")
    archive = zipfile.ZipFile(io.BytesIO(made.data))
    assert "In the note: “fault”" in archive.read("word/comments.xml").decode()
    assert plain(made.data) == plain(data)
    assert plain(made.data, "word/footnotes.xml") == plain(data, "word/footnotes.xml")


def test_a_bare_mark_takes_the_comment():
    """A mark that is a run of its own, as Word writes it, is what the comment stands on."""
    data = noted('<w:r><w:footnoteReference w:id="2"/></w:r>')
    at = read(data).text.index("my")

    body = etree.fromstring(
        zipfile.ZipFile(io.BytesIO(annotated(data, [mark(Span(at, at + 2))]).data)).read(
            "word/document.xml"
        )
    )

    (reference,) = body.iter(W + "footnoteReference")
    beside = (reference.getparent().getprevious(), reference.getparent().getnext())
    assert [item.tag for item in beside] == [W + "commentRangeStart", W + "commentRangeEnd"]


def test_same_draft_same_bytes():
    """The same draft gives the same copy: nothing in it says when it was made."""
    data = word_bytes(SPLIT, TYPES)

    assert annotated(data, [mark(Span(2, 9))]).data == annotated(data, [mark(Span(2, 9))]).data
