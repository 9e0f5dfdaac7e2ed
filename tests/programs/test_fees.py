"""Fees as they are counted by hand from the table: 11 dollars up to 30, then 30."""

import pytest

from eras_review.programs import fees_of
from made_lists import list_of, many


@pytest.mark.parametrize(
    ("count", "dollars"), [(1, 11), (29, 319), (30, 330), (31, 360), (46, 810), (72, 1590)]
)
def test_fee_of_one_specialty(rules, count, dollars):
    """Thirty programs at the lower fee, every further one at the higher."""
    (fee,) = fees_of(list_of(many(count), rules), rules)

    assert (fee.programs, fee.dollars) == (count, dollars)


def test_every_specialty_counts_anew(rules):
    """40 IR and 35 DR: 630 and 480; other specialties apart, doubles once."""
    text = "\n".join(
        (
            many(40),
            *many(35, "DR").splitlines()[1:],
            "Lake,Vascular surgery",
            "Pine,vascular surgery",
            "Lake,General surgery",
            "Hospital 1,IR",
        )
    )

    fees = fees_of(list_of(text, rules), rules)

    assert [(f.specialty, f.programs, f.dollars) for f in fees] == [
        ("Integrated IR", 40, 630),
        ("Diagnostic radiology", 35, 480),
        ("Vascular surgery", 2, 22),
        ("General surgery", 1, 11),
    ]
