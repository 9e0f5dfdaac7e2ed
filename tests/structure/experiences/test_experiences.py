"""ERAS experiences taken apart, and their characters counted as ERAS counts them."""

import io
from dataclasses import replace

import docx
import pytest

from eras_review.model import Kind
from eras_review.reading.parse import parse
from eras_review.structure import experiences_of

BARS = """Intern | Lake Hospital | 2022
I carried eight patients.
Two lines make one break.

Most meaningful: It taught me to wait.
Scribe | Lake Clinic | 2019
I wrote 4,000 notes."""
COUNTED = """Experience 1: Intern
Organization: Lake Hospital
Description: I carried eight patients.
Experience 2: Scribe
I wrote 4,000 notes."""
EMPTY_LINES = """Intern, Lake Hospital

I carried eight patients.

Scribe, Lake Clinic

I wrote 4,000 notes."""


@pytest.fixture
def read(rules):
    """Return the function that reads plain text as experiences."""

    def experiences(text):
        """Return the experiences in a text file."""
        document = parse("x.txt", ".txt", text.encode())
        return experiences_of(replace_kind(document), rules)

    return experiences


def replace_kind(document):
    """Return a document taken as experiences."""
    return replace(document, kind=Kind.EXPERIENCES)


@pytest.mark.parametrize("text", [BARS, COUNTED, EMPTY_LINES])
def test_entries(text, read):
    """Bars, counters or empty lines part the entries."""
    titles = [entry.title for entry in read(text).entries]

    assert [title.partition(",")[0] for title in titles] == ["Intern", "Scribe"]


def test_characters(read):
    """Blanks and line breaks count, labels and titles do not."""
    intern, scribe = read(BARS).entries

    assert intern.description.characters == len(
        "I carried eight patients.\nTwo lines make one break."
    )
    assert intern.meaningful.text == "It taught me to wait."
    assert (scribe.description.characters, scribe.meaningful) == (20, None)
    assert (intern.organisation, intern.dates) == ("Lake Hospital", "2022")


def test_labels(read):
    """Fields that ERAS asks for apart are no description."""
    intern, _ = read(COUNTED).entries

    assert intern.description.text == "I carried eight patients."


def test_word_headings(rules):
    """Headings of a Word file part the entries; a mark makes one most meaningful."""
    made = docx.Document()
    for title in ("Intern (most meaningful)", "Scribe"):
        made.add_heading(title)
        made.add_paragraph("I wrote 4,000 notes.")
    buffer = io.BytesIO()
    made.save(buffer)
    document = replace_kind(parse("x.docx", ".docx", buffer.getvalue()))

    intern, scribe = experiences_of(document, rules).entries

    assert (intern.title, scribe.title) == ("Intern", "Scribe")
    assert intern.meaningful.text == ""
    assert scribe.meaningful is None


def test_one_paragraph(read):
    """Without any sign of entries nothing is invented."""
    assert len(read("I carried eight patients and wrote notes.").entries) <= 1
