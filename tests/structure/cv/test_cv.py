"""CVs taken apart: every sample and corpus CV as it was read before, and CVs in six layouts."""

import io
import json
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from cvs import dates_found, f1, sections_found, truth_of
from eras_review.model import Kind
from eras_review.reading.parse import parse
from eras_review.report.cv_table import cv_lines
from eras_review.structure.cv import CvParser, Section
from eras_review.structure.cv.dates import DateReader
from made_cvs import LAYOUTS
from made_files import pdf_bytes

ROOT = Path(__file__).parents[3]
GOLDEN = Path(__file__).parent / "golden"
FILES = sorted([*(ROOT / "samples").glob("cv-*.*"), *(ROOT / "corpus/cvs/given").glob("cv*.*")])
PLANS = sorted((ROOT / "corpus/cvs/plans").glob("*-02.json"))
LEAST = 0.95


@pytest.fixture(scope="module")
def parser(rules):
    """Return a parser with the words that ship."""
    return CvParser(rules.cv, DateReader(rules.dates))


@pytest.fixture(scope="module")
def take_apart(parser, make_document):
    """Return the function that takes the text of a CV apart."""
    return lambda text: parser(make_document(text, kind=Kind.CV))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_golden(path, parser):
    """A CV is read as before; after a change for the better, run make_golden.py."""
    cv = parser(parse(path.name, path.suffix, path.read_bytes()))
    golden = (GOLDEN / f"{path.name}.txt").read_text(encoding="utf-8")

    assert "\n".join(cv_lines(cv.as_json())) + "\n" == golden


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts(layout, parser):
    """Headings and dates of planned CVs are found in every layout."""
    ending, lay_out = LAYOUTS[layout]
    sections, dates = [0, 0, 0], [0, 0, 0]
    for path in PLANS:
        plan = json.loads(path.read_text(encoding="utf-8"))
        truth = truth_of(plan, layout, parse(f"cv{ending}", ending, lay_out(plan)))
        cv = parser(replace(truth.document, kind=Kind.CV))
        sections = [a + b for a, b in zip(sections, sections_found(cv, truth), strict=True)]
        dates = [a + b for a, b in zip(dates, dates_found(cv, truth), strict=True)]

    assert f1(sections) >= LEAST - (0.05 if layout == "two_columns" else 0)
    assert f1(dates) >= LEAST


def test_fields(take_apart):
    """Title, organisation, place and bullets of an entry are told apart."""
    cv = take_apart(
        "Ana Reyes, MD\nTraining\nIntern, Internal Medicine, Lake Hospital, Duluth, MN   "
        "Jul 2023 – Jun 2024\n• Carried eight patients\n• Placed 40 lines"
    )
    (entry,) = cv.entries(Section.TRAINING)

    assert cv.name == "Ana Reyes"
    assert (entry.title, entry.organisation, entry.place) == (
        "Intern, Internal Medicine",
        "Lake Hospital",
        "Duluth, MN",
    )
    assert [bullet.text for bullet in entry.bullets] == [
        "Carried eight patients",
        "Placed 40 lines",
    ]
    assert (str(entry.dates.start), str(entry.dates.end)) == ("2023-07", "2024-06")


@pytest.mark.parametrize(
    "lines",
    [
        "Intern\nLake Hospital\nJul 2023 – Jun 2024\nResident\nPine Hospital\nJul 2024 – present",
        "Jul 2023 – Jun 2024  Intern, Lake Hospital\nJul 2024 – present  Resident, Pine Hospital",
        "Intern, Lake Hospital (Jul 2023 –\nJun 2024)\nResident, Pine Hospital, Jul 2024 – present",
    ],
)
def test_entries_by_their_dates(lines, take_apart):
    """The first date of a section tells where entries begin; a range may run over a line."""
    entries = take_apart(f"Ana Reyes\nTraining\n{lines}").entries()

    assert [entry.title for entry in entries] == ["Intern", "Resident"]
    assert [str(entry.dates.end) for entry in entries] == ["2024-06", "None"]
    assert entries[1].dates.ongoing


