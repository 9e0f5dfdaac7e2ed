"""The samples are what their sources and README say, and the strong ones are left in peace."""

import importlib.util
from pathlib import Path

import pytest

from eras_review.application import FILE_NAME, load_application
from eras_review.reading import read

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
SPEC = importlib.util.spec_from_file_location(
    "make_samples", ROOT / "benchmarks" / "make_samples.py"
)
make_samples = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(make_samples)


def test_samples_are_reproducible(tmp_path):
    """Running the script again gives the same bytes."""
    make_samples.make_all(tmp_path)

    assert made_files(tmp_path) == made_files(SAMPLES)


def made_files(folder):
    """Return what the script writes below a folder, by name."""
    files = (path for path in folder.rglob("*") if path.suffix in (".docx", ".pdf"))
    return {path.relative_to(folder): path.read_bytes() for path in files}


def test_readme_names_every_sample():
    """samples/README.md lists each source once."""
    listed = (SAMPLES / "README.md").read_text(encoding="utf-8")

    assert all(f"| {path.stem} |" in listed for path in (SAMPLES / "sources").iterdir())


def test_yardsticks_are_current():
    """The figures shown beside a draft are those of the strong samples."""
    assert make_samples.YARDSTICKS.read_text(encoding="utf-8") == make_samples.yardsticks(SAMPLES)


@pytest.mark.parametrize(
    "name", ["statement-strong", "statement-weak", "letter-strong", "letter-weak"]
)
def test_twins_hold_the_same_text(name):
    """A statement or letter reads the same from Word and from PDF."""
    texts = [" ".join(read(SAMPLES / f"{name}{end}").text.split()) for end in (".docx", ".pdf")]

    assert texts[0] == texts[1]


@pytest.mark.parametrize("name", make_samples.STRONG)
def test_strong_statements_have_nothing_to_raise(name, reviewer):
    """No major or minor finding on a statement that does what the guide asks."""
    assert [f.check for f in reviewer.review(SAMPLES / name).findings if f.level != "polish"] == []


@pytest.mark.parametrize(
    ("name", "checks"),
    [
        ("statement-weak", {"blame", "catastrophizing", "failure-overemphasized"}),
        ("statement-weak-generic", {"generic-wording", "ir-experience-missing"}),
        ("statement-weak-hedging", {"vague-commitment", "red-flag-unexplained"}),
    ],
)
def test_weak_statements_show_their_flaws(name, checks, reviewer):
    """The flaws a weak sample was written for are found."""
    found = {f.check for f in reviewer.review(SAMPLES / f"{name}.docx").findings}

    assert {f"statement/{check}" for check in checks} <= found


APPLICATION = SAMPLES / "application"


def test_the_sample_application_names_every_file_of_its_folder():
    """application.toml can be followed, and nothing lies there that it does not name."""
    facts = load_application(APPLICATION).facts

    named = {s.file for s in facts.statements} | {s.previous for s in facts.statements}
    named |= {facts.files.cv, facts.files.experiences, facts.files.programs}
    named |= {letter.file for letter in facts.letters}
    lying = {path.name for path in APPLICATION.iterdir()} - {FILE_NAME}
    assert lying == named - {""}
    assert [letter.may_be_opened for letter in facts.letters] == [True, False, False]


def test_the_words_of_the_closed_letter_stand_nowhere_else():
    """A leak of the waived letter can be told by them."""
    mark = "blue heron notebook"
    texts = {
        path.name: " ".join(read(path).text.split())
        for path in APPLICATION.iterdir()
        if path.suffix in (".docx", ".pdf", ".txt")
    }

    assert [name for name, text in texts.items() if mark in text] == ["letter-renquist.pdf"]


def test_the_sample_statement_is_mostly_that_of_last_year():
    """About 60 % of its words stand in paragraphs of last year's, as the README says."""
    new, old = (
        (SAMPLES / "sources" / APPLICATION.name / name).read_text(encoding="utf-8").splitlines()
        for name in ("statement-ir.docx.txt", "statement-2025.pdf.txt")
    )

    words = {line: len(line.split()) for line in new}
    kept = sum(count for line, count in words.items() if line in old)
    assert kept / sum(words.values()) == pytest.approx(0.6, abs=0.03)
