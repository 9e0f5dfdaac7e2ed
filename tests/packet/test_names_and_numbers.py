"""Names are compared by what tells them apart, numbers in words equal those in digits."""

import re

import pytest

from eras_review.packet.naming import Naming, misspelt
from eras_review.packet.numbers import NUMBER, value_of


@pytest.fixture(scope="module")
def naming(rules):
    """Return what compares names."""
    return Naming(rules.packet)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Northgate Medical Center", "The Northgate Medical Centre, Section of IR", True),
        ("University of Calder", "CALDER UNIVERSITY", True),
        ("Hôpital Saint-Éloi", "Hopital Saint Eloi", True),
        ("Northgate Medical Center", "Harbor Medical Center", False),
        ("University Hospital", "Medical Center", False),
    ],
)
def test_institutions(naming, one, two, same):
    """Words that every institution has do not make two of them one."""
    assert naming.same_place(one, two) == same


@pytest.mark.parametrize(
    ("one", "two", "slip"),
    [
        ("Mara Lindqvist", "Mara Lindquist", True),
        ("Mara Lindqvist", "Dr. Mara E. Lindqvist, MD", False),
        ("MARA LINDQVIST", "Lindqvist, Mara", False),
        ("José Núñez", "Jose Nunez", False),
        ("Mara Lindqvist", "Mara Lindqvist-Berg", False),
        ("Michael Adeyemi", "Mike Adeyemi", False),
        ("Mara Lindqvist", "Theo Okonkwo", False),
    ],
)
def test_spellings_of_a_person(naming, one, two, slip):
    """Only one word that is almost the same is a slip; titles, initials, accents are not."""
    assert misspelt(naming.person(one), naming.person(two)) == slip


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("seventy-four", 74),
        ("47", 47),
        ("1,200", 1200),
        ("Twelve", 12),
        ("one hundred and ninety", 190),
        ("a hundred", 100),
        ("two hundred twelve", 212),
    ],
)
def test_numbers(text, number):
    """Words are numbers too."""
    assert re.fullmatch(NUMBER, text, re.IGNORECASE)
    assert value_of(text) == number
