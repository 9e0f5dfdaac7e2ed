"""Comparing two texts as statements."""

import pytest

from eras_review.comparing import compare
from eras_review.model import Kind


@pytest.fixture(scope="session")
def compared(reviewer, rules, make_document):
    """Return a function that compares two texts of one kind."""

    def call(old, new, kind=Kind.STATEMENT, **options):
        before, after = (reviewer.review_document(make_document(t, kind)) for t in (old, new))
        return compare(before, after, rules, **options)

    return call
