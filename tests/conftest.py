"""Fixtures every test may use, and the rule that a skip fails where nothing may be skipped."""

import os

import pytest

from eras_review.model import Block, Document, Kind, Role, Status, TextOrigin
from eras_review.reviewing import Reviewer
from eras_review.rules import Rules, load_rules
from eras_review.structure.cv.dates import Moment


@pytest.fixture(scope="session")
def rules() -> Rules:
    """Return the rules that ship, loaded once."""
    return load_rules()


@pytest.fixture(scope="session")
def reviewer(rules: Rules) -> Reviewer:
    """Return a reviewer with all checks, compiled once; the Match was in March 2025."""
    return Reviewer(rules, match=Moment(2025, 3))


def document_of(text: str, kind: Kind | None = None) -> Document:
    """Return a document with one paragraph per line of *text*."""
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        blocks.append(Block(at, at + len(line), Role.PARAGRAPH, TextOrigin(number)))
        at += len(line) + 1
    return Document(text, tuple(blocks), Status.READ, "draft.txt", kind)


@pytest.fixture(scope="session")
def make_document():
    """Return the function that turns a text into a document."""
    return document_of


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """Turn a skip into a failure when ERAS_REVIEW_NO_SKIP is set, as .ci/run sets it."""
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("ERAS_REVIEW_NO_SKIP"):
        report.outcome = "failed"
        report.longrepr = (
            f"{item.nodeid} was skipped, and nothing may be skipped here: {report.longrepr}"
        )
