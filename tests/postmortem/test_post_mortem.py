"""Made applications and what is said about them."""

from datetime import date
from pathlib import Path

import pytest

from eras_review.model import Level
from eras_review.packet import Evidence, SetFinding
from eras_review.postmortem import raised_between, to_markdown

GOLDEN = Path(__file__).parent / "golden.md"


def texts(lines):
    """Return the lines as one text."""
    return "\n".join(line.text for line in lines)


def parts(found):
    """Return the parts of the plan by title."""
    return {part.title: part for part in (*found.now, *found.plan)}


def test_the_page_of_a_made_application(found, rules):
    """The whole of it, word by word; delete golden.md and run once to renew it."""
    made = to_markdown(found, rules)
    if not GOLDEN.exists():
        GOLDEN.write_text(made, encoding="utf-8")
        pytest.fail("golden.md was written anew: read it")

    assert made == GOLDEN.read_text(encoding="utf-8")


def test_the_lists_show_facts_and_words(found):
    """A fact with its file, a finding with its words, last season's apart from this one's."""
    exam = next(line for line in found.hurt if "more than one attempt" in line.text)
    assert exam.proofs[0].label == "exams that took more than one attempt: 1 (Step 1)"
    assert exam.proofs[0].origin == "application.toml"
    unclear = next(line for line in found.hurt if "why IR and not" in line.text)
    assert unclear.proofs[0].origin == "old.txt"
    blame = next(line for line in found.year if "putting it on others" in line.text)
    assert blame.proofs[0].quotes[0].text in "the programs never gave me a fair chance"
    assert blame.proofs[0].quotes[0].where


def test_figures_are_shown_with_how_far_they_can_be_trusted(found):
    """A comparison names the figure, its confidence and, once, its source."""
    proof = next(p for line in found.interviews for p in line.proofs if "interviews" in p.label)

    assert "6 IR interviews" in proof.beside
    assert "published" in proof.beside
    assert any("SIR 2023" in figure for figure in found.figures)
    assert len(set(found.figures)) == len(found.figures)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ("applied = 60\ninterviews = 2", "readers stopped at the file"),
        ("applied = 12\ninterviews = 2", "The list is the first thing"),
        ("interviews = 9\nranked = 0", "no rank came of them"),
        ("interviews = 9\nranked = 8", "the file opened doors"),
    ],
)
def test_interviews_are_read_from_their_numbers(of_facts, facts, said):
    """Guide G2.5 splits by interviews, applications and ranks."""
    found = of_facts(f"[match]\n{facts}\n")

    assert len(found.interviews) == 1
    assert said in found.interviews[0].text


def test_without_numbers_nothing_is_read_and_all_is_asked(of_facts):
    """An empty application gives no line of any list, but questions."""
    found = of_facts("")

    assert (found.hurt, found.year, found.longer, found.interviews) == ((), (), (), ())
    assert not any(way.speaks_for or way.speaks_against for way in found.pathways)
    asked = [ask.fact for ask in found.asks]
    assert asked[:3] == ["match.days_ago", "match.cycles", "match.applied"]
    assert {"match.interviews", "target.season", "letters.count", "files.cv"} <= set(asked)


def test_a_given_fact_is_not_asked_for(found):
    """Only what is missing is asked."""
    asked = {ask.fact for ask in found.asks}

    assert "match.interviews" not in asked
    assert "files.cv" not in asked


def test_numbers_that_only_one_reading_needs_are_asked(of_facts):
    """With few interviews the number of applications decides, so it is asked for."""
    found = of_facts("[match]\ninterviews = 1\nranked = 1\n")

    assert not found.interviews
    assert "match.applied" in {ask.fact for ask in found.asks}
    assert "match.ranked" not in {ask.fact for ask in found.asks}


