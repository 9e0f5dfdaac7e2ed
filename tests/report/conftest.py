"""Reports to show: one of a weak draft, one of hostile text, one of a file that cannot be read."""

import pytest

from eras_review.folders import folder
from eras_review.model import Document, Kind, Reason, Report, Status

HOSTILE = (
    'I did not match. <script>alert(1)</script> {{ 7*7 }} {% raw %} "onload=alert(1) '
    "</title></style> javascript:alert(1) \u202egnirts [x](http://evil.example) # no *heading*\n"
    "1. I was devastated & I cried."
)


@pytest.fixture(scope="session")
def weak(reviewer):
    """Return the report on a weak sample."""
    return reviewer.review(folder("samples") / "statement-weak.docx")


@pytest.fixture(scope="session")
def hostile(reviewer, make_document):
    """Return the report on text that tries to be code."""
    return reviewer.review_document(make_document(HOSTILE), Kind.STATEMENT)


@pytest.fixture(scope="session")
def unreadable():
    """Return the report on a scan whose name tries to be code."""
    return Report(
        Document(
            "",
            (),
            Status.NOTHING_READABLE,
            "<img src=x>.pdf",
            reason=Reason.SCAN,
            explanation="The file holds pictures and no text, as a scan does.",
        )
    )
