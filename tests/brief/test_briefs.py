"""What stands in a brief, and what never does."""

from dataclasses import replace
from pathlib import Path

import pytest

from eras_review.brief import make_briefs, to_checklist, to_html, to_markdown, to_message
from eras_review.model import Aside
from made_for_briefs import MARKER, TOML

GOLDEN = Path(__file__).parent / "golden"


def _all_texts(briefs):
    """Return everything that is written of an application but Word files, as one text."""
    makers = (to_html, to_markdown, to_message)
    return to_checklist(briefs) + "".join(make(b) for b in briefs.briefs for make in makers)


@pytest.mark.parametrize("number", [0, 2])
def test_golden(number, briefs):
    """A brief with most facts and one with few read as before."""
    golden = GOLDEN / f"{briefs.briefs[number].stem}.md"

    assert to_markdown(briefs.briefs[number]) == golden.read_text(encoding="utf-8")


def test_checklist_golden(briefs):
    """The checklist reads as before."""
    assert to_checklist(briefs) == (GOLDEN / "checklist.md").read_text(encoding="utf-8")


def test_message_golden(briefs):
    """The facts of a message read as before."""
    assert to_message(briefs.briefs[0]) == (GOLDEN / "message.txt").read_text(encoding="utf-8")


def test_a_letter_named_as_the_cv_is_not_read_for_briefs(gathered):
    """A file of the CV that looks like a letter is closed, and the reason said."""
    letter = "Dear Program Director,\n\nI recommend Dr. Noor Halloran.\n\nSincerely,\n\nAda Moss\n"

    material = gathered(TOML, cv=letter)

    assert material.items is None
    assert material.cv.text == ""
    assert "looks like a letter" in material.cv.explanation


def test_a_letter_named_as_a_statement_is_not_enclosed(gathered, tmp_path):
    """Of what goes with the briefs, too, only its name is left."""
    letter = "Dear Program Director,\n\nI recommend Dr. Noor Halloran.\n\nSincerely,\n\nAda Moss\n"
    (tmp_path / "application").mkdir()
    (tmp_path / "application" / "mine.txt").write_text(letter, encoding="utf-8")

    material = gathered('statements = [{ file = "mine.txt" }]')

    assert [(one.source, one.text) for one in material.enclosed] == [("mine.txt", "")]


def test_what_the_set_lacks_holds_no_private_data(gathered):
    """A number behind a writer's name does not reach the checklist."""
    toml = '[applicant]\naamc_id = "1357 9246"\n[[letters]]\nwriter = "Ada Moss 1357-9246"\n'

    checklist = to_checklist(make_briefs(gathered(f'{toml}specialty = "ir"\n')))

    assert "Ada Moss" in checklist
    assert "1357" not in checklist


def test_every_letter_has_a_brief(briefs):
    """Waived, not waived, unknown: each writer gets one, with names of their own."""
    stems = [brief.stem for brief in briefs.briefs]

    assert stems == [
        "brief-dr-ines-caldwell",
        "brief-jose-angstrom",
        "brief-jose-angstrom-2",
        "brief-bram-okafor-md",
    ]


def test_no_letter_is_opened(reader, briefs):
    """Only what is enclosed is read, and nothing of any letter appears."""
    assert reader.names == ["cv.txt", "statement.txt"]
    assert MARKER not in _all_texts(briefs)


@pytest.mark.parametrize(
    "private", ["12345678", "4 May 1996", "Marsh Lane", "04999", "noor.halloran@", "555-0142"]
)
def test_personal_data_are_left_out(private, briefs):
    """No number, birth date, address or contact is printed, wherever it stood."""
    text = _all_texts(briefs)

    assert private not in text.replace("\\", "")
    assert "61 central lines" in text


def test_an_id_with_spaces_is_left_out(gathered):
    """The AAMC id is found however it is spaced, also in application.toml itself."""
    toml = TOML.replace("Attending in IR", "Attending, log 1234-5678 and 123 456 78")

    brief = make_briefs(gathered(toml)).briefs[0]

    assert brief.together[1].line.text == "Attending, log [left out] and [left out]"


def test_gaps_are_asked_for(briefs):
    """What application.toml does not say stands as an ask, with the key it belongs to."""
    keys = [ask.key for ask in briefs.briefs[2].asks]

    assert keys == [
        *("letters.due", "letters.relationship", "letters.role"),
        *("letters.institution", "letters.since", "letters.shared", "letters.waived"),
    ]
    assert all(
        f"ask: {ask.text}" in to_html(briefs.briefs[2]).replace("&#39;", "'")
        for ask in briefs.briefs[2].asks
    )


def test_path_with_gaps(gathered):
    """Without facts on the Match the sentence asks in their places and nothing is invented."""
    toml = '[[letters]]\nwriter = "A B"\nspecialty = "ir"\n'

    brief = make_briefs(gathered(toml)).briefs[0]

    assert brief.path.text.startswith("Applied to [ask: the specialty you applied to] in the Match")
    assert [ask.key for ask in brief.path.asks] == [
        "match.specialty",
        "match.date",
        "match.cycles",
    ]
    assert brief.changes_asked
    assert brief.changes_asked.asks[0].key == "files.cv"
    assert brief.now.asks
    assert brief.applicant.asks


def test_what_is_written_is_no_code(briefs):
    """Braces and tags of an episode stand in the page as they were written."""
    page = to_html(briefs.briefs[0])

    assert "the {{ 7*7 }} &amp; &lt;b&gt;third&lt;/b&gt; wire" in page
    assert "<script" not in page


def test_waiver_is_told_each_way(briefs):
    """Waived, kept and unknown are three different lines."""
    told = [brief.practical[0].line for brief in briefs.briefs]

    assert "is waived" in told[0].text
    assert "is not waived" in told[1].text
    assert told[2].asks
    assert told[3].asks


def test_an_earlier_letter_is_named(briefs):
    """A letter written before the Match is said to be of an earlier season; others are not."""
    assert "20 September 2024" in briefs.briefs[0].earlier
    assert not briefs.briefs[1].earlier


def test_same_application_same_briefs(material, briefs):
    """Making the briefs again gives the same texts."""
    assert _all_texts(make_briefs(material)) == _all_texts(briefs)


def test_what_is_still_open_in_an_enclosed_file_is_on_the_checklist(material):
    """A warning in a footer of the statement would go to every writer."""
    cv, statement = material.enclosed
    footer = Aside("footer", "", "v2 – do not send")
    made = replace(material, enclosed=(cv, replace(statement, asides=(footer,))))

    listed = to_checklist(make_briefs(made))

    assert "“statement.txt” is enclosed and still holds a footer" in listed.replace("\\", "")
    assert "is enclosed" not in to_checklist(make_briefs(material))
