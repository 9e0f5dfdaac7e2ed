"""Dividing the themes over the writers."""

import pytest

from eras_review.application import LetterEntry, WriterSpecialty
from eras_review.brief import holes_of, plan_of, plan_text
from eras_review.brief.plan import Needs, divide, holes
from eras_review.brief.words import load_themes
from eras_review.packet.naming import Naming
from eras_review.structure.cv.dates import Moment

MATCH = Moment(2025, 3)
IR, DR, OTHER = WriterSpecialty.IR, WriterSpecialty.DR, WriterSpecialty.OTHER


@pytest.fixture(scope="module")
def themes():
    """Return the themes that ship."""
    return load_themes()


def _letter(specialty, **known):
    """Return the entry of a letter."""
    return LetterEntry(writer=f"{specialty.value} writer", specialty=specialty, **known)


def _carriers(plan):
    """Return the carrier of every theme by name."""
    return {share.theme.name: share.carrier for share in plan.shares}


@pytest.fixture
def lacks(themes, rules):
    """Return the function from letters to what the set lacks."""

    def call(letters, match=MATCH, wanted=(IR, OTHER)):
        needs = Needs(match, wanted, 4, Naming(rules.packet))
        return list(holes(divide(letters, themes.themes, match), letters, needs, themes.holes))

    return call


def test_each_theme_goes_where_it_is_seen(themes):
    """IR carries technique and fit, DR imaging, another clinician teamwork."""
    letters = [_letter(IR), _letter(DR), _letter(OTHER, since=Moment(2025, 7))]

    carriers = _carriers(divide(letters, themes.themes, MATCH))

    assert carriers == {
        "technical": 0,
        "ir_fit": 0,
        "imaging": 1,
        "reliability": 1,
        "teamwork": 2,
        "growth": 2,
    }


def test_two_of_a_kind_share(themes):
    """Two IR writers carry a theme each and may speak of the other’s."""
    letters = [_letter(IR), _letter(IR), _letter(OTHER)]
    plan = divide(letters, themes.themes, MATCH)

    assert {_carriers(plan)["technical"], _carriers(plan)["ir_fit"]} == {0, 1}
    assert [share.theme.name for share in plan.also_in(0)] == ["ir_fit"]


def test_growth_needs_time_after_the_match(themes):
    """Who left before the Match, or of whom no date is known, cannot speak to growth since."""
    left = _letter(IR, since=Moment(2024, 1), until=Moment(2025, 2))
    unknown = _letter(OTHER)

    assert _carriers(divide([left, unknown], themes.themes, MATCH))["growth"] is None
    assert _carriers(divide([left, unknown], themes.themes, None))["growth"] is None
    stayed = _letter(OTHER, since=Moment(2024, 1), until=Moment(2025, 4))
    assert _carriers(divide([left, stayed], themes.themes, MATCH))["growth"] == 1


def test_no_ir_writer_is_a_hole(lacks):
    """Nobody carries IR fit, another clinician stands in for technique."""
    found = lacks([_letter(OTHER, since=Moment(2025, 7))])

    assert any("No letter is by an IR attending" in hole for hole in found)
    assert "Nobody carries “Fit for interventional radiology”." in found
    assert any("“Technical aptitude" in hole and "other writer" in hole for hole in found)


def test_a_specialty_with_only_old_letters_is_a_hole(lacks):
    """A letter from before the Match cannot tell what has changed; a new version may be due."""
    now = [_letter(IR, since=Moment(2025, 7)), _letter(OTHER, since=Moment(2025, 7))]
    old = _letter(DR, until=Moment(2024, 9), written=Moment(2024, 9, 2))
    due = _letter(DR, written=Moment(2024, 9, 2), due=Moment(2025, 9, 1))
    new = _letter(DR, written=Moment(2025, 8, 2))

    assert any("dr writer wrote" in hole for hole in lacks([*now, old]))
    for other in (due, new):
        assert not any("from before the Match" in h for h in lacks([*now, other]))
    assert not any("from before the Match" in h for h in lacks([*now, old, new]))


def test_dr_is_wanted_only_where_dr_is_applied_to(lacks):
    """A missing DR letter is a hole only for those who apply to DR."""
    letters = [_letter(IR, since=Moment(2025, 7)), _letter(OTHER)]

    assert not any("DR attending" in hole for hole in lacks(letters))
    assert any("DR attending" in hole for hole in lacks(letters, wanted=(IR, DR, OTHER)))


def test_holes_of_time(lacks):
    """Nobody since the Match, unknown dates and an unknown Match are each named."""
    left = _letter(IR, since=Moment(2024, 1), until=Moment(2024, 3))

    assert any("Nobody in the set has worked" in hole for hole in lacks([left]))
    assert any("since and until of other writer" in h for h in lacks([_letter(OTHER)]))
    assert any("match.date is missing" in hole for hole in lacks([left], match=None))


def test_too_many_and_one_institution(lacks):
    """More letters than go to a program, and letters of one house only, are named."""
    names = ("Lake Hospital", "Lake Hospital.", "LAKE  HOSPITAL", "The Lake Hospital", "Lake")
    same = [_letter(IR, institution=name) for name in names]

    found = lacks(same)

    assert any("5 letters" in hole and "at most 4" in hole for hole in found)
    assert any("one institution" in hole for hole in found)
    assert not any("institution" in hole for hole in lacks([_letter(IR), _letter(OTHER)]))


def test_complete_set_has_no_holes(lacks):
    """A set that has everything lacks nothing."""
    letters = [
        _letter(IR, since=Moment(2025, 7)),
        _letter(DR, until=Moment(2024, 7)),
        _letter(OTHER, until=Moment(2024, 7)),
    ]

    assert lacks(letters, wanted=(IR, DR, OTHER)) == []


def test_plan_is_printed(material):
    """The plan shows a column per letter, the reasons and the holes."""
    plan = plan_of(material)

    text = plan_text(plan, holes_of(plan, material), material)

    assert "[1] Dr. Ines Caldwell (IR)" in text
    row = next(line for line in text.splitlines() if "Teamwork" in line)
    assert (row.count("●"), row.count("○")) == (1, 1)
    assert "What the set lacks" in text
    assert "[4] work together after the Match" in text