@pytest.mark.parametrize(
    ("today", "titles"),
    [
        (date(2026, 3, 19), []),
        (date(2026, 3, 20), ["SOAP", "These days"]),
        (date(2026, 3, 24), ["SOAP", "These days"]),
        (date(2026, 3, 25), ["These days"]),
        (date(2026, 3, 30), ["These days"]),
        (date(2026, 3, 31), []),
    ],
)
def test_the_first_days_come_first_and_end(of_facts, today, titles):
    """SOAP in Match Week, the first days for ten, counted from the day that is given."""
    found = of_facts('[match]\ndate = "2026-03-20"\n', today)

    assert [part.title for part in found.now] == titles


@pytest.mark.parametrize(
    ("today", "asked"),
    [(date(2026, 3, 20), True), (date(2026, 4, 30), True), (date(2026, 5, 1), False)],
)
def test_a_month_alone_is_asked_for_its_day_while_that_matters(of_facts, today, asked):
    """Of "2026-03" nobody can say how many days ago it was, until it is long over."""
    found = of_facts('[match]\ndate = "2026-03"\n', today)

    assert not found.now
    assert ("match.days_ago" in {ask.fact for ask in found.asks}) is asked


def test_a_second_season_is_thought_over(of_facts):
    """Guide G6.3 stands in the longer list, in the plan, and beside the ways."""
    found = of_facts("[match]\ncycles = 2\n")

    assert "not the first season" in texts(found.longer)
    assert "commit to DR" in texts(task.line for task in parts(found)["Thinking again"].tasks)
    assert "third one" in texts(found.pathways[0].speaks_against)
    assert "committing to DR" in texts(found.pathways[1].speaks_for)


def test_a_failed_step_is_an_obstacle_and_no_bar(of_facts):
    """Guide G6.4."""
    found = of_facts('[exams]\nstep1 = { result = "fail" }\n')

    assert "an obstacle, not a bar" in texts(task.line for task in parts(found)["Exams"].tasks)
    assert "Exams" not in parts(of_facts("[exams]\nstep1 = { attempts = 1 }\n"))


def test_an_exam_without_its_attempts_speaks_for_nothing(of_facts):
    """A pass whose attempts are not given is asked about."""
    found = of_facts('[exams]\nstep1 = { result = "pass" }\n')

    assert "first attempt" not in texts(found.pathways[0].speaks_for)
    assert "exams.repeated" in {ask.fact for ask in found.asks}


def test_the_year_follows_the_cv(found, of_facts):
    """A post that began after the match shows its part alone; without one all four are shown."""
    years = [title for title in parts(found) if title.startswith("The year")]
    assert years == ["The year: preliminary or transitional"]
    assert (
        "Preliminary surgery resident"
        in parts(found)[years[0]].tasks[0].line.proofs[0].quotes[0].text
    )
    assert sum(title.startswith("The year") for title in parts(of_facts(""))) == 4


def test_what_several_rows_rest_on_is_shown_once_in_a_part(found):
    """The same entry of the CV is not repeated under each row of the year."""
    tasks = parts(found)["The year: preliminary or transitional"].tasks

    assert [len(task.line.proofs) for task in tasks] == [1, 0, 0]


def test_an_unexplained_flag_is_told_once(found):
    """The fact and the finding on the set are one matter: one line in each list."""
    told = [line for line in found.hurt if any("leave of absence" in str(p) for p in line.proofs)]
    repaired = [
        line for line in found.year if any("leave of absence" in str(p) for p in line.proofs)
    ]

    assert len(told) == len(repaired) == 1


LETTER = '[[letters]]\nwriter = "{}"\nspecialty = "ir"\n{}\n'


def test_a_date_agreed_on_with_a_writer_is_in_the_plan(of_facts):
    """Whatever the season is: a day is dated, a month is said, what is written is left out."""
    found = of_facts(
        LETTER.format("Ada Moss", "due = 2026-09-22")
        + LETTER.format("Ben Oyelaran", 'due = "2026-08"')
        + LETTER.format("Cleo Tran", "due = 2026-03-01")
        + LETTER.format("Dana Ruiz", "due = 2026-09-22\nwritten = 2026-04-02")
    )
    tasks = {t.line.text: t for t in parts(found)["Letters"].tasks if "The date is" in t.line.text}

    assert [t.when for t in tasks.values()] == [
        "due by 1 March 2026, which has passed: as soon as you can",
        "by August 2026",
        "by 22 September 2026",
    ]
    assert tasks["Have the letter of Ada Moss. The date is the one you gave."].day is not None
    assert [task.day for _, task in found.dated] == [date(2026, 9, 22)]
    assert "plan.ics" in " ".join(found.notes)
    assert "No dates of the season" in " ".join(found.notes)


