"""Sentences in many wordings, and what a check must and must not hear in them."""

import tomllib
from pathlib import Path

import pytest

from eras_review.model import Kind

FILE = Path(__file__).with_name("sentences.toml")
CASES = [
    (Kind(kind), group["check"], text, hears == "raised")
    for kind, groups in tomllib.loads(FILE.read_text(encoding="utf-8")).items()
    for group in groups
    for hears in ("raised", "quiet")
    for text in group[hears]
]
# Sentences that do nothing for the reader, so that a text is long enough for the trained model.
LETTER = """Dear Program Director,
I write for Mr. Omar Vale.
Our hospital has ninety beds.
The department is on the third floor.
He was born in Ohio.
{}
He plays the cello.
His brother repairs clocks.
He applies this year.
Sincerely,
Ann Lowe, MD"""
STATEMENT = """I was born in Tulsa.
My mother taught music.
We had two dogs.
I went to school by bus.
{}
My brother repairs clocks.
We moved twice.
I play the cello.
My aunt lives near us."""
AROUND = {Kind.STATEMENT: STATEMENT, Kind.LETTER: LETTER, Kind.MESSAGE: "{}"}


@pytest.mark.parametrize("whole", [True, False], ids=["draft", "alone"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[1]} {case[2][:40]}")
def test_what_a_sentence_raises(case, whole, reviewer, make_document):
    """The same is heard in a whole draft, by the model, and in a few sentences, by patterns."""
    kind, check, text, raised = case
    page = AROUND[kind].format(text) if whole else text
    report = reviewer.review_document(make_document(page), kind)

    assert (check in {finding.check for finding in report.findings}) is raised
