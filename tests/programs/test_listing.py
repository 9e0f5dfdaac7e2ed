"""Program lists: what rows mean in any spelling, and how what is not clear is told."""

import csv
import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eras_review.errors import BadProgramList, ReviewError
from eras_review.model import ProgramKind, Signal, Tier
from eras_review.programs import program_list
from made_lists import FULL, grid_of, list_of, workbook_of

K = ProgramKind
NAMES = {
    "program": ("Program", "Institution", "program name", "HOSPITAL"),
    "type": ("Type", "Track", "Program type", "specialty"),
    "location": ("Location", "City, State", "Place"),
    "tier": ("Tier", "tier:", "Reach / Target / Safety"),
    "esir": ("ESIR", "ESIR?", "Offers ESIR"),
    "signal": ("Signal", "Signaled?", "Signal (gold/silver)"),
    "home_or_rotated": ("home_or_rotated", "Home or away", "Rotated"),
    "notes": ("Notes", "Website", "Program coordinator"),
}
VALUES = {
    "type": {
        K.IR_INTEGRATED: ("IR", "IR/DR", "Integrated IR", "interventional radiology - integrated"),
        K.IR_INDEPENDENT: ("independent IR", "IR (Independent)", "Independent"),
        K.DR: ("DR", "Diagnostic Radiology", "Radiology-Diagnostic", "DR (ESIR)"),
        K.PRELIM_MEDICINE: ("prelim IM", "Internal Medicine (Preliminary)"),
        K.PRELIM_SURGERY: ("Surgery-Prelim", "preliminary general surgery"),
        K.TRANSITIONAL: ("TY", "Transitional Year"),
        K.OTHER: ("Vascular surgery", "Anesthesiology"),
    },
    "location": {
        ("Boston", "MA"): ("Boston, MA", "boston, Massachusetts", "Boston MA 02115, USA"),
        ("Winston-Salem", "NC"): ("Winston-Salem, N.C.", "Winston-Salem (North Carolina)"),
        ("Washington", "DC"): ("Washington, D.C.", "Washington, District of Columbia"),
        ("New York", "NY"): ("New York, NY", "New York / New York"),
    },
    "tier": {
        Tier.TOP: ("top", "1", "Tier 1", "reach"),
        Tier.MIDDLE: ("middle", "2", "Target", "mid-tier"),
        Tier.BROAD: ("broad", "3", "Safety"),
        None: ("", "-", "?"),
    },
    "esir": {True: ("Y", "yes", "x", "✓", "TRUE"), False: ("", "n", "No", "–"), None: ("?", "TBD")},
    "signal": {
        Signal.GOLD: ("gold", "G", "Gold #1"),
        Signal.SILVER: ("SILVER", "s"),
        Signal.ANY: ("x", "Yes", "signal"),
        None: ("", "no", "-", "none"),
    },
    "home_or_rotated": {True: ("home", "Y", "rotated (July)", "away"), False: ("", "no")},
}


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_lists_come_back_however_they_are_written(data, rules):
    """Any order of columns, any names, spellings and separators give the same programs."""
    meant = data.draw(
        st.lists(
            st.fixed_dictionaries({c: st.sampled_from(list(v)) for c, v in VALUES.items()}),
            min_size=1,
            max_size=5,
        )
    )
    columns = data.draw(st.permutations(list(NAMES)))
    pick = random.Random(data.draw(st.integers(0, 10**6)))  # noqa: S311 - spellings, no secrets
    rows = [[pick.choice(NAMES[column]) for column in columns]]
    for number, program in enumerate(meant):
        cells = {c: pick.choice(VALUES[c][v]) for c, v in program.items()}
        cells |= {"program": f"Lake Clinic {number}", "notes": "ask about signal and tier"}
        rows.append([cells[column] for column in columns])
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=data.draw(st.sampled_from(",;\t"))).writerows(rows)

    found = list_of(buffer.getvalue(), rules)

    told = [
        {
            "type": p.kind,
            "location": (p.city.replace("boston", "Boston"), p.state),
            "tier": p.tier,
            "esir": p.esir,
            "signal": p.signal,
            "home_or_rotated": p.home_or_rotated,
        }
        for p in found.programs
    ]
    assert told == meant
    assert [p.name for p in found.programs] == [f"Lake Clinic {n}" for n in range(len(meant))]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("DR/IR", K.IR_INTEGRATED),
        ("Integrated", K.IR_INTEGRATED),
        ("Interventional Radiology/Diagnostic Radiology", K.IR_INTEGRATED),
        ("VIR", K.IR_INTEGRATED),
        ("Independent IR (after DR)", K.IR_INDEPENDENT),
        ("Interventional Radiology - Independent", K.IR_INDEPENDENT),
        ("DR, IR-friendly", K.DR),
        ("ESIR", K.DR),
        ("Radiology", K.DR),
        ("Prelim", K.PRELIM),
        ("Intern year", K.PRELIM),
        ("prelim year (IM)", K.PRELIM_MEDICINE),
        ("Surgery", K.OTHER),
        ("Integrated vascular surgery", K.OTHER),
        ("Internal medicine", K.OTHER),
        ("Radiation Oncology", K.OTHER),
    ],
)
def test_types(rules, written, kind):
    """What people write for a type is understood as they mean it."""
    (program,) = list_of(f"program,type\nLake,{written.replace(',', ' ')}", rules).programs

    assert program.kind is kind


