"""The samples are what their sources and README say, and the strong ones are left in peace."""

import importlib.util
from pathlib import Path

import pytest

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

    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {
        p.name: p.read_bytes() for p in SAMPLES.iterdir() if p.suffix in (".docx", ".pdf")
    }


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
