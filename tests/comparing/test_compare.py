"""What became of findings, strengths and sentences between two drafts."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eras_review.comparing import Unit, compare
from eras_review.errors import UsageError
from eras_review.folders import folder
from eras_review.model import Accepted, Finding, Kind, Level, Report, Role, SentenceMoves, Span

WEAK = (folder("samples") / "sources" / "statement-weak.txt").read_text(encoding="utf-8").strip()
REVISED = (folder("samples") / "sources" / "statement-weak-revised.txt").read_text("utf-8").strip()
CV = """Dana Ruiz

Education
2021 - 2025  Lakeside College of Medicine, Duluth
2017 - 2021  Lakeside University, Biology

Experience
Oct 2025 - present  Scribe, Harbor Urgent Care, Duluth
- Wrote notes for two physicians
2019 - 2021  Print shop, Ruiz Printing
- Aligned the plates of an old press"""
BLAME = "statement/blame"


def checks(changes):
    """Return the ids of the checks of some changes."""
    return {change.finding.check for change in changes}


def places(document, spans):
    """Return the words of some spans."""
    return [document.text[span.start : span.end] for span in spans]


def change_of(changes, check):
    """Return the change of one check."""
    return next(change for change in changes if change.finding.check == check)


def test_a_draft_and_itself(compared):
    """Nothing is fixed, new, gained or lost, and every word is carried over."""
    same = compared(WEAK, WEAK)

    assert same.unchanged
    assert (same.fixed, same.added, same.gained, same.lost) == ((), (), (), ())
    assert same.texts.share == 1.0
    assert not any(change.gone or change.added for change in same.still)


def test_a_revised_draft(compared):
    """What the second draft mended is fixed, what it kept is still there in part."""
    changed = compared(WEAK, REVISED)

    assert {"statement/steps-missing", "statement/growth-missing"} <= checks(changed.fixed)
    blame = change_of(changed.still, BLAME)
    assert (len(blame.kept), len(blame.gone), blame.in_part) == (1, 5, True)
    assert {"step", "growth"} <= {strength.move for strength in changed.gained}
    assert checks(changed.added) == set()


def test_the_other_way_round(compared):
    """What is fixed one way is new the other way, and so are strengths and sentences."""
    there, back = compared(WEAK, REVISED), compared(REVISED, WEAK)

    assert checks(there.fixed) == checks(back.added)
    assert checks(there.still) == checks(back.still)
    assert [s.move for s in there.gained] == [s.move for s in back.lost]
    assert there.texts.dropped == back.texts.new


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.permutations(WEAK.split("\n")))
def test_moved_paragraphs_fix_nothing_that_has_words(compared, paragraphs):
    """In any order of the paragraphs the words found are still there, none is gone or new."""
    moved = compared(WEAK, "\n".join(paragraphs))

    assert moved.texts.share == 1.0
    assert {BLAME, "statement/catastrophizing"} <= checks(moved.still)
    blame = change_of(moved.still, BLAME)
    assert (blame.gone, blame.added) == ((), ())


def test_lightly_edited_words_are_still_there(compared):
    """Another word in the same sentence does not mend what it says."""
    edited = WEAK.replace(
        "The programs never gave me a fair chance", "They never gave me a fair chance"
    )

    changed = compared(WEAK, edited)

    blame = change_of(changed.still, BLAME)
    assert len(blame.kept) == 6
    assert [unit.edited for unit in changed.texts.carried].count(True) == 1


def report_of(make_document, text, *found, check=BLAME, level=Level.MINOR):
    """Return a report whose one finding marks the words *found*; a line is a sentence."""
    document = make_document(text, Kind.STATEMENT)
    spans = tuple(Span(at, at + len(w)) for w in found for at in [text.index(w)])
    texts = ("Title", "Message.", "Why.", "Question?", "G4.5")
    finding = Finding(check, level, *texts, spans, whole=check != BLAME)
    sentences = tuple(SentenceMoves(b.start, b.end, {}) for b in document.blocks)
    return Report(document, (finding,), metrics={"words": 1}, moves=sentences)


def test_other_words_of_the_same_check_are_fixed_and_new(make_document, rules):
    """A check that marked one thing and now marks another did not stay with its words."""
    old = report_of(make_document, "I blame the unfair system for it.\nI like IR.", "unfair system")
    new = report_of(make_document, "I like IR.\nMy advisor failed me badly.", "advisor failed")

    changed = compare(old, new, rules)

    assert (checks(changed.fixed), checks(changed.added)) == ({BLAME}, {BLAME})
    assert places(old.document, changed.fixed[0].gone) == ["unfair system"]
    assert places(new.document, changed.added[0].added) == ["advisor failed"]


def test_what_speaks_of_the_whole_draft_is_still_there(make_document, rules):
    """A share of the text stays too large, whichever sentences take it."""
    check = "statement/failure-overemphasized"
    old = report_of(make_document, "I was sad all year.\nI like IR.", "I was sad", check=check)
    new = report_of(make_document, "I like IR.\nNobody called me.", "Nobody", check=check)

    assert checks(compare(old, new, rules).still) == {check}


def test_what_was_accepted_in_the_new_draft_is_not_called_fixed(make_document, rules):
    """Its words are still there."""
    text = "It was an unfair system.\nMy advisor failed me."
    old = report_of(make_document, text, "unfair system")
    new = replace(old, findings=(), accepted=(Accepted(old.findings[0], "It was."),))

    changed = compare(old, new, rules)

    assert (changed.fixed, changed.still, changed.added) == ((), (), ())
    assert any("accepted" in note for note in changed.notes)


def test_same_words_elsewhere_are_the_same_place(make_document, rules):
    """Words that moved into a new sentence are found again, each place once."""
    old = report_of(make_document, "It was an unfair system.\nI like IR.", "unfair system")
    new = report_of(
        make_document,
        "I like IR.\nWhat can one do in an unfair system but wait.",
        "unfair system",
        level=Level.MAJOR,
    )

    (change,) = compare(old, new, rules).still

    assert places(new.document, [two for _, two in change.kept]) == ["unfair system"]
    assert (change.old.level, change.new.level) == (Level.MINOR, Level.MAJOR)


def test_place_over_two_sentences_is_counted_by_sentence(make_document, rules):
    """Of a place that ran over two sentences one can be gone."""
    text = "It was unfair to me.\nNobody told me of it."
    old = report_of(make_document, text, text)
    new = report_of(make_document, "It was unfair to me.", "It was unfair to me.")

    (change,) = compare(old, new, rules).still

    assert places(old.document, change.gone) == ["Nobody told me of it."]
    assert len(change.kept) == 1


def test_fixed_words_that_still_stand_are_not_called_gone(make_document, rules):
    """A check that falls silent about words that stay says which of them stay."""
    text = "I work hard.\nI like people."
    old = report_of(make_document, text, "I work hard.", "I like people.")
    new = replace(report_of(make_document, "I like people."), findings=())

    (change,) = compare(old, new, rules).fixed

    assert places(old.document, change.gone) == ["I work hard."]
    assert [places(new.document, [two]) for _, two in change.kept] == [["I like people."]]


def test_lost_strength_says_where_its_sentence_is(compared):
    """A strength whose sentence was dropped is told from one that was edited away."""
    changed = compared(REVISED, WEAK)

    steps = next(strength for strength in changed.lost if strength.move == "step")
    assert steps.stands is None


def test_cvs_are_compared_by_entries(compared):
    """Entries new and gone are named; an entry with another line is edited."""
    newer = CV.replace("Wrote notes", "Wrote sixty notes a week")
    newer += "\n\nResearch\n2026 - present  Research fellow in IR, Northern Clinic, Duluth"

    changed = compared(CV, newer, Kind.CV)

    assert changed.texts.unit is Unit.ENTRY
    assert len(changed.texts.edited) == 1
    assert len(changed.texts.new) == 1
    assert changed.texts.dropped == ()


def test_new_evidence_since_last_season(compared):
    """Steps, growth and cases that last season's statement did not have are shown."""
    season = compared(WEAK, REVISED, last_season=True).season

    fresh = {one.move: len(one.fresh) for one in season.evidence}
    assert fresh["step"] >= 3
    assert fresh["growth"] >= 1
    assert all(one.question.endswith("?") for one in season.evidence)