def test_a_full_row(rules):
    """Every column of the plain form is read, and the row keeps its place."""
    found = list_of(FULL, rules)
    first, second = found.programs

    assert (first.name, first.kind, first.city) == (
        "Lake University Hospital",
        "ir-integrated",
        "Boston",
    )
    assert (first.state, first.division, first.tier) == ("MA", "New England", Tier.TOP)
    assert (first.esir, first.signal, first.home_or_rotated) == (False, Signal.GOLD, True)
    assert second.origin.where == "row 3"
    text = found.document.text[second.span.start : second.span.end]
    assert text.startswith("Pine Medical College | DR")


def test_what_has_no_column_is_not_known(rules):
    """A missing column is not a no."""
    (program,) = list_of("program,type\nLake,IR", rules).programs

    assert (program.esir, program.home_or_rotated, program.state) == (None, None, "")


def test_signals_in_columns_of_their_own(rules):
    """Gold and silver may have a column each."""
    found = list_of("program,type,gold,silver\nA,IR,x,\nB,IR,,x\nC,IR,,", rules)

    assert [p.signal for p in found.programs] == [Signal.GOLD, Signal.SILVER, None]


def test_headings_and_sums_are_left_out(rules):
    """Rows between programs are named in the notes, programs without a type are not swallowed."""
    text = "program,type\nIR programs,\nLake,IR\nTotal: 1,\n"

    found = list_of(text, rules)

    assert [p.name for p in found.programs] == ["Lake"]
    assert [note.split(",")[0] for note in found.notes] == ["row 2", "row 4"]
    pine = list_of("program,type\nPine Medical College,\n", rules)
    assert pine.notes[0].startswith("row 2, column “type”: is empty")


def test_sheets_are_one_list(rules):
    """Several sheets are read together; one named like a type needs no column of types."""
    data = workbook_of(
        {
            "IR": [["Program", "State"], ["Lake", "MA"]],
            "DR": [["State", "Program"], ["CO", "Pine"]],
            "Diary": [["went there"], ["liked it"]],
        }
    )

    found = list_of(data, rules)

    assert [(p.name, p.kind) for p in found.programs] == [("Lake", "ir-integrated"), ("Pine", "dr")]
    assert found.programs[1].origin.where == "sheet “DR”, row 2"
    assert any("Diary" in note for note in found.notes)


