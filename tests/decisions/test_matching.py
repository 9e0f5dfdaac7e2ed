"""Decisions find their words again after edits, and nothing else."""

import pytest

from eras_review.decisions import Decision, apply, choose, folded, stale, without_same
from eras_review.errors import UsageError
from eras_review.model import Kind
from eras_review.reading.parse import parse

BLAME = "statement/blame"
OPENING = "I grew up beside a harbour and learned to mend nets before I could read a chart."
FIRST = "My advisor failed to tell me how many programs were enough, and I paid for it in March."
SECOND = "The programs never gave me a fair chance, because nobody knew my school by its name."
CLOSING = "Since July I have worked in a clinic that drains abscesses under ultrasound."
DRAFT = f"{OPENING}\n\n{FIRST} {SECOND}\n\n{CLOSING}\n"


@pytest.fixture
def report_on(reviewer):
    """Return a function that reviews a text as a statement."""

    def call(text):
        return reviewer.review_document(
            parse("draft.txt", ".txt", text.encode()), kind=Kind.STATEMENT
        )

    return call


def marked(report, check=BLAME):
    """Return the words a check marks."""
    text = report.document.text
    return [text[s.start : s.end] for f in report.findings if f.check == check for s in f.spans]


def accepted(report):
    """Return check, words and reason of everything accepted."""
    text = report.document.text
    return [
        (a.finding.check, [text[s.start : s.end] for s in a.finding.spans], a.reason)
        for a in report.accepted
    ]


def test_one_place_is_taken_out(report_on):
    """The other places of the finding stay, and its message quotes one of them."""
    report = report_on(DRAFT)
    first, second = marked(report)
    decided = apply(report, choose(report, BLAME, first, "She agrees."))

    assert marked(decided) == [second]
    assert accepted(decided) == [(BLAME, [first], "She agrees.")]
    (finding,) = (f for f in decided.findings if f.check == BLAME)
    assert f"“{second}”" in finding.message
    assert f"“{first}”" not in finding.message
    assert "1 of 2 places is accepted." in finding.message


def test_all_places_taken_out(report_on):
    """A finding whose places are all accepted is gone."""
    report = report_on(DRAFT)
    decisions = [d for words in marked(report) for d in choose(report, BLAME, words, "So it was.")]
    decided = apply(report, decisions)

    assert BLAME not in {f.check for f in decided.findings}
    assert len(decided.accepted) == 2


EDITS = {
    "the same": DRAFT,
    "moved to the end": f"{OPENING}\n\n{SECOND}\n\n{CLOSING}\n\n{FIRST}\n",
    "curly quotes and dashes": DRAFT.replace(FIRST, f"“{FIRST[:-1]}” – then."),
    "other line breaks": DRAFT.replace("failed to tell", "failed to\ntell"),
    "words changed": DRAFT.replace("how many programs were enough", "how many programs I needed"),
    "a clause added": DRAFT.replace("in March.", "in March, when the list came out."),
    "a clause cut": DRAFT.replace(", and I paid for it in March.", "."),
    "its neighbours rewritten": f"I was born at sea. {FIRST} Nobody is to blame for the weather.",
}


@pytest.mark.parametrize("edited", EDITS.values(), ids=EDITS)
def test_a_decision_survives(report_on, edited):
    """Moves, new signs and light edits leave a decision standing."""
    decisions = choose(report_on(DRAFT), BLAME, "advisor failed", "She agrees.")
    report = report_on(edited)

    assert [words for _, words, _ in accepted(apply(report, decisions))] == [
        [words] for words in marked(report) if "advisor failed" in words
    ]
    assert stale(report, decisions) == ()


CHANGES = {
    "the words are gone": DRAFT.replace(FIRST, ""),
    "another sentence with the same words": DRAFT.replace(
        FIRST, "When we moved house my advisor failed to water the plants in his office by the sea."
    ),
}


@pytest.mark.parametrize("changed", CHANGES.values(), ids=CHANGES)
def test_a_decision_does_not_reach_further(report_on, changed):
    """What is gone or said anew is not accepted, and the decision is named as stale."""
    decisions = choose(report_on(DRAFT), BLAME, "advisor failed", "She agrees.")
    report = report_on(changed)

    assert accepted(apply(report, decisions)) == []
    assert stale(report, decisions) == decisions


