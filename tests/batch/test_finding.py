"""Which files of a folder are documents of applicants."""

import pytest

from eras_review.batch.finding import find_cohort
from eras_review.batch.walking import Wanted
from eras_review.errors import UsageError

FILES = (
    "Ada Lin/statement.docx",
    "Ada Lin/~$statement.docx",
    "Ada Lin/statement.reviewed.docx",
    "Ada Lin/photo.jpg",
    "Ada Lin/.hidden.txt",
    ".git/notes.txt",
    "lin, ada_cv.pdf",
    "results/applicants/old.txt",
)


@pytest.fixture
def folder(tmp_path):
    """Return a folder with all sorts of files."""
    home = tmp_path / "cohort"
    for name in FILES:
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).touch()
    return home


def found_in(folder, rules, **wanted):
    """Return what is found."""
    return find_cohort(folder, Wanted(out=folder / "results", **wanted), rules)


def paths(cohort):
    """Return the paths of what was found."""
    return [one.path for one in cohort.found]


def test_only_documents_are_found(folder, rules):
    """Lock files, hidden files, copies of ours and the results are left out, others named."""
    cohort = found_in(folder, rules)

    assert paths(cohort) == ["Ada Lin/statement.docx", "lin, ada_cv.pdf"]
    assert len(cohort.remarks) == 1
    assert cohort.remarks[0].startswith("Ada Lin/photo.jpg was passed over")
    assert {one.applicant for one in cohort.found} == {"Ada Lin"}


def test_patterns_choose(folder, rules):
    """They match the path or the name."""
    assert paths(found_in(folder, rules, include=("*cv*",))) == ["lin, ada_cv.pdf"]
    assert paths(found_in(folder, rules, exclude=("Ada*",))) == ["lin, ada_cv.pdf"]


def test_a_link_out_of_the_folder_is_not_followed(folder, rules, tmp_path):
    """Whoever hands in a folder must not have files of the mentor's read."""
    (tmp_path / "diary.txt").write_text("Private.")
    (folder / "Ada Lin" / "statement 2.txt").symlink_to(tmp_path / "diary.txt")
    (folder / "Bo Ek").mkdir()
    (folder / "Bo Ek" / "loop.docx").symlink_to(folder / "Ada Lin" / "statement.docx")

    cohort = found_in(folder, rules)

    assert "Ada Lin/statement 2.txt" not in paths(cohort)
    assert any("leads out of the folder" in line for line in cohort.remarks)
    owners = {one.path: one.applicant for one in cohort.found}
    assert owners["Ada Lin/statement.docx"] == "Ada Lin"
    assert owners["Bo Ek/loop.docx"] == "Bo Ek"


def test_an_application_is_one_persons(folder, rules):
    """Its files count as its applicant's, whatever they are called; patterns hold for it too."""
    (folder / "application.toml").write_text(
        '[applicant]\nname = "Ada Lin"\n[files]\ncv = "lin, ada_cv.pdf"\n'
    )

    cohort = found_in(folder, rules)

    (whole,) = (one for one in cohort.found if one.is_application)
    assert whole.applicant == "Ada Lin"
    assert "application.toml" not in paths(found_in(folder, rules, exclude=("application.toml",)))


def test_an_empty_folder_is_told(tmp_path, rules):
    """Nothing to do is most likely the wrong folder."""
    with pytest.raises(UsageError, match="no documents"):
        find_cohort(tmp_path, Wanted(), rules)