def test_evidence_carried_over_is_known(compared):
    """A statement handed in again shows nothing new, whatever it shows."""
    season = compared(REVISED, REVISED, last_season=True).season

    assert all(one.fresh == () for one in season.evidence)
    assert any(one.known for one in season.evidence)


def test_words_of_a_cell_are_evidence_only_as_a_sentence(reviewer, rules, make_document):
    """A column of what was missing is no list of steps; a sentence in a cell is one."""
    missing, told = "No Step 3", "Since July I have been a surgery intern at Northgate Hospital."
    old = reviewer.review_document(make_document(WEAK, Kind.STATEMENT))
    made = make_document(f"{REVISED}\n{missing}\n{told}", Kind.STATEMENT)
    *text, first, second = made.blocks
    cells = (replace(first, role=Role.CELL), replace(second, role=Role.CELL))
    new = reviewer.review_document(replace(made, blocks=(*text, *cells)))
    # The sentence moves of both are given, so that the rule alone decides.
    steps = tuple(
        SentenceMoves(m.start, m.end, {"step": 1.0}) if m.start >= first.start else m
        for m in new.moves
    )

    season = compare(old, replace(new, moves=steps), rules, last_season=True).season

    step = next(one for one in season.evidence if one.move == "step")
    words = places(new.document, step.fresh)
    assert told in words
    assert missing not in words


def test_without_last_season_nothing_is_said_of_seasons(compared):
    """Two drafts are two drafts until somebody says otherwise."""
    assert compared(WEAK, REVISED).season is None


def test_two_kinds_are_refused(reviewer, rules, make_document):
    """A letter is no draft of a statement, and last season's is a statement."""
    statement, letter = (
        reviewer.review_document(make_document("I applied and did not match.", kind))
        for kind in (Kind.STATEMENT, Kind.LETTER)
    )

    with pytest.raises(UsageError, match="like a letter"):
        compare(statement, letter, rules)
    with pytest.raises(UsageError, match="--last-season"):
        compare(letter, letter, rules, last_season=True)


def test_a_draft_in_another_language_is_noted(compared):
    """What could not be checked is not called fixed."""
    spanish = (
        "El año pasado no conseguí plaza. Quiero ser radiólogo porque me gusta la imagen. " * 6
    )

    changed = compared(WEAK, spanish)

    assert "new draft is not in English" in changed.notes[0]
    assert (changed.fixed, changed.added, changed.lost) == ((), (), ())
    assert changed.texts.share == 0.0
    assert compared(WEAK, REVISED).notes == ()


def test_questions_cite_the_guide_and_real_moves(rules):
    """What a season is asked by exists: the section and the moves of statements."""
    assert rules.last_season.source in rules.guide
    moves = rules.moves_of(Kind.STATEMENT)
    assert all(moves[one.move].tone == "strength" for one in rules.last_season.evidence)
