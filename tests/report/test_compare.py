"""A comparison shown: as text, as JSON, as a page."""

import io
import json
from pathlib import Path

import jsonschema
import pytest

from eras_review.cli.console import console_for
from eras_review.comparing import compare
from eras_review.folders import folder
from eras_review.model import Kind
from eras_review.reading.parse import parse
from eras_review.report.compare_html import comparison_html
from eras_review.report.compare_json import comparison_json
from eras_review.report.compare_words import summary
from eras_review.report.terminal_compare import print_comparison
from eras_review.report.word_changes import word_changes

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
SCHEMA = json.loads((ROOT / "docs" / "json-schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def drafts(reviewer):
    """Return the reports on a weak sample and its second draft."""
    names = ("statement-weak.docx", "statement-weak-revised.docx")
    read = [parse(n, ".docx", (folder("samples") / n).read_bytes()) for n in names]
    return [reviewer.review_document(document) for document in read]


@pytest.fixture(scope="module")
def comparison(drafts, rules):
    """Return the two drafts compared."""
    return compare(*drafts, rules)


def as_text(comparison, rules):
    """Return a comparison as the file of -o holds it."""
    page = io.StringIO()
    print_comparison(console_for("never", page), comparison, rules)
    return page.getvalue()


@pytest.mark.parametrize("name", ["drafts", "last-season"])
def test_golden_text(name, drafts, rules):
    """The text is as before; after a change for the better, write it anew with `compare -o`."""
    made = as_text(compare(*drafts, rules, last_season=name == "last-season"), rules)

    golden = (GOLDEN / f"compare-{name}.txt").read_text(encoding="utf-8")
    assert made == golden


@pytest.mark.parametrize("last_season", [False, True])
def test_json_follows_the_schema(drafts, rules, last_season):
    """The envelope validates, and the spans hold the words they claim, each in its own draft."""
    envelope = json.loads(comparison_json(compare(*drafts, rules, last_season=last_season)))

    jsonschema.validate(envelope, SCHEMA)
    old, new = (document["text"] for document in envelope["documents"])
    told = envelope["comparison"]
    held = [(old, span) for span in told["text"]["dropped"]]
    held += [(new, span) for span in told["text"]["new"]]
    for unit in told["text"]["carried"]:
        held += [(old, unit["old"]), (new, unit["new"])]
    for change in told["findings"]["still"]:
        held += [(old, span) for span in change["gone"]] + [(new, s) for s in change["added"]]
    assert len(held) > 20
    assert all(text[span["start"] : span["end"]] == span["text"] for text, span in held)
    assert (told["last_season"] is None) == (not last_season)


def test_page_shows_both_drafts(comparison, rules):
    """Every sentence of both drafts stands on the page, marked by what became of it."""
    page = comparison_html(comparison, rules)

    assert '<mark class="dropped">I was devastated.</mark>' in page
    assert '<mark class="new">I passed Step 3 in November.</mark>' in page
    assert page.count('<svg class="map"') == 2
    assert "<del>" in page
    assert "What is new since last season" not in page


def test_page_of_hostile_text_holds_no_code(hostile, weak, rules):
    """Text that tries to be code stays text, and the page has no script at all."""
    page = comparison_html(compare(hostile, weak, rules), rules)

    assert "<script" not in page
    assert "<img" not in page
    assert "{{ 7*7 }}" in page
    assert "default-src 'none'; style-src 'unsafe-inline'; base-uri" in page


def test_page_of_last_season_asks(drafts, rules):
    """Evidence, what was carried over and the question of the season are on the page."""
    page = comparison_html(compare(*drafts, rules, last_season=True), rules)

    assert "What is new since last season" in page
    assert "Steps since: 4" in page
    assert "Which of these would you still write today" in page


def test_missing_evidence_is_asked_for(drafts, rules):
    """A statement handed in again is asked what is new, and told what is known."""
    again = compare(drafts[1], drafts[1], rules, last_season=True)

    assert again.unchanged
    assert summary(again) == ("Nothing changed: both files hold the same words.",)
    assert "Nothing changed" in as_text(again, rules)


def test_recycled_evidence_is_named(reviewer, make_document, drafts, rules):
    """Steps of last season are shown as known, with the question what is new."""
    text = drafts[1].document.text + "\nI am glad to answer whatever you would like to ask."
    new = reviewer.review_document(make_document(text, Kind.STATEMENT))

    told = as_text(compare(drafts[1], new, rules, last_season=True), rules)

    assert "Steps since: 0" in told
    assert "What have you done since that Match" in told
    assert "said this already" in told


def test_changed_words_are_told_apart():
    """An edited sentence shows what went before what came."""
    strokes = [
        (s.kind, s.text) for s in word_changes("I saw a vein today", "I saw an artery today")
    ]

    assert strokes == [
        ("same", "I saw"),
        ("out", "a vein"),
        ("in", "an artery"),
        ("same", "today"),
    ]
