"""ERAS experiences taken apart, and their characters counted as ERAS counts them."""

import io
from dataclasses import replace

import docx
import pytest

from eras_review.model import Kind
from eras_review.reading.parse import parse
from eras_review.structure import Structures

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
        return Structures(rules).experiences_of(replace_kind(document))

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

    intern, scribe = Structures(rules).experiences_of(document).entries

    assert (intern.title, scribe.title) == ("Intern", "Scribe")
    assert intern.meaningful.text == ""
    assert scribe.meaningful is None


def test_titles_above_fields(read):
    """A title above the fields begins the entry and names it, with or without a field for it."""
    intern, scribe = read(TITLED).entries

    assert (intern.title, intern.organisation) == ("Intern, General Surgery", "Lake Hospital")
    assert (scribe.title, scribe.organisation) == ("Scribe", "Larch Boats")
    assert (intern.dates, scribe.dates) == ("July 2022 – June 2023", "June 2018 – July 2019")


def test_titles_above_fields_in_word(rules):
    """Without empty lines the titles are those that every entry has above its first field."""

    def fill(made):
        """Write the lines of two entries, an institution above a position in each."""
        for place, position in (("Lake Hospital", "Intern"), ("Lake Clinic", "Scribe")):
            for line in (place, f"Position: {position}", f"Description: {TOLD}"):
                made.add_paragraph(line)

    document = replace_kind(parse("x.docx", ".docx", word(fill)))
    entries = Structures(rules).experiences_of(document).entries

    assert [(entry.title, entry.organisation) for entry in entries] == [
        ("Intern", "Lake Hospital"),
        ("Scribe", "Lake Clinic"),
    ]


def test_answer_is_no_reason(read):
    """Yes marks an entry, what is labelled as the reason below the description gives it."""
    intern, scribe = read(TITLED).entries

    assert intern.description.text == TOLD
    assert intern.meaningful.text == WHY
    assert scribe.meaningful is None


def test_reason_follows_its_answer(read):
    """Behind the description, what follows the answer is the reason."""
    text = COUNTED.replace("patients.", "patients.\nMost meaningful: Yes\nIt taught me to wait.")

    assert read(text).entries[0].meaningful.text == "It taught me to wait."


@pytest.mark.parametrize(
    ("title", "organisation", "called"),
    [
        ("Intern", "Lake", "“Intern”"),
        ("", "Lake", "“Lake”"),
        ("", "", "“I saw to it that the…”"),
    ],
)
def test_called(title, organisation, called, read):
    """An entry without a title is called by its place, or by how it begins; never by nothing."""
    intern, _ = read(BARS).entries
    told = replace(intern.description, text="I saw to it that the ward was quiet.")
    entry = replace(intern, title=title, organisation=organisation, description=told)

    assert entry.called == called


def test_one_paragraph(read):
    """Without any sign of entries nothing is invented."""
    assert len(read("I carried eight patients and wrote notes.").entries) <= 1


TOLD = "I screened 212 charts and built the database, and I presented the first results in Duluth."
WHY = "It taught me to read the methods first."
TITLED = f"""ERAS Experiences

1. Intern, General Surgery
Lake Hospital, Duluth, MN
Experience type: Work
Position: Resident
Start date: July 2022
End date: June 2023
Most meaningful: Yes
Description:
{TOLD}
Most meaningful description:
{WHY}

2. Scribe
Larch Boats
Experience type: Work
Start date: June 2018
End date: July 2019
Description:
{TOLD}"""
COMMAS = f"""Experiences for ERAS

Research Fellow, Lake Institute, July 2022 - June 2023

{TOLD}

Reason this was most meaningful: {WHY}

Volunteer Interpreter, Lake Clinic, 2019 - 2021 [Most Meaningful Experience #2]

{TOLD}

Intern, Pine Hospital, 07/2023 - 06/2024

{TOLD}
"""
FIELDS = "\n\n".join(
    f"Position: {title}\nOrganization: {place}\nDates: {dates}\nDescription: {TOLD} {why}"
    for title, place, dates, why in (
        ("Research Fellow", "Lake Institute", "July 2022 - June 2023", f"Why meaningful: {WHY}"),
        ("Volunteer Interpreter", "Lake Clinic", "2019 - 2021", "Most meaningful: Yes"),
        ("Intern", "Pine Hospital", "07/2023 - 06/2024", "Most meaningful: No"),
    )
)
ROWS = (
    ("Position", "Organization", "Dates", "Description", "Most meaningful?"),
    ("Research Fellow", "Lake Institute", "July 2022 - June 2023", TOLD, WHY),
    ("Volunteer Interpreter", "Lake Clinic", "2019 - 2021", TOLD, "Yes"),
    ("Intern", "Pine Hospital", "07/2023 - 06/2024", TOLD, "No"),
)


def word(fill):
    """Return the bytes of a Word file that *fill* writes."""
    made, buffer = docx.Document(), io.BytesIO()
    fill(made)
    made.save(buffer)
    return buffer.getvalue()


def table(made, rows):
    """Add a table to a Word file."""
    grid = made.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.text = text


def labelled(made):
    """Write a table of labels and values for each entry."""
    labels = ("Position Title", "Organization", "Dates", "Description", "Most meaningful")
    for row in ROWS[1:]:
        table(made, list(zip(labels, row, strict=True)))


def boxes(made):
    """Write a table with one cell for each entry, its lines parted by breaks."""
    rows = [
        f"{title}, {place}, {dates}\n{told}\nWhy this was meaningful: {why}"
        for title, place, dates, told, why in ROWS[1:]
    ]
    table(made, [(row,) for row in rows])


def stacked(made):
    """Write title, organisation and dates in lines of their own below the title of the page."""
    made.add_paragraph("Ana Reyes: my list")
    for title, place, dates, told, why in ROWS[1:]:
        for line in (title, place, dates, told, f"Most Meaningful – {why}"):
            made.add_paragraph(line)


@pytest.mark.parametrize(
    ("ending", "data"),
    [
        (".txt", COMMAS.encode()),
        (".txt", FIELDS.encode()),
        (".docx", word(lambda made: table(made, ROWS))),
        (".docx", word(labelled)),
        (".docx", word(boxes)),
        (".docx", word(stacked)),
    ],
    ids=["commas", "fields", "table", "labelled tables", "boxes", "stacked"],
)
def test_forms(ending, data, rules):
    """However entries are typed, they are told from a CV and taken apart alike."""
    structures = Structures(rules)
    document = parse(f"x{ending}", ending, data)

    assert structures.kind_of(document) is Kind.EXPERIENCES
    entries = structures.experiences_of(replace_kind(document)).entries
    assert [(e.title, e.organisation, e.dates) for e in entries] == [
        (title, place, dates) for title, place, dates, *_ in ROWS[1:]
    ]
    assert {entry.description.text for entry in entries} == {TOLD}
    assert [entry.meaningful and entry.meaningful.text for entry in entries] == [WHY, "", None]