AUGUST = ("2026-08", "None")


@pytest.mark.parametrize(
    ("line", "title", "dates"),
    [
        ("Access course, 1/2026, Silver College", "Access course", ("2026-01", "None")),
        ("IR elective, Pine Hospital  Aug '23 (4 wks)", "IR elective", ("2023-08", "None")),
        ("IR consults, Pine Hospital\tAug. 2026 (4 weeks; 38 consults)", "IR consults", AUGUST),
        ("IR consults, Pine Hospital, Aug. 2026 (4 weeks; 38 consults)", "IR consults", AUGUST),
        ("MD, Lake School of Medicine, Expected\nMay 2026", "MD", ("None", "2026-05")),
        ("MD, Lake School of Medicine, May 2026\n(expected)", "MD", ("None", "2026-05")),
    ],
)
def test_where_dates_stand(line, title, dates, take_apart):
    """A date between commas, before a remark, or broken over two lines is that of its entry."""
    (entry,) = take_apart(f"Ana Reyes\nTraining\n{line}").entries()

    assert entry.title == title
    assert (str(entry.dates.start), str(entry.dates.end)) == dates


def test_publication(take_apart):
    """Authors, the applicant's place, venue, year and status of a publication are found."""
    cv = take_apart(
        "Ana Reyes\nPublications\n1. Low B, Reyes A, van der Meer J. Hemobilia after biopsy. "
        "J Vasc Interv Radiol. 2025;36(1):1-4.\n2. Reyes A. Filters. Manuscript submitted, 2026."
    )
    first, second = (entry.work for entry in cv.entries())

    assert (first.authors, first.place) == (("Low B", "Reyes A", "van der Meer J"), 2)
    assert (first.title, first.venue) == ("Hemobilia after biopsy", "J Vasc Interv Radiol")
    assert (first.year, first.status, first.form) == (2025, "published", "article")
    assert (second.year, second.status) == (2026, "submitted")


WRAPPED = """Brill T, Low I, Reyes A. Hemobilia after biopsy of the liver in people with cirrhosis.
J Vasc Interv Radiol.
2021;32(4):555-560.
Reyes A, Brill T. Filters that stay. Radiology 2022; 300: 12-15. PMID 12345678
Adams B, Low I, Brill T. Drainage of the chest: results from a
registry (n = 214). Chest. 2023 Mar;160(2):1-9."""
TALKS = "What a filter does, Grand Rounds, Pine Hospital, 2019\n" * 3


@pytest.mark.parametrize(
    ("heading", "lines", "years"),
    [
        ("Publications", WRAPPED, [2021, 2022, 2023]),
        ("Invited talks", TALKS.strip(), [2019, 2019, 2019]),
        ("Publications", "2021 Low B. A filter.\n2022 Low B. A stent.", [2021, 2022]),
    ],
)
def test_lists_of_works(heading, lines, years, take_apart):
    """A citation ends after its year, however its lines run; so does a talk."""
    works = [entry.work for entry in take_apart(f"Ana Reyes\n{heading}\n{lines}").entries()]

    assert [work.year for work in works] == years
    assert all(work.authors or work.form == "talk" for work in works)


@pytest.mark.parametrize(
    "lines",
    [
        "Intern, Pine Hospital\nIR elective, Lake Hospital",
        "Intern, Pine Hospital  Jul 2023 – Jun 2024\nIR elective, Lake Hospital\n07/2024",
    ],
)
def test_no_line_is_lost(lines, take_apart):
    """A post without a date, or with the date below it, is an entry of its own."""
    entries = take_apart(f"Ana Reyes\nTraining\n{lines}").entries()

    assert [(entry.title, entry.organisation) for entry in entries] == [
        ("Intern", "Pine Hospital"),
        ("IR elective", "Lake Hospital"),
    ]