def test_one_sheet_named_like_a_type(rules):
    """The name of the only sheet counts too, and rows are named without it."""
    found = list_of(workbook_of({"DR": [["Program"], ["Lake Hospital"]]}), rules)

    assert found.programs[0].kind is K.DR
    assert found.programs[0].origin.where == "row 2"


def test_hidden_rows_are_named(rules):
    """What a person does not see is not on the list, and the report says so."""
    data = workbook_of({"L": [["Program", "Type"], ["A", "IR"], ["B", "IR"]]}, hidden_rows=[3])

    found = list_of(data, rules)

    assert [p.name for p in found.programs] == ["A"]
    assert [(n.what, n.where) for n in found.document.not_read] == [("hidden rows", "row 3")]


def test_cells_that_are_not_clear_stop_nothing(rules):
    """The row is kept without what they tell, and row and column are named."""
    text = (
        "Institution,Track,Where,Level,ESIR?,Signaled?,Rotated\n"
        "Lake,Zork,Boston,huge,perhaps so,bronze,dunno\n"
        ',IR,"Boston, MA",,,,\n'
        'Pine,IR,"Boston, MA",top,y,gold,\n'
    )

    found = list_of(text, rules)

    lake, pine = found.programs
    assert (lake.kind, lake.city, lake.state, lake.tier) == (K.UNKNOWN, "Boston", "", None)
    assert (lake.esir, lake.signal, lake.home_or_rotated) == (None, None, None)
    assert (pine.kind, pine.state, pine.tier, pine.unclear) == (K.IR_INTEGRATED, "MA", "top", set())
    columns = ("Track", "Where", "Level", "ESIR?", "Signaled?", "Rotated", "Institution")
    for note, column in zip(found.notes, columns, strict=True):
        row = "row 3" if column == "Institution" else "row 2"
        assert note.startswith(f"{row}, column “{column}”")


def test_a_word_that_is_not_clear_is_told_once(rules):
    """The rows with it are named together, the first of them."""
    (note,) = list_of("program,type\n" + "Lake,TBD\n" * 12, rules).notes

    assert note.startswith("row 2, row 3, ")
    assert "row 9 and 4 more rows, column “type”: “TBD”" in note


def test_twenty_faults_are_shown(rules):
    """The rest are counted."""
    sheets = {f"Page {n}": [["Program"], ["Lake"]] for n in range(25)}

    with pytest.raises(BadProgramList) as caught:
        list_of(workbook_of(sheets), rules)

    assert str(caught.value).count("no column is called Type") == 20
    assert "and 5 more" in str(caught.value)
    assert len(caught.value.faults) == 25
    assert isinstance(caught.value, ReviewError)
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("program,city\nLake,Boston", "no column is called Type"),
        ("Lake,IR\nPine,DR", "no row names a column of programs"),
        ("program,type\n", "no programs"),
        ("program,type\n,IR", "no programs"),
    ],
)
def test_lists_that_cannot_be_followed(rules, text, part):
    """What is missing is said, and how a list looks."""
    with pytest.raises(BadProgramList, match=part) as caught:
        program_list(grid_of(text), rules)

    assert "program,type,city,state" in caught.value.remedy


def test_the_row_taken_for_the_header_is_named(rules):
    """Its true number is told, not that of the first row."""
    with pytest.raises(BadProgramList) as caught:
        list_of("My list,\nfall,\nprogram,city\nLake,Boston", rules)

    assert caught.value.remedy.startswith("Row 3 was taken to name the columns")


def test_repeated_programs_are_one(rules):
    """Rows of one program make a group; another place or specialty makes another program."""
    text = (
        'program,type,location\nLake Clinic,IR,"Boston, MA"\nThe Lake Clinic Program,IR,\n'
        'Lake Clinic,DR,"Boston, MA"\nLake Clinic,IR,"Tampa, FL"\n'
    )
    found = list_of(text, rules)

    assert [len(group) for group in found.groups] == [2, 1, 1]
    assert len(found.distinct) == 3
    assert len(found.of(K.IR_INTEGRATED)) == 2
