"""Checks on program lists beyond the examples: targets, regions, levels, notes."""

import pytest

from eras_review.checking.programs import review_programs
from eras_review.errors import UsageError
from eras_review.model import Level, Target
from eras_review.rules import Selection
from eras_review.rules.check import PROGRAMS
from made_lists import list_of, many

NEAR = "program,type,city,state\n" + "\n".join(f"Hospital {n},IR,Boston,MA" for n in range(40))


def findings_of(text, rules, selection=None, regions=()):
    """Return the findings on a list by check."""
    report = review_programs(list_of(text, rules), rules, selection, regions)
    return {finding.check.partition("/")[2]: finding for finding in report.findings}


def test_findings_point_at_rows(rules):
    """The words of a finding are the rows, and its place is their number."""
    text = "My list\nprogram,type\nLake,IR\nPine,DR\nLake,IR\n"
    listed = list_of(text, rules)

    report = review_programs(listed, rules)
    finding = next(f for f in report.findings if f.check == "programs/duplicate")

    assert [span.where for span in finding.spans] == ["row 3", "row 5"]
    assert {listed.document.text[s.start : s.end] for s in finding.spans} == {"Lake | IR"}


def test_only_official_figures_may_be_major(rules):
    """None of these rests on one, so none is major, whatever a list lacks."""
    empty = many(3, state="MA", tier="top", esir="n", signal="")
    for target in Target:
        found = findings_of(empty, rules, Selection(target=target))
        assert not any(finding.level is Level.MAJOR for finding in found.values())
    assert findings_of(empty, rules)["signals-unused"].level is Level.POLISH
    assert findings_of(many(9, signal="gold"), rules)["signals-too-many"].level is Level.POLISH


@pytest.mark.parametrize(
    ("regions", "speaks"),
    [
        ((), True),
        (("New England",), False),
        (("northeast",), False),
        (("Massachusetts",), False),
        (("Pacific", "Texas"), True),
    ],
)
def test_regions_explain_a_narrow_list(rules, regions, speaks):
    """A region that the applicant chose is no oversight; another one explains nothing."""
    assert ("narrow-geography" in findings_of(NEAR, rules, regions=regions)) == speaks


def test_unknown_regions_are_named(rules):
    """A region that is none is said to explain nothing."""
    report = review_programs(list_of(NEAR, rules), rules, regions=["Lakeland"])

    assert any("Lakeland" in note for note in report.notes)


def test_target_decides_what_counts(rules):
    """For DR the number of DR programs counts, for a preliminary year neither does."""
    backup = "\n".join(f"Clinic {n},DR" for n in range(20))
    text = f"{many(50)}\n{backup}"

    assert "too-few" not in findings_of(text, rules)
    assert "too-few" not in findings_of(text, rules, Selection(target=Target.DR))
    short = f"{many(5)}\n{backup}"
    aimed = findings_of(short, rules, Selection(target=Target.DR))["too-few"]
    assert "radiology programs on the list: 20" in aimed.message
    assert aimed.level is Level.POLISH
    assert "too-few" not in findings_of(many(2), rules, Selection(target=Target.PRELIM))


def test_figures_are_those_of_the_season(rules):
    """Messages name what the season file holds."""
    message = findings_of(many(5), rules)["too-few"].message

    assert str(rules.season.values["programs.ir_mean"].value) in message
    assert str(rules.season.values["programs.ir_low"].value) in message


def test_missing_columns_are_named(rules):
    """What has no column was not checked, and the report says so."""
    notes = " ".join(review_programs(list_of(many(5), rules), rules).notes)

    assert all(word in notes for word in ("signals", "ESIR", "tiers", "where the programs are"))


def test_checks_can_be_chosen(rules):
    """--only and --skip hold here too, and a wrong id is an error."""
    assert set(findings_of(many(5), rules, Selection(only=("programs/too-few",)))) == {"too-few"}
    assert "too-few" not in findings_of(many(5), rules, Selection(skip=("programs/too-few",)))
    with pytest.raises(UsageError):
        findings_of(many(5), rules, Selection(only=("programs/zork",)))


def test_drafts_do_not_meet_these_checks(reviewer, make_document, rules):
    """A statement is never asked for programs."""
    report = reviewer.review_document(make_document("I want to be an interventional radiologist."))

    assert not any(finding.check.startswith(PROGRAMS) for finding in report.findings)


def test_what_is_not_clear_may_be_there(rules):
    """Programs of unknown type may be those that seem missing, a cell of signals may be one."""
    few = many(3, state="MA", signal="")
    unsure = few + "".join(f"Clinic {n},TBD,,TX,,,\n" for n in range(60))
    nearly = "program,type,signal\n" + "".join(
        f"Lake {n},IR,{'gold' if n < 5 else 'silver' if n < 11 else ''}\n" for n in range(14)
    )

    assert {"too-few", "no-dr-backup"} <= findings_of(few, rules).keys()
    assert not {"too-few", "no-dr-backup"} & findings_of(unsure, rules).keys()
    assert "signals-unused" in findings_of(nearly, rules)
    assert "signals-unused" not in findings_of(nearly + "Pine,IR,my favourite\n", rules)
