"""A program list on page, terminal and as JSON."""

import io
import json
import re

import pytest
from rich.console import Console

from eras_review.checking.programs import review_programs
from eras_review.report.division_drawing import draw_divisions
from eras_review.report.program_facts import program_facts
from eras_review.report.program_json import programs_json
from eras_review.report.programs_view import view_programs
from eras_review.report.templates import environment, render
from eras_review.report.terminal_programs import print_programs
from made_lists import list_of, many

TEXT = """program,type,city,state,signal
Lake <script>alert(1)</script>,IR,Boston,MA,gold
Pine {{ 7*7 }},DR,Hartford,CT,
Bay \u202eClinic,DR,Denver,CO,
Mesa,TY,San Juan,PR,
Pine {{ 7*7 }},DR,Hartford,CT,
"""


@pytest.fixture(scope="module")
def report(rules):
    """Return the report on a small list with words that try to be code."""
    return review_programs(list_of(TEXT, rules), rules)


@pytest.fixture(scope="module")
def page(report, rules):
    """Return the section of the page."""
    return render(environment(None), "programs.html.j2", p=view_programs(report, rules))


def test_picture_counts_every_program_once(report, rules):
    """Nine divisions and a bar for what lies in none; a repeated program is drawn once."""
    picture = draw_divisions(report.listed.distinct, rules.divisions)

    told = {bar.name: bar.words for bar in picture.bars}
    assert len(told) == 10
    assert told["New England"] == "2: 1 IR, 1 DR"
    assert told["Mountain"] == "1: 1 DR"
    assert told["Pacific"] == "0"
    assert told["in none, or not told"] == "1: 1 other"


@pytest.mark.parametrize("count", [0, 1, 60, 500])
def test_bars_stay_in_the_strip(rules, count):
    """Bars follow each other, end before the figures need room, and lines stay short."""
    programs = list_of(many(max(count, 1), state="TX"), rules).programs[:count]

    picture = draw_divisions(programs, rules.divisions)

    for bar in picture.bars:
        at = 190
        for segment in bar.segments:
            assert segment.x == pytest.approx(at, abs=0.2)
            assert segment.width > 0
            at = segment.x + segment.width
        assert at <= 801
        assert bar.y + 26 <= picture.height
    assert max(map(len, picture.lines)) < 100


def test_page_says_the_picture_in_words(page, report):
    """The section holds the bars, their words, the facts and every row as understood."""
    assert page.count("<rect") == 4
    assert "New England 2: 1 IR, 1 DR." in page
    assert "ERAS fees in all: $44" in page
    assert page.count("<tr>") == len(report.listed.programs) + 1
    assert "<td>row 2</td>" in page


def test_page_escapes_and_its_links_lead_somewhere(page):
    """Nothing of a list becomes code, and every link on the section has its anchor."""
    ids = re.findall(r'id="([^"]+)"', page)

    assert "<script>" not in page
    assert "{{ 7*7 }}" in page
    assert "\u202e" not in page
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert "Show it in the list" in page


def test_facts_name_counts_and_fees(report, rules):
    """Kinds, what is paid for each, the sum and how sure the figures are."""
    facts = program_facts(report, rules)

    assert facts[0] == "4 programs: 1 Integrated IR, 2 Diagnostic radiology, 1 Transitional year"
    assert "ERAS fee for 2 programs, Diagnostic radiology: $22" in facts
    assert "2026 season" in facts[-1]


def test_facts_say_which_types_are_not_known(rules):
    """A program of unknown type is counted as such, and no fee is made up for it."""
    report = review_programs(list_of("program,type\nLake,IR\nPine,TBD\n", rules), rules)

    facts = program_facts(report, rules)

    assert facts[0] == "2 programs: 1 Integrated IR, 1 type not known"
    assert [fee.programs for fee in report.fees] == [1]
    assert "not counted in the fees, because the type is not known: 1 program" in facts


def test_terminal_shows_findings_bars_and_fees(report, rules):
    """Everything stands on the terminal too, without colour and without control characters."""
    out = io.StringIO()

    print_programs(Console(file=out, width=100, no_color=True), report, rules)

    text = out.getvalue()
    assert "The same program twice" in text
    assert "row 6" in text
    assert re.search(r"New England +█▓ 2: 1 IR, 1 DR", text)
    assert "the list has no column for tiers" in text
    assert "$44" in text
    assert "\u202e" not in text


def test_json_holds_words_and_rows(report):
    """The plain values survive JSON, and spans hold the words they claim."""
    told = json.loads(json.dumps(programs_json(report)))

    spans = [span for finding in told["findings"] for span in finding["spans"]]
    assert spans
    assert all(told["text"][s["start"] : s["end"]] == s["text"] for s in spans)
    assert told["programs"][0]["division"] == "New England"
    assert told["programs"][3]["division"] is None
    assert sum(fee["dollars"] for fee in told["fees"]) == 44
