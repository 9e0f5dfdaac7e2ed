"""Every check and move does what the examples in its own file say."""

import pytest

from eras_review.checking.kinds import KINDS
from eras_review.checking.programs import review_programs
from eras_review.model import Kind
from eras_review.reviewing import Reviewer
from eras_review.rules import Selection, load_rules
from eras_review.rules.check import PROGRAMS
from made_lists import list_of

RULES = load_rules()
LEAST = 3

FIRES = [
    pytest.param(check, example, id=f"{check.id}-{number}")
    for check in RULES.document_checks
    for number, example in enumerate(check.fires, start=1)
]
QUIET = [
    pytest.param(check, example, id=f"{check.id}-{number}")
    for check in RULES.document_checks
    for number, example in enumerate(check.quiet, start=1)
]
MOVES = [
    pytest.param(
        move, example.text, expected, id=f"{move.document_kind}/{move.name}-{word}-{number}"
    )
    for move in RULES.moves
    for expected, word, examples in ((True, "fires", move.fires), (False, "quiet", move.quiet))
    for number, example in enumerate(examples, start=1)
]


def finding_of(check, text, reviewer, make_document):
    """Return what the example of *check* was read as, and the finding on it, or None.

    ===== parts two documents.
    """
    if check.folder == PROGRAMS:
        report = review_programs(list_of(text, RULES), RULES)
        return report.listed, next((f for f in report.findings if f.check == check.id), None)
    kind = Kind.STATEMENT if check.folder == "any" else Kind(check.folder)
    first, *others = text.split("\n=====\n")
    beside = Kind.STATEMENT if kind is Kind.EXPERIENCES else kind
    documents = [make_document(first, kind), *(make_document(t, beside) for t in others)]
    report = reviewer.review_together(documents)[0]
    return report, next((f for f in report.findings if f.check == check.id), None)


@pytest.mark.parametrize(("check", "example"), FIRES)
def test_fires(check, example, reviewer, make_document):
    """A check finds each of its examples, at the words the example names."""
    report, finding = finding_of(check, example.text, reviewer, make_document)

    assert finding is not None, example.text
    covered = [report.document.text[s.start : s.end] for s in finding.spans]
    if example.on:
        assert any(example.on in words for words in covered), covered


@pytest.mark.parametrize(("check", "example"), QUIET)
def test_quiet(check, example, reviewer, make_document):
    """A check stays silent on each of its near misses."""
    report, finding = finding_of(check, example.text, reviewer, make_document)

    words = [report.document.text[s.start : s.end] for s in finding.spans] if finding else []
    assert finding is None, (example.note, words)


@pytest.mark.parametrize("check", [pytest.param(c, id=c.id) for c in RULES.document_checks])
def test_check_has_honest_examples(check):
    """Every check has three examples and three near misses, and says where it fires."""
    assert len(check.fires) >= LEAST
    assert len(check.quiet) >= LEAST
    assert all(bool(example.on) != example.whole for example in check.fires)
    assert all(example.on in example.text for example in check.fires)
    assert all(example.note for example in check.quiet)


@pytest.fixture(scope="module")
def by_patterns():
    """Return a reviewer without a trained model: the examples of a move speak of its patterns."""
    return Reviewer(RULES, models=dict.fromkeys(Kind))


@pytest.mark.parametrize(("move", "text", "expected"), MOVES)
def test_move_examples(move, text, expected, by_patterns, make_document):
    """A move is seen in its examples and not in its near misses."""
    report = by_patterns.review_document(make_document(text), move.document_kind)

    assert any(move.name in sentence.moves for sentence in report.moves) == expected


@pytest.mark.parametrize("move", [pytest.param(m, id=m.name) for m in RULES.moves])
def test_move_has_honest_examples(move):
    """Every move has three examples and three near misses with a note."""
    assert len(move.fires) >= LEAST
    assert len(move.quiet) >= LEAST
    assert all(example.note for example in move.quiet)


def test_care_examples(reviewer, make_document):
    """Words of self-harm are answered, patients' stories and idioms are not."""
    care = RULES.care

    answered = [e.text for e in care.fires if reviewer.care_for(make_document(e.text))]
    disturbed = [e.text for e in care.quiet if reviewer.care_for(make_document(e.text))]

    assert answered == [example.text for example in care.fires]
    assert disturbed == []
    assert min(len(care.fires), len(care.quiet)) >= LEAST


def test_every_kind_of_check_is_used():
    """No kind waits for a check that never came."""
    assert {check.kind for check in RULES.document_checks} == set(KINDS)


def test_letters_of_moves_are_unique():
    """On the narrative map no two moves of a kind of document share a letter or a colour."""
    for kind in Kind:
        moves = RULES.moves_of(kind).values()
        assert len({m.letter for m in moves}) == len({m.colour for m in moves}) == len(moves)


def test_first_time_silences_reapplicant_checks(make_document):
    """With --first-time no check for people who applied before says anything."""
    reviewer = Reviewer(RULES, Selection(first_time=True))

    report = reviewer.review_document(make_document("I like IR."), Kind.STATEMENT)

    assert report.findings
    assert not any(RULES.checks[finding.check].reapplicant for finding in report.findings)