def test_a_letter_to_be_renewed_is_still_due(of_facts):
    """One from before the match that has a new date is not there yet."""
    found = of_facts(
        '[match]\ndate = "2026-03"\n'
        + LETTER.format("Ada Moss", "due = 2026-09-22\nwritten = 2025-09-02")
    )

    assert len(found.dated) == 1


def test_findings_about_the_set_plug_in(of_facts, rules):
    """A finding between documents carries the words of several files."""
    check = next(
        test.check for cause in rules.post_mortem.causes for c in cause.applies_if
        for test in c.tests if getattr(test, "check", "").startswith("cv/")
    )  # fmt: skip
    words = (Evidence("cv.pdf", "one"), Evidence("statement.docx", "two"))
    finding = SetFinding(check, Level.MINOR, "t", "Two files differ.", "w", "q", "G4.6", words)

    found = of_facts("", raised=tuple(raised_between([finding])))

    proof = next(p for line in (*found.hurt, *found.year) for p in line.proofs)
    assert (proof.label, proof.quotes) == ("Two files differ", words)


def test_letters_count_from_their_entries_alone(of_facts):
    """Specialty, place and date stand in application.toml; no file is needed."""
    letter = '[[letters]]\nwriter = "{}"\nspecialty = "dr"\n{}\n'
    here, there = 'institution = "Harrow Bay"', 'institution = "Elm Falls"'

    assert "No letter from somebody in IR" in texts(of_facts(letter.format("A", here)).hurt)
    one = of_facts(
        letter.format("A", here) + letter.format("B", 'institution = "The harrow  bay Hospital."')
    )
    assert "one institution" in texts(one.hurt)
    assert "one institution" not in texts(
        of_facts(letter.format("A", here) + letter.format("B", there)).hurt
    )
    unsure = of_facts(letter.format("A", here) + letter.format("B", ""))
    assert "one institution" not in texts(unsure.hurt)
    assert "letters.institutions" in {ask.fact for ask in unsure.asks}


def test_it_ends_with_the_person(found, of_facts):
    """Guide G5.3 is the last part, whatever is known."""
    assert {task.line.section.id for task in found.plan[-1].tasks} == {"G5.3"}
    assert {task.line.section.id for task in of_facts("").plan[-1].tasks} == {"G5.3"}


@pytest.mark.parametrize(
    ("facts", "today", "when", "day"),
    [
        ("season = 2027", date(2026, 4, 10), "by 1 June 2026", date(2026, 6, 1)),
        ("season = 2027", date(2026, 6, 1), "by 1 June 2026", date(2026, 6, 1)),
        ("season = 2027", date(2026, 6, 2), "1 June 2026, which has passed", None),
        ("season = 2028", date(2026, 4, 10), "before applications open", None),
        ("", date(2026, 4, 10), "before applications open", None),
    ],
)
def test_dates_are_official_of_the_right_season_and_to_come(of_facts, facts, today, when, day):
    """Everything else is undated, and the page says why."""
    found = of_facts(f"[target]\n{facts}\n", today)
    task = next(task for task in parts(found)["Letters"].tasks if task.id == "letters/brief")

    assert when in task.when
    assert task.day == day
    assert found.notes[0].endswith(f"{today.day} {today:%B %Y}.")
    assert ("plan.ics, for your calendar" in found.notes[1]) is bool(found.dated)


def test_no_date_that_is_not_official(found, rules):
    """The opening of the season is only a vendor's word, so nothing is dated by it."""
    assert rules.season.values["dates.opens"].confidence == "custom"
    for part in found.plan:
        for task in part.tasks:
            assert task.day in (None, date(2026, 5, 1), date(2026, 6, 1))
