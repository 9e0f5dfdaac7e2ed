"""The accept command, and what review and annotate make of decisions."""

import json
import os
import shutil
import stat
from pathlib import Path

import docx
import pytest

from eras_review.folders import folder

BLAME = "statement/blame"
WORDS = "programs never gave me a fair chance"


@pytest.fixture
def copied(tmp_path):
    """Return a weak sample in a folder of its own."""
    return Path(shutil.copy(folder("samples") / "statement-weak.docx", tmp_path))


@pytest.fixture
def kept(tmp_path):
    """Return where the decisions on that sample are kept."""
    return tmp_path / "statement-weak.eras-review.toml"


def document(ran):
    """Return the only document of a JSON report."""
    return json.loads(ran.out)["documents"][0]


def marked(document, check=BLAME):
    """Return the words that a check marks in a JSON report."""
    return [s["text"] for f in document["findings"] if f["check"] == check for s in f["spans"]]


def test_accepted_words_are_left_out(run, copied, kept):
    """The words are kept in a private file, gone from the findings, and one line says so."""
    before = copied.read_bytes()

    ran = run("accept", copied, BLAME, "--quote", WORDS, "--reason", "The dean  said so.")
    after = run(copied)

    assert (ran.code, ran.out) == (0, "")
    assert WORDS in ran.err
    if os.name == "posix":
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert copied.read_bytes() == before
    assert "Note: 1 accepted finding is left out; review --show-accepted shows it." in after.out
    assert WORDS not in " ".join(after.out.split())
    found = document(run(copied, "--format", "json"))
    assert WORDS not in marked(found)
    assert [(a["finding"]["check"], a["reason"]) for a in found["accepted"]] == [
        (BLAME, "The dean said so.")
    ]


@pytest.mark.parametrize("form", ["text", "html", "md"])
def test_show_accepted(run, copied, form):
    """--show-accepted shows words and reason, apart from the findings."""
    run("accept", copied, BLAME, "--quote", WORDS, "--reason", "It was said to me.")

    bare, shown = (
        run(copied, "--format", form).out,
        run(copied, "--format", form, "--show-accepted").out,
    )

    assert "It was said to me" not in bare
    assert "It was said to me" in shown
    assert "left out" not in shown
    assert "Accepted" in shown


def test_accepted_findings_do_not_fail(run, copied):
    """--fail-on counts no accepted finding."""
    check = "statement/growth-missing"
    asked = (copied, "--only", check, "--fail-on", "major")

    assert run(*asked).code == 1
    run("accept", copied, check, "--reason", "It is in my letter.")
    assert run(*asked).code == 0
    assert run(*asked, "--show-accepted").code == 0


def test_decisions_hold_for_the_print_and_for_annotate(run, copied, tmp_path):
    """The PDF of the same name is left in peace too, and the comments say what was left out."""
    shutil.copy(folder("samples") / "statement-weak.pdf", tmp_path)
    run("accept", copied, BLAME, "--quote", WORDS, "--reason", "It was said to me.")

    assert WORDS not in marked(document(run(tmp_path / "statement-weak.pdf", "--format", "json")))
    run("annotate", copied)
    run("annotate", copied, "--show-accepted", "-o", tmp_path / "all.docx")
    bare, full = (
        " ".join(p.text for c in docx.Document(str(tmp_path / name)).comments for p in c.paragraphs)
        for name in ("statement-weak.reviewed.docx", "all.docx")
    )
    assert "1 accepted finding is left out" in bare
    assert "ACCEPTED" not in bare
    assert "ACCEPTED: Could this read as if others were to blame?" in full
    assert "You left it: It was said to me." in full


def test_a_draft_edited_in_word(run, copied):
    """Decisions hold after the paragraph was moved and reworded; one that is gone is named."""
    run("accept", copied, BLAME, "--quote", WORDS, "--reason", "It was said to me.")
    run("accept", copied, BLAME, "--quote", "My advisor failed to", "--reason", "He agrees.")
    word = docx.Document(str(copied))
    (paragraph,) = (p for p in word.paragraphs if WORDS in p.text)
    sentences = [s for s in paragraph.text.split(". ") if "My advisor failed" not in s]
    text = ". ".join(sentences).replace("because I come", "as I happen to come")
    paragraph.text = "I moved this away."
    word.add_paragraph(text)
    word.save(copied)

    ran = run(copied, "--format", "json")

    assert WORDS not in marked(document(ran))
    assert [a["reason"] for a in document(ran)["accepted"]] == ["It was said to me."]
    assert f"{BLAME} “My advisor failed to” was accepted and is not among the findings" in ran.err


