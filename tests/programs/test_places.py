"""Cities and states apart, and the divisions they lie in."""

import pytest

from eras_review.programs import Places


@pytest.fixture
def places(rules):
    """Return the places of the country."""
    return Places(rules.divisions)


@pytest.mark.parametrize(
    ("text", "city", "state"),
    [
        ("Boston, MA", "Boston", "MA"),
        ("Boston MA", "Boston", "MA"),
        ("Boston (MA)", "Boston", "MA"),
        ("Boston - Massachusetts", "Boston", "MA"),
        ("St. Louis, Missouri 63110-1234, USA", "St. Louis", "MO"),
        ("Salt Lake City Utah", "Salt Lake City", "UT"),
        ("Charleston West Virginia", "Charleston", "WV"),
        ("Fargo, N. Dakota", "Fargo, N. Dakota", None),
        ("Oklahoma City", "Oklahoma City", None),
        ("Bronx, New York, NY", "Bronx, New York", "NY"),
        ("Texas", "", "TX"),
        ("San Juan, Puerto Rico", "San Juan", "PR"),
        ("", "", None),
    ],
)
def test_parted(places, text, city, state):
    """City and state are told apart however they are joined."""
    assert places.parted(text) == (city, state)


def test_every_state_has_one_division(rules, places):
    """Fifty states and the capital lie in nine divisions of four regions."""
    codes = [code for states in rules.divisions.divisions.values() for code in states]

    assert len(codes) == len(set(codes)) == 51
    assert len(rules.divisions.divisions) == 9
    parts = [name for held in rules.divisions.regions.values() for name in held]
    assert sorted(parts) == sorted(rules.divisions.divisions)
    assert all(
        places.state(name) == code
        for s in rules.divisions.divisions.values()
        for code, name in s.items()
    )


@pytest.mark.parametrize(
    ("name", "divisions"),
    [
        ("new england", ("New England",)),
        ("Northeast", ("New England", "Middle Atlantic")),
        ("Texas", ("West South Central",)),
        ("Puerto Rico", ()),
        ("the moon", ()),
    ],
)
def test_divisions_by_name(places, name, divisions):
    """A division, a region or a state names divisions."""
    assert places.divisions(name) == divisions
