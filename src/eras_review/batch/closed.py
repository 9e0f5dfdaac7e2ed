"""Which letters stay closed, and what is said of them."""

from eras_review.batch.values import Audience, Found, Setup

CLOSED = (
    "a letter that is not known to be open to the applicant; it was not reviewed. "
    "Use --audience mentor for letters you may read"
)


def may_be_opened(found: Found, setup: Setup) -> bool:
    """Say whether a letter may be reviewed for this audience."""
    return setup.audience is Audience.MENTOR or found.may_be_seen is True