def test_list_and_remove(run, copied, kept):
    """--list shows what is accepted, --remove takes it back."""
    run("accept", copied, BLAME, "--quote", WORDS, "--reason", "It was said to me.")
    run("accept", copied, "statement/growth-missing", "--reason", "In my letter.")

    listed = run("accept", copied, "--list")
    assert f"{BLAME} “{WORDS}”\n    It was said to me.\n" in listed.out
    assert "statement/growth-missing\n    In my letter.\n" in listed.out

    assert run("accept", copied, BLAME, "--quote", "fair  Chance", "--remove").code == 0
    assert BLAME not in kept.read_text(encoding="utf-8")
    assert WORDS in marked(document(run(copied, "--format", "json")))
    assert run("accept", copied, BLAME, "--remove").code == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "wants a check"),
        ((BLAME,), "wants a reason"),
        ((BLAME, "--reason", "So."), "say which with --quote"),
        ((BLAME, "--reason", "So.", "--quote", "fair weather"), "It marks: “"),
        (("statement/blam", "--reason", "So."), "Did you mean statement/blame?"),
        (("any/repeated-word", "--reason", "So."), "Its findings: "),
    ],
)
def test_what_cannot_be_accepted(run, copied, kept, arguments, said):
    """What names no finding is refused in one line that says what is there; nothing is written."""
    ran = run("accept", copied, *arguments)

    assert ran.code == 2
    assert said in ran.err
    assert len(ran.err.strip().splitlines()) == 1
    assert not kept.exists()


def test_standard_input_and_missing_files(run, tmp_path):
    """There is nowhere to keep decisions on standard input, and nothing to say of no file."""
    assert run("accept", "-", BLAME, "--reason", "So.").code == 2
    assert run("accept", tmp_path / "missing.docx", BLAME, "--reason", "So.").code == 3


def test_a_broken_file_of_decisions(run, copied, kept):
    """A mistake in the file is one line with its place, whatever command meets it."""
    kept.write_text('[[accepted]]\ncheck = "statement/blame"\nresaon = "x"\n', encoding="utf-8")

    for arguments in ((copied,), ("annotate", copied), ("accept", copied, "--list")):
        ran = run(*arguments)
        assert ran.code == 2
        assert "statement-weak.eras-review.toml:3: unknown key" in ran.err
        assert "Did you mean reason?" in ran.err


def test_an_unknown_check_among_the_decisions(run, copied, kept):
    """A decision on a check there is not is named with the nearest one; the review goes on."""
    kept.write_text('[[accepted]]\ncheck = "statement/blam"\nreason = "x"\n', encoding="utf-8")

    ran = run(copied)

    assert ran.code == 0
    assert "Did you mean statement/blame?" in ran.err


def test_checks_not_asked_for_are_not_stale(run, copied):
    """--skip and --only say nothing about decisions on other checks."""
    run("accept", copied, BLAME, "--quote", WORDS, "--reason", "It was said to me.")

    assert run(copied, "--skip", BLAME).err == ""
    assert run(copied, "--only", "statement/growth-missing").err == ""


def test_experiences_with_the_statement(run, tmp_path):
    """--with reviews another file beside it, for what only the two together show."""
    sentence = "The lift stopped between two floors with my patient in it, and his drain ran on."
    experiences, statement = tmp_path / "experiences.txt", tmp_path / "statement.txt"
    experiences.write_text(
        f"House officer | Ravi Hospital | 2020\n{sentence}\n\nScribe | Lake Clinic | 2019\n"
        "I wrote 4,000 notes.\n\nTutor | Lake College | 2018\nI taught twelve students.\n",
        encoding="utf-8",
    )
    statement.write_text(f"I come from Multan. {sentence} I want to train in IR.", encoding="utf-8")
    check = "experiences/repeats-statement"
    asked = ("accept", experiences, check, "--reason", "It belongs in both.")

    assert run(*asked).code == 2
    assert run(*asked, "--with", statement).code == 0
    assert check not in run(experiences, statement).out
