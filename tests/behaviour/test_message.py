"""Messages in different voices, and what the checks say about each of them."""

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from eras_review.model import Kind, Level
from eras_review.report.json_report import to_json
from eras_review.structure import Structures

ROOT = Path(__file__).parents[2]
FILE = Path(__file__).with_name("messages.toml")
MESSAGES = tomllib.loads(FILE.read_text(encoding="utf-8"))["message"]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: message["text"][:20])
def test_message(message, reviewer, make_document):
    """The checks find what a careful reader misses; errors that are known are kept in the file."""
    report = reviewer.review_document(make_document(message["text"]), Kind.MESSAGE)

    found = {f.check for f in report.findings}
    assert found == {
        f"message/{name}" for name in (*message["misses"], *message.get("wrongly", ()))
    }
    assert all(f.level is not Level.MAJOR for f in report.findings)


def test_a_message_is_never_detected(rules, make_document):
    """Only --as makes a document a message."""
    structures = Structures(rules)
    kinds = {structures.kind_of(make_document(message["text"])) for message in MESSAGES}

    assert Kind.MESSAGE not in kinds


def test_what_works_is_shown(reviewer, make_document):
    """Who, the year and the request are strengths of a message that has them."""
    text = "I am an intern in Lynchburg this year. Could we talk for ten minutes on Friday?"
    report = reviewer.review_document(make_document(text), Kind.MESSAGE)

    assert {strength.move for strength in report.strengths} == {"who", "this_year", "ask"}
    assert report.model == ""


def test_a_statement_hears_nothing_of_messages(reviewer, make_document):
    """Their checks speak about messages only."""
    report = reviewer.review_document(make_document("I beg you. I like IR."), Kind.STATEMENT)

    assert not any(f.check.startswith("message/") for f in report.findings)


def test_open_requests_are_the_nearest_miss(reviewer, make_document):
    """“Any advice” is shown beside the finding that no request was found."""
    text = "I am an intern in Lynchburg this year. Any advice would help me."
    report = reviewer.review_document(make_document(text), Kind.MESSAGE)

    (finding,) = report.findings
    near = finding.near.span
    assert finding.check == "message/ask-missing"
    assert text[near.start : near.end] == "Any advice would help me."


def test_messages_follow_the_published_schema(reviewer, make_document):
    """The JSON of a message validates and names its kind."""
    schema = json.loads((ROOT / "docs" / "json-schema.json").read_text(encoding="utf-8"))
    report = reviewer.review_document(make_document(MESSAGES[0]["text"]), Kind.MESSAGE)

    envelope = json.loads(to_json([report]))

    jsonschema.validate(envelope, schema)
    assert envelope["documents"][0]["kind"] == "message"
