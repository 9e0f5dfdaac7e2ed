"""Dates as people print them: written in every form, read back, compared."""

from calendar import month_name, monthrange

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eras_review.errors import UsageError
from eras_review.folders import folder
from eras_review.rules.document_words import DateWords
from eras_review.rules.toml_file import parse
from eras_review.structure.cv.dates import DateReader, Moment, match_moment

READER = DateReader(parse(DateWords, folder("checks") / "structure" / "dates.toml"))


@st.composite
def moments(draw, precision):
    """Draw a possible point in time of a precision."""
    year = draw(st.integers(1960, 2045))
    if precision == "year":
        return Moment(year)
    month = draw(st.integers(1, 12))
    if precision == "month":
        return Moment(year, month)
    return Moment(year, month, draw(st.integers(1, monthrange(year, month)[1])))


WRITERS = {
    "year": [lambda m: str(m.year)],
    "month": [
        lambda m: f"{month_name[m.month]} {m.year}",
        lambda m: f"{month_name[m.month][:3]} {m.year}",
        lambda m: f"{month_name[m.month][:3]}. {m.year}",
        lambda m: f"{month_name[m.month]}, {m.year}",
        lambda m: f"{m.month:02}/{m.year}",
        lambda m: f"{m.month}/{m.year}",
        lambda m: f"{m.year}-{m.month:02}",
    ],
    "day": [
        lambda m: f"{month_name[m.month]} {m.day}, {m.year}",
        lambda m: f"{m.day} {month_name[m.month][:3]} {m.year}",
        lambda m: f"{m.year}-{m.month:02}-{m.day:02}",
        lambda m: f"{m.month}/{m.day}/{m.year}",
        lambda m: f"{m.day:02}.{m.month:02}.{m.year}",
    ],
}
DASHES = ("-", " - ", "–", " – ", " — ", "\u2010", " to ", " until ", " –\n")
PRESENT = ("present", "Present", "current", "now", "to date", "ongoing", "today")


@st.composite
def written(draw):
    """Draw a precision and the way to write it."""
    precision = draw(st.sampled_from(list(WRITERS)))
    return precision, draw(st.sampled_from(WRITERS[precision]))


def is_ambiguous(text):
    """Say whether a text is a year and a month that may as well be two years: 2005-06."""
    first, dash, second = text.partition("-")
    return bool(dash) and len(text) == 7 and int(second) in (int(first) % 100 + n for n in (1, 2))


@given(data=st.data(), form=written())
def test_single_dates(data, form):
    """What is written as one date is read as that date."""
    precision, write = form
    moment = data.draw(moments(precision))
    text = write(moment)
    if is_ambiguous(text):
        return

    (found,) = READER.find(f"Intern, Lake Hospital {text}")

    assert (found.text, found.start, found.end, found.ongoing) == (text, moment, None, False)


@given(data=st.data(), form=written(), dash=st.sampled_from(DASHES))
def test_ranges(data, form, dash):
    """What is written as a range is read as that range, whichever way round."""
    precision, write = form
    first, last = data.draw(moments(precision)), data.draw(moments(precision))
    text = f"{write(first)}{dash}{write(last)}"

    (found,) = READER.find(text)

    assert (found.text, found.start, found.end) == (text, first, last)
    assert found.is_possible is not last.is_before(first)


