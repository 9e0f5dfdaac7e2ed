"""Pseudonyms in the place of names, and every span still on its words."""

from hypothesis import given
from hypothesis import strategies as st

from eras_review.application.redaction import Redactor
from eras_review.batch.blind import Key, blinded
from eras_review.batch.values import Found
from eras_review.model import Document, Finding, Kind, Level, Report, Span, Status
from eras_review.rules.application_words import Private

ALIAS = "Applicant 007"
NOTHING = Redactor(Private(shapes={}))


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


def test_names_go_and_spans_stay_on_their_words(rules):
    """Full names become one pseudonym; the same letters in lower case are words."""
    text = "I am Will Grace Young. I will serve with grace, as WILL GRACE YOUNG once did."
    made = blinded(
        report_on(text, "serve with grace"),
        ("Will", "Grace", "Young"),
        ALIAS,
        Redactor(rules.private),
    )

    assert shown(made) == (
        f"I am {ALIAS}. I will serve with grace, as {ALIAS} once did.",
        "serve with grace",
    )


def test_a_line_that_is_a_name_tells_the_other_names(rules):
    """The folder knows the last name only; the signature knows the first."""
    text = "Adaeze tells it.\n\nADAEZE M. OKAFOR, MD"
    made = blinded(report_on(text, "tells it"), ("Okafor",), ALIAS, Redactor(rules.private))

    assert "adaeze" not in made.document.text.lower()
    assert "okafor" not in made.document.text.lower()


def test_private_data_and_mail_go_too(rules):
    """They tell more than a name."""
    text = "AAMC ID: 24681357\nok_adaeze@example.org\nDate of birth: April 17, 1991"
    made = blinded(report_on(text, "AAMC"), ("Okafor",), ALIAS, Redactor(rules.private))

    for secret in ("24681357", "adaeze", "1991"):
        assert secret not in made.document.text


PIECES = st.lists(st.sampled_from(["Okafor", "walked", "on.", "Okafor, Okafor", "é"]), min_size=1)


@given(PIECES)
def test_every_span_that_touches_no_name_keeps_its_words(pieces):
    """Whatever stands before it."""
    text = " ".join([*pieces, "target", *pieces])
    made = blinded(report_on(text, "target"), ("Okafor",), ALIAS, NOTHING)

    assert shown(made)[1] == "target"
    assert "Okafor" not in made.document.text


def test_a_key_gives_the_same_pseudonyms_again(tmp_path):
    """Who was there before keeps the number, also when others come before in the alphabet."""
    path = tmp_path / "key.csv"
    first = Key.read(path)
    kept = first.blind(Found("Okafor/cv.pdf", tmp_path / "cv.pdf", "Okafor", Kind.CV))
    path.write_text(first.text(), encoding="utf-8")

    again = Key.read(path)
    new = again.blind(Found("Abel/cv.pdf", tmp_path / "cv.pdf", "Abel", Kind.CV))
    same = again.blind(Found("Okafor/cv.pdf", tmp_path / "cv.pdf", "Okafor", Kind.CV))

    assert (kept.applicant, kept.path) == ("Applicant 001", "Applicant 001/01 cv.pdf")
    assert (same.applicant, same.path) == (kept.applicant, kept.path)
    assert new.applicant == "Applicant 002"
