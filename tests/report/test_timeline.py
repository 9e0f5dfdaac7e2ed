"""The CV in time: what the picture and its words show."""

import pytest

from eras_review.model import Kind, Period, Timeline
from eras_review.report.html import to_html
from eras_review.report.timeline_drawing import draw_timeline

CV = """Ana <b>Reyes</b>
Education
MD, Lake College of Medicine   Aug 2016 – May 2020
Training
Intern <script>, Lake Hospital   Jul 2021 – Jun 2022
Resident, Pine Hospital   Jul 2025 – present
"""


def month(year, number):
    """Return a month counted from year 0."""
    return year * 12 + number - 1


@pytest.fixture
def report(reviewer, make_document):
    """Return the report on a CV with a gap."""
    return reviewer.review_document(make_document(CV), Kind.CV)


def test_periods_gaps_and_match(report):
    """Entries, the gaps between them and the Match are told in months."""
    timeline = report.timeline

    assert [(p.lane, p.title) for p in timeline.periods] == [
        ("education", "MD"),
        ("training", "Intern <script>"),
        ("training", "Resident"),
    ]
    assert timeline.periods[-1].last is None
    assert timeline.gaps == (
        (month(2020, 6), month(2021, 6)),
        (month(2022, 7), month(2025, 6)),
    )
    assert timeline.match == month(2025, 3)


def test_picture_has_words(report, rules):
    """The page shows bars, hatched gaps and the Match, and says all of it in words too."""
    page = to_html([report], rules)

    assert page.count('class="bar ') == 3
    assert page.count('class="gap"') == 2
    assert "gap: 06/2020 to 06/2021, 13 months" in page
    assert "Match: 03/2025" in page
    assert "<script>, Lake" not in page


@pytest.mark.parametrize("count", [1, 2, 40])
def test_bars_do_not_overlap(count):
    """Bars of a lane that share months stand on rows of their own, and nothing leaves the strip."""
    periods = tuple(
        Period("training", f"Post {n} at a hospital", month(2020, 1) + n, month(2021, 1) + n, "")
        for n in range(count)
    )
    picture = draw_timeline(Timeline(periods, (), None))

    (lane,) = picture.lanes
    for one in lane.bars:
        assert 0 <= one.x <= one.x + one.width <= 1000
        assert one.y + 22 <= picture.height
        for two in lane.bars:
            if one is not two and one.y == two.y:
                assert one.x + one.width <= two.x or two.x + two.width <= one.x


def test_a_month_has_a_bar():
    """What lasted a month can be seen."""
    picture = draw_timeline(
        Timeline((Period("rotations", "Elective", month(1990, 1), month(1990, 1), ""),), (), None)
    )

    assert picture.lanes[0].bars[0].width >= 4
