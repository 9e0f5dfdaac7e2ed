"""Pseudonyms in the place of names, and every span still on its words."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eras_review.batch.blind import Blinder, Key
from eras_review.batch.values import Found, Told
from eras_review.model import Document, Finding, Kind, Level, Report, Span, Status
from eras_review.rules import load_rules

ALIAS = "Applicant 007"
BLINDER = Blinder(load_rules())


def report_on(text: str, words: str = "") -> Report:
    """Return a report with one finding on *words*."""
    at = text.index(words)
    spans = (Span(at, at + len(words), "line 1"),)
    finding = Finding("any/x", Level.MINOR, "Title", f"It says “{words}”.", "", "", "G1", spans)
    return Report(Document(text, (), Status.READ, "a.txt", Kind.STATEMENT), (finding,))


def shown(report: Report) -> tuple[str, str]:
    """Return the text of a report and the words of its finding."""
    span = report.findings[0].spans[0]
    return report.document.text, report.document.text[span.start : span.end]


def test_names_go_and_spans_stay_on_their_words():
    """Full names become one pseudonym; the same letters in lower case are words."""
    text = "I am Will Grace Young. I will serve with grace, as WILL GRACE YOUNG once did."
    names = ("Will", "Grace", "Young")
    made = BLINDER(report_on(text, "serve with grace"), names, ALIAS)

    assert shown(made) == (
        f"I am {ALIAS}. I will serve with grace, as {ALIAS} once did.",
        "serve with grace",
    )


def test_a_line_that_is_a_name_tells_the_other_names():
    """The folder knows the last name only; the signature knows the first."""
    text = "Adaeze tells it.\n\nADAEZE M. OKAFOR, MD"
    made = BLINDER(report_on(text, "tells it"), ("Okafor",), ALIAS)

    assert "adaeze" not in made.document.text.lower()
    assert "okafor" not in made.document.text.lower()


def test_private_data_and_mail_go_too():
    """They tell more than a name."""
    text = "AAMC ID: 24681357\nok_adaeze@example.org\nDate of birth: April 17, 1991"
    made = BLINDER(report_on(text, "AAMC"), ("Okafor",), ALIAS)

    for secret in ("24681357", "adaeze", "1991"):
        assert secret not in made.document.text


PIECES = st.lists(st.sampled_from(["Okafor", "walked", "on.", "Okafor, Okafor", "é"]), min_size=1)


@given(PIECES)
def test_every_span_that_touches_no_name_keeps_its_words(pieces):
    """Whatever stands before it."""
    text = " ".join([*pieces, "target", *pieces])
    made = BLINDER(report_on(text, "target"), ("Okafor",), ALIAS)

    assert shown(made)[1] == "target"
    assert "Okafor" not in made.document.text


def found_of(name: str) -> Found:
    """Return the CV of an applicant."""
    path = Path(f"{name}/cv.pdf")
    return Found(path.as_posix(), path, name, Told(Kind.CV))


def test_a_key_gives_the_same_pseudonyms_again(tmp_path):
    """Who was there before keeps the number, also when others come."""
    path = tmp_path / "key.csv"
    first = Key.read(path)
    (kept,) = first.blind([found_of("Okafor")])
    path.write_text(first.text(), encoding="utf-8")

    again = Key.read(path).blind([found_of("Abel"), found_of("Okafor"), found_of("Zed")])

    assert (kept.applicant, kept.path) == ("Applicant 001", "Applicant 001/01 cv.pdf")
    assert kept.path in {one.path for one in again}
    assert {one.applicant for one in again} == {f"Applicant 00{n}" for n in (1, 2, 3)}


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (("anne-marie_mcDonald",), "Anne-Marie McDonald, and ANNE McDONALD"),
        (("José Núñez",), "Jose Nunez and José NÚÑEZ"),
        (("007", "Ottoline Quackenbush"), "Ottoline Quackenbush"),
        (("Mary",), "Mary-Anne EL-SHENAWY, MD\n\nEl-Shenawy MA, Roe B. A title."),
    ],
)
def test_names_go_however_they_are_written(names, text):
    """Hyphens, humps, accents, capitals; and the name of the application's file."""
    made = BLINDER(report_on(text, text[:4]), names, ALIAS).document.text.lower()

    for part in ("anne", "donald", "jose", "nunez", "ottoline", "quackenbush", "shenawy"):
        assert part not in made


def test_a_degree_is_no_name():
    """It stands beside the name and everywhere else."""
    text = "Adaeze Okafor, MD\nMD, Baltimore, 2024. MBBS, Lagos, 2019."
    made = BLINDER(report_on(text, "MD, Balt"), ("Adaeze Okafor, MD",), ALIAS).document.text

    assert made == f"{ALIAS}, MD\nMD, Baltimore, 2024. MBBS, Lagos, 2019."


def test_a_line_of_capitals_takes_no_time():
    """No expression of ours tries all ways through a line."""
    begin = time.monotonic()
    BLINDER(report_on("A " * 20_000 + "a@" * 20_000, "A"), ("Okafor",), ALIAS)

    assert time.monotonic() - begin < 5
