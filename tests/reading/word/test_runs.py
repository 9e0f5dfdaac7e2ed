"""Every character of a Word document knows the run it stands in."""

import io

import docx
from hypothesis import given
from hypothesis import strategies as st

from eras_review.reading.clean import clean
from eras_review.reading.parse import parse
from made_files import paragraph, read_word, run


def character_places(document):
    """Return (character, run, offset) for every character that stands in a run."""
    return [
        (document.text[at], stretch.run, stretch.offset + at - stretch.start)
        for block in document.blocks
        for stretch in block.origin.runs
        for at in range(stretch.start, stretch.end)
    ]


def test_runs_and_offsets_survive_cleaning():
    """Double blanks, ligatures and bullets shift the text, not what it points to."""
    document = read_word(
        paragraph(run("• a  b"), run(" "), run("ﬁne")) + paragraph(run("é"), run("second"))
    )

    assert document.text == "a b fine\nésecond"
    assert character_places(document)[:8] == [
        ("a", 0, 2),
        (" ", 0, 3),
        ("b", 0, 5),
        (" ", 1, 0),
        ("f", 2, 0),
        ("i", 2, 0),
        ("n", 2, 1),
        ("e", 2, 2),
    ]
    assert {r for _, r, _ in character_places(document)} == {0, 1, 2, 3, 4}


@given(
    st.lists(
        st.lists(
            st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8)
        ),
        min_size=1,
        max_size=4,
    )
)
def test_every_character_is_that_of_its_run(paragraphs):
    """Whatever the runs hold, the place leads back to a character that reads the same."""
    source = docx.Document()
    for texts in paragraphs:
        written = source.add_paragraph()
        for text in texts:
            written.add_run(text)
    buffer = io.BytesIO()
    source.save(buffer)
    runs = [r.text for p in source.paragraphs for r in p.runs]

    document = parse("a.docx", ".docx", buffer.getvalue())

    places = character_places(document)
    assert len(places) == sum(c != "\n" for c in document.text)
    for character, number, offset in places:
        original = runs[number][offset:]
        assert character in clean("x" + original[:4] + "x")[0] or character == " "