@given(data=st.data(), form=written(), word=st.sampled_from(PRESENT))
def test_what_goes_on(data, form, word):
    """A range to the present has no end, and neither has a date after "since"."""
    precision, write = form
    moment = data.draw(moments(precision))

    for text in (f"{write(moment)} – {word}", f"since {write(moment)}"):
        if is_ambiguous(write(moment)):
            continue
        (found,) = READER.find(text)
        assert (found.start, found.end, found.ongoing) == (moment, None, True)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Summer 2020", "2020-06", "2020-08"),
        ("Fall of 2021", "2021-09", "2021-11"),
        ("AY 2022-23", "2022-07", "2023-06"),
        ("2019/20", "2019", "2020"),
        ("2021–22", "2021", "2022"),
        ("Jan–Mar 2024", "2024-01", "2024-03"),
        ("June 1 – August 15, 2023", "2023-06-01", "2023-08-15"),
        ("March 15-20, 2024", "2024-03-15", "2024-03-20"),
        ("1–28 Feb 2024", "2024-02-01", "2024-02-28"),
        ("from July 2022 to June 2023", "2022-07", "2023-06"),
        ("Ene 2019 – Dic 2019", "2019-01", "2019-12"),
        ("Juli 2019 bis Mai 2020", "2019-07", "2020-05"),
        ("7/1/22 to 6/30/23", "2022-07-01", "2023-06-30"),
        ("8/17 - 5/21", "2017-08", "2021-05"),
        ("8/2017 – 5/21", "2017-08", "2021-05"),
        ("April 2021 - till date", "2021-04", "None"),
        ("Summer '17", "2017-06", "2017-08"),
        ("2018-'20", "2018", "2020"),
        ("8/4/25-8/29/25", "2025-08-04", "2025-08-29"),
        ("since 6/21", "2021-06", "None"),
        ("6/21 onwards", "2021-06", "None"),
    ],
)
def test_rarer_forms(text, start, end):
    """Seasons, academic years, shared years, other languages."""
    (found,) = READER.find(text)

    assert (found.text, str(found.start), str(found.end)) == (text, start, end)


@pytest.mark.parametrize(
    "text", ["Member, SIR (2023–)", "2023– Member of a society", "Intern 2023 –"]
)
def test_open_ranges(text):
    """A dash with nothing behind it, or close to a year before words, is the start of a range."""
    (found,) = READER.find(text)

    assert (str(found.start), found.ongoing) == ("2023", True)


def test_short_years_by_habit():
    """6/21 alone is a date only at the edge of a line, on a page that writes such ranges."""
    page = "Intern 8/20 - 5/21\nElective 6/21\nNights, 24/7 cover, score 9/10 in the test"
    habits = READER.habits_of(page)

    assert [found.text for found in READER.find(page, habits)] == ["8/20 - 5/21", "6/21"]
    assert not READER.habits_of("Elective 6/21\nScore 9/10").short_years


@pytest.mark.parametrize("text", ["expected May 2027", "May 2027 (expected)"])
def test_expected(text):
    """What is announced has an end and no start."""
    (found,) = READER.find(text)

    assert (found.start, str(found.end), found.expected) == (None, "2027-05", True)


@pytest.mark.parametrize(
    "text",
    [
        "(973) 555-2019",
        "28(11):1968-1975",
        "doi:10.5555/jvir.2026.37.2",
        "in 2,207 consecutive operations",
        "$2019",
        "Springfield 62701",
        "Step 1 246",
        "covered nights 24/7",
        "scored 9/10",
        "Step 1 221/230",
        "version 55.12.34",
    ],
)
def test_what_is_no_date(text):
    """Telephone numbers, pages, prices, counts and scores are no dates."""
    assert READER.find(text) == []


@pytest.mark.parametrize("text", ["13/2022 – 06/2023", "02/30/2024", "September 31, 2021"])
def test_impossible(text):
    """A month or day that does not exist is kept as printed, and said to be impossible."""
    (found,) = READER.find(text)

    assert not found.is_possible


def test_day_first():
    """A day over twelve tells that a CV writes the day first; the others follow it."""
    text = "01/07/2023 – 30/06/2024"

    (found,) = READER.find(text, READER.habits_of(text))
    assert (str(found.start), str(found.end)) == ("2023-07-01", "2024-06-30")


@given(st.text(max_size=200))
def test_any_text(text):
    """Whatever stands in a text, spans lie in it and hold what is said to be the date."""
    for found in READER.find(text):
        assert text[found.span.start : found.span.end] == found.text
        assert found.moments


@pytest.mark.parametrize("text", ["2025", "2025-13", "March 2025", "2025-02-30", ""])
def test_dates_of_a_match(text):
    """A date of a Match that is none is refused with the right form."""
    with pytest.raises(UsageError) as refused:
        match_moment(text)
    assert "2026-03" in refused.value.remedy