def test_same_words_twice(report_on):
    """Of two equal places a decision takes one; a quote of both makes two decisions."""
    report = report_on(DRAFT.replace(CLOSING, f"{CLOSING}\n\n{FIRST}"))
    decisions = choose(report, BLAME, "My advisor failed to", "She agrees.")

    assert len(decisions) == 2
    assert len(apply(report, decisions[:1]).accepted) == 1
    assert marked(apply(report, decisions)) == [m for m in marked(report) if "advisor" not in m]


def test_absence_is_anchored_by_its_check(report_on):
    """What is missing needs no quote, stays accepted while it is missing, and is stale after."""
    decisions = choose(report_on(DRAFT), "statement/growth-missing", "", "It is in my letter.")
    told = DRAFT.replace(
        CLOSING,
        "Since then I read every scan twice and say aloud what I do not know; I learned to ask for "
        "help before I need it, and I now call the attending when I used to wait.",
    )

    assert accepted(apply(report_on(OPENING + " I did not match last year."), decisions)) == [
        ("statement/growth-missing", [], "It is in my letter.")
    ]
    assert stale(report_on(told), decisions) == decisions


def test_what_is_true_of_the_whole_is_accepted_as_a_whole(report_on):
    """A share of the text goes with all its places, quoted or not."""
    check = "statement/failure-overemphasized"
    sad = "I did not match. I was devastated. I failed to match again. I was unmatched. "
    report = report_on(f"{sad * 3}\n\n{OPENING}")
    for quote in ("", "was devastated"):
        decided = apply(report, choose(report, check, quote, "I want it so."))
        assert check not in {f.check for f in decided.findings}
        assert len(decided.accepted) == 1


@pytest.mark.parametrize(
    ("check", "quote", "cause", "there"),
    [
        (BLAME, "", "2 places", "“My advisor failed to"),
        (BLAME, "fair weather", "does not mark “fair weather”", "“programs never gave me"),
        (BLAME, "•", "does not mark “•”", "“programs never gave me"),
        ("statement/growth-missing", "harbour", "missing", "Leave --quote out."),
        ("any/placeholder", "", "is not among the findings of draft.txt", "statement/blame"),
    ],
)
def test_what_is_not_there_is_refused(report_on, check, quote, cause, there):
    """A quote or check that means nothing is an error that says what is there."""
    with pytest.raises(UsageError) as refused:
        choose(report_on(DRAFT), check, quote, "Why not.")

    assert cause in refused.value.cause
    assert there in refused.value.remedy


def test_quotes_are_found_by_their_words(report_on):
    """Case, blanks, quotation marks and an ellipsis of the report do not matter."""
    report = report_on(DRAFT)
    exact = choose(report, BLAME, "My advisor failed to", "She agrees.")

    assert choose(report, BLAME, "“my  ADVISOR\nfailed to” ...", "She agrees.") == exact
    assert choose(report, BLAME, FIRST, "She agrees.") == exact


def test_deciding_again_replaces(report_on):
    """A second decision on a place, even a lightly edited one, takes the first one's place."""
    report = report_on(DRAFT)
    old = (
        *choose(report, BLAME, "My advisor failed to", "She agrees."),
        *choose(report, BLAME, "never gave me", "Two letters say so."),
        *choose(report, "statement/growth-missing", "", "In my letter."),
    )
    edited = report_on(EDITS["words changed"])
    new = choose(edited, BLAME, "My advisor failed to", "He agrees too.")

    assert without_same(edited, old, new) == old[1:]


def test_checks_that_did_not_run_are_not_stale(report_on, reviewer):
    """Of a check about another kind of document nothing is known."""
    letter = reviewer.review_document(parse("draft.txt", ".txt", DRAFT.encode()), kind=Kind.LETTER)

    assert stale(letter, (Decision(check=BLAME, reason="So."),)) == ()
    assert stale(report_on(OPENING), (Decision(check=BLAME, reason="So."),)) != ()


def test_folding(report_on):
    """A folded report says how many are accepted and no more; one without any stays as it is."""
    report = report_on(DRAFT)
    decided = apply(report, choose(report, "statement/growth-missing", "", "In my letter."))

    assert folded(decided).accepted == ()
    assert folded(decided).notes == (
        "1 accepted finding is left out; review --show-accepted shows it",
    )
    assert folded(report) == report
