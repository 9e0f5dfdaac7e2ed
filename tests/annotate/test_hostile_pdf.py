"""PDFs that are broken, locked or turn in circles: a copy with the highlights, or a refusal."""

import io

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)

from eras_review.annotate import Annotator, Mark, Marking, NotAnnotated
from eras_review.annotate.pdf import annotate_pdf
from eras_review.model import Span
from eras_review.reading.parse import parse
from made_files import pdf_bytes

TEXT = "I did not match last March and I was sad about it."
# Where "did" stands: 72 points from the left, 700 from below.
PLACE = (72, 690, 110, 715)


def changed(change):
    """Return a one-page PDF after *change* has been at its writer."""
    writer = PdfWriter(
        clone_from=PdfReader(io.BytesIO(pdf_bytes(lambda canvas: canvas.drawString(72, 700, TEXT))))
    )
    change(writer)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def annotations(value):
    """Return a change that makes *value* the annotations of the page."""
    return lambda writer: writer.pages[0].__setitem__(NameObject("/Annots"), value)


def in_circles(writer):
    """Let the annotations hold themselves and the page."""
    held = ArrayObject()
    place = writer._add_object(held)  # noqa: SLF001 - there is no public way to a loop
    held += [place, writer.pages[0].indirect_reference]
    writer.pages[0][NameObject("/Annots")] = place


def own_parent(writer):
    """Let a note be its own parent and its own answer."""
    note = DictionaryObject({NameObject("/Subtype"): NameObject("/Popup")})
    place = writer._add_object(note)  # noqa: SLF001
    note.update({NameObject(key): place for key in ("/Parent", "/Popup", "/IRT")})
    writer.pages[0][NameObject("/Annots")] = ArrayObject([place])


def page_of_itself(writer):
    """Let the page be its own parent."""
    writer.pages[0][NameObject("/Parent")] = writer.pages[0].indirect_reference


def swapped(writer):
    """Name the corners of the page the other way round."""
    page = writer.pages[0]
    corners = [float(value) for value in page.mediabox]
    page[NameObject("/MediaBox")] = ArrayObject(
        [NumberObject(int(corners[n])) for n in (2, 3, 0, 1)]
    )


ODD = {
    "a number": annotations(NumberObject(3)),
    "a dictionary": annotations(DictionaryObject()),
    "null": annotations(NullObject()),
    "no annotations in it": annotations(
        ArrayObject([NullObject(), NumberObject(1), TextStringObject("x")])
    ),
    "a circle": in_circles,
    "its own parent": own_parent,
    "a page of itself": page_of_itself,
    "swapped corners": swapped,
    "RC4": lambda writer: writer.encrypt("", "owner", algorithm="RC4-128"),
    "AES": lambda writer: writer.encrypt("", "owner", algorithm="AES-256"),
}


def marking(document):
    """Return what marks the second word."""
    return Marking(document, (Mark("minor", "T", ("MINOR: T",), (Span(2, 5),)),), ("summary",))


@pytest.mark.parametrize("change", ODD.values(), ids=ODD)
def test_odd_annotations_and_pages(change):
    """The highlight is where the word is, and the text of the copy is that of the draft."""
    data = changed(change)
    document = parse("draft.pdf", ".pdf", data)
    assert document.text == TEXT

    made = annotate_pdf(data, marking(document)).data

    assert parse("x.pdf", ".pdf", made).text == TEXT
    held = [a.get_object() for a in PdfReader(io.BytesIO(made)).pages[0]["/Annots"]]
    (highlight,) = (
        a for a in held if isinstance(a, DictionaryObject) and a.get("/Subtype") == "/Highlight"
    )
    x0, y0, x1, y1 = (float(value) for value in highlight["/Rect"])
    assert PLACE[0] < x0 < x1 < PLACE[2]
    assert PLACE[1] < y0 < y1 < PLACE[3]


BROKEN = {
    "turned by a word": lambda writer: writer.pages[0].__setitem__(
        NameObject("/Rotate"), NameObject("/x")
    ),
    "a box of one number": lambda writer: writer.pages[0].__setitem__(
        NameObject("/MediaBox"), ArrayObject([NumberObject(0)])
    ),
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN)
def test_what_only_one_reader_understands(change):
    """A page that is read by the second reader and cannot be written is refused in one line."""
    data = changed(change)
    document = parse("draft.pdf", ".pdf", data)
    assert document.text == TEXT

    with Annotator() as annotator, pytest.raises(NotAnnotated) as refused:
        annotator.annotate(data, marking(document))

    assert "something in it is damaged" in refused.value.cause
    assert "the draft is untouched" in refused.value.remedy


def test_a_word_file_under_another_name():
    """How a file was read decides how it is written, not its name."""
    data = pdf_bytes(lambda canvas: canvas.drawString(72, 700, TEXT))
    document = parse("draft.docx", ".docx", data)

    with Annotator() as annotator:
        made = annotator.annotate(data, marking(document))

    assert parse("x.pdf", ".pdf", made.data).text == TEXT
