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
AROUND = {
    Kind.STATEMENT: (
        "I was born in Tulsa.\nMy mother taught music.\nWe had two dogs.\nI went there by bus.\n",
        "\nMy brother repairs clocks.\nWe moved twice.\nI play the cello.\nMy aunt lives near us.",
    ),
    Kind.LETTER: (
        "Dear Program Director,\nI write for Mr. Omar Vale.\nOur hospital has ninety beds.\n"
        "The department is on the third floor.\nHe was born in Ohio.\n",
        "\nHe plays the cello.\nHis brother repairs clocks.\nHe applies this year.\nSincerely,"
        "\nAnn Lowe, MD",
    ),
}


@pytest.mark.parametrize("whole", [True, False], ids=["draft", "alone"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[1]} {case[2][:40]}")
def test_what_a_sentence_raises(case, whole, reviewer, make_document):
    """The same is heard in a whole draft, by the model, and in a few sentences, by patterns."""
    kind, check, text, raised = case
    before, after = AROUND.get(kind, ("", "")) if whole else ("", "")
    report = reviewer.review_document(make_document(before + text + after), kind)

    assert (check in {finding.check for finding in report.findings}) is raised
