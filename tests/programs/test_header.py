"""Which row names the columns, and which column is which."""

import pytest

from eras_review.programs.header import HeaderFinder
from made_lists import grid_of


def columns_of(text, rules):
    """Return the columns found in a list by their place, None without a header."""
    header = HeaderFinder(rules.programs).find(grid_of(text).sheets[0])
    return header and {place: c for c, places in header.columns.items() for place in places}


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("Program", "program"),
        ("PROGRAM NAME:", "program"),
        ("Institution", "program"),
        ("Name of program", "program"),
        ("Residency program", "program"),
        ("Program (Institution)", "program"),
        ("Hospital / University", "program"),
        ("Location", "location"),
        ("City, State", "location"),
        ("City/State", "location"),
        ("Town", "city"),
        ("ST", "state"),
        ("State (abbreviation)", "state"),
        ("Tier", "tier"),
        ("Reach/Target/Safety", "tier"),
        ("ESIR?", "esir"),
        ("Offers ESIR", "esir"),
        ("Signaled?", "signal"),
        ("Signal (gold/silver)", "signal"),
        ("signal_used", "signal"),
        ("Gold signal", "gold"),
        ("Silver", "silver"),
        ("home_or_rotated", "home_or_rotated"),
        ("Home program or rotated?", "home_or_rotated"),
        ("Away rotation", "home_or_rotated"),
        ("Program coordinator", None),
        ("Interview date", None),
        ("Notes on the program", None),
        ("Colour", None),
    ],
)
def test_names_of_columns(rules, name, column):
    """Columns are known by many names, and other columns are left alone."""
    known = "Program" if column != "program" else "Salary"
    found = columns_of(f"{known},Type,{name.replace(',', '')}\nLake,IR,x\nPine,DR,x", rules)

    assert found is not None
    assert found.get(2) == column


@pytest.mark.parametrize(
    "name",
    [
        "Type",
        "Track",
        "Program type",
        "Specialty",
        "Pathway",
        "Residency type",
        "Residency",
        "track:",
    ],
)
def test_names_of_types(rules, name):
    """The type of a program has many names too."""
    assert columns_of(f"Program,{name}\nLake,IR", rules) == {0: "program", 1: "type"}


def test_title_above_the_header(rules):
    """Rows above the header are passed over, even when they speak of programs."""
    text = "My program list,,\nas of October,,\nState,Program,Type\nMA,Lake,IR"

    assert columns_of(text, rules) == {0: "state", 1: "program", 2: "type"}


def test_the_exact_name_wins(rules):
    """Of two columns that could be one, the one called so is it; the first of equals counts."""
    text = "Program city name,Program,Name,Type\nx,Lake,Pine,IR"

    assert columns_of(text, rules) == {0: "city", 1: "program", 3: "type"}


def test_two_columns_may_tell_one_thing(rules):
    """Home and rotated may stand apart."""
    found = columns_of("Program,Type,Home,Rotated\nLake,IR,x,", rules)

    assert found == {0: "program", 1: "type", 2: "home_or_rotated", 3: "home_or_rotated"}


@pytest.mark.parametrize("text", ["Lake,IR,Boston\nPine,DR,Denver", "Type,City\nIR,Boston"])
def test_no_header(rules, text):
    """Without a name for the column of programs there is no header."""
    assert columns_of(text, rules) is None
