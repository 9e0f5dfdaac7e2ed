"""What stands in the way of a file that is to be sent."""

from dataclasses import replace

import pytest

from eras_review.model import Aside, Kind
from eras_review.structure.sending import sending_notes, still_open
from made_files import NAMES, paragraph, read_word, run

INSERTED = '<w:ins w:id="1" w:author="A">' + run("new ") + "</w:ins>"
DELETED = '<w:del w:id="2" w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del>'
TEXT = paragraph(run("I did not match, and I began again."))
CELL = f"<w:tc>{TEXT}</w:tc>"


def footer(text):
    """Return what makes a Word file have a footer."""
    part = f"<w:ftr {NAMES}>{paragraph(run(text))}</w:ftr>"
    return {"parts": {"word/footer1.xml": part}, "relations": [("footer", "footer1.xml")]}


def test_open_changes_and_a_warning_are_named_once(rules):
    """Insertions and deletions are tracked changes; a footer is shown with its words."""
    document = read_word(paragraph(INSERTED, DELETED) + TEXT, **footer("v2 – DO NOT SEND"))

    found = still_open(document, rules.sending)

    assert found == ("tracked changes", "a footer that says “v2 – DO NOT SEND”")


@pytest.mark.parametrize(
    ("text", "warns"),
    [
        ("Draft 3", True),
        ("please do not share yet", True),
        ("NOT FINAL", True),
        ("Mara Lindqvist, page 2", False),
        ("Committee for drafting standards", False),
        ("Letters are sent by the office", False),
    ],
)
def test_margins_that_warn(text, warns, rules, make_document):
    """A name or a page number is no warning."""
    document = replace(make_document("Body."), asides=(Aside("header", "", text),))

    assert bool(still_open(document, rules.sending)) is warns


def test_what_plain_text_cannot_hold_is_noted_of_statements_alone(rules):
    """A table is usual on a CV and lost in the box of a statement."""
    made = read_word(TEXT + f"<w:tbl><w:tr>{CELL}{CELL}</w:tr></w:tbl>")

    statement, cv = (
        sending_notes(replace(made, kind=kind), rules.sending) for kind in (Kind.STATEMENT, Kind.CV)
    )

    assert "plain text: the table will not" in statement[0]
    assert cv == ()


def test_a_plain_statement_has_no_note(rules, make_document):
    """Paragraphs are what ERAS takes."""
    assert sending_notes(make_document("I began again.", Kind.STATEMENT), rules.sending) == ()


def test_the_notes_stand_in_the_report(reviewer):
    """The review says so first."""
    document = read_word(paragraph(DELETED) + TEXT)

    report = reviewer.review_document(replace(document, kind=Kind.STATEMENT))

    assert any("tracked changes" in note for note in report.notes)