def test_printed_lines_of_a_pdf(parser):
    """Posts set close to what is told of them are entries; "expected" waits for its date."""
    lines = (
        "TRAINING",
        "Jul 2024 – present Resident, Pine Hospital, Erie",
        "Read three thousand films, took night call every fourth night and wrote the guide to it,",
        "which the interns of the next year still carry in their pockets on a night alone",
        "Jul 2023 – Jun 2024 Intern, Lake Hospital, Erie",
        "Admitted ten patients a day, placed lines and drains, and took night call every week",
        "MPH, Lake School of Public Health, by correspondence and in the evenings   Expected",
        "Erie, PA   May 2026",
    )

    def draw(canvas):
        """Draw the lines close to each other."""
        for number, line in enumerate(lines):
            canvas.drawString(72, 700 - 13 * number, line)

    cv = parser(parse("cv.pdf", ".pdf", pdf_bytes(draw)))

    found = [(e.title, e.dates.text) for e in cv.entries(Section.TRAINING)]
    assert found[:2] == [("Resident", "Jul 2024 – present"), ("Intern", "Jul 2023 – Jun 2024")]
    assert cv.entries()[-1].dates.expected


def test_table_with_all_dates_in_one_cell(parser):
    """Posts in one cell belong to the dates in the cell beside them, line by line."""
    made, buffer = docx.Document(), io.BytesIO()
    made.add_heading("Experience")
    cells = made.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text = "01/2019 – 12/2019\n03/2021 – 08/2023\nsince 02/2024"
    cells[1].text = "Medical Officer, Pine Hospital\nRegistrar, Lake Hospital\nFellow, IR lab"
    made.save(buffer)

    cv = parser(parse("cv.docx", ".docx", buffer.getvalue()))

    assert [(entry.title, entry.dates.text) for entry in cv.entries(Section.WORK)] == [
        ("Medical Officer", "01/2019 – 12/2019"),
        ("Registrar", "03/2021 – 08/2023"),
        ("Fellow", "since 02/2024"),
    ]


@pytest.mark.parametrize(
    "text", ["", "Ana Reyes", "2020 – 2021", "Education", "•\n•\n–", "|||\n,,,"]
)
def test_scraps(text, take_apart):
    """Hardly anything is taken apart without an error."""
    assert take_apart(text).as_json()["sections"] is not None


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Education", "2014 to 2018 Lake State University B.S. Mechanical Engineering, cum laude"),
        ("Education", "2014 to 2018 Swarthbrook B.A. Physics"),
        ("Training", "2022 to 2023 Lake Hospital PGY. Surgery"),
    ],
)
def test_places_and_degrees_are_no_authors(heading, line, take_apart):
    """A name with capitals behind it outside the lists of works is not always an author."""
    (entry,) = take_apart(f"Ana Reyes\n{heading}\n{line}").entries()

    assert entry.work is None


def test_authors_outside_the_lists_of_works(take_apart):
    """A citation below another heading is a publication all the same."""
    (entry,) = take_apart("Ana Reyes\nResearch\nReyes A, Low B. A filter. J Lake. 2021.").entries()

    assert entry.work.authors == ("Reyes A", "Low B")


def test_publications_that_end_with_a_year(take_apart):
    """A line that begins with authors is one of its own after a line that ends with a year."""
    cv = take_apart(
        "Ana Reyes\nPublications\nReyes A, Low B. Filters in the very old. Poster, March 2026\n"
        "Reyes A. Wires and how they kink. Manuscript\nsubmitted, July 2026"
    )

    assert [entry.work.year for entry in cv.entries()] == [2026, 2026]
    assert [entry.work.status for entry in cv.entries()] == ["published", "submitted"]


def test_signs_around_headings(take_apart):
    """Headings between signs are headings, also where their words are nobody else's."""
    cv = take_apart(
        "Ana Reyes\n~ Education ~\nMD, Lake College   2020 – 2024\n~ What keeps me warm ~\n"
        "Curling club\n~ Papers ~\nReyes A, Low B. A filter. J Lake. 2021."
    )

    assert [section.kind for section in cv.sections] == [
        Section.EDUCATION,
        Section.OTHER,
        Section.PUBLICATIONS,
    ]
