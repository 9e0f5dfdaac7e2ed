"""Which files of a folder are documents of applicants."""

import pytest

from eras_review.batch.finding import Wanted, find_documents
from eras_review.batch.naming import Naming
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
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def paths(folder, rules, **wanted):
    """Return the paths that are found."""
    found = find_documents(folder, Wanted(**wanted), Naming(rules))
    return [one.path for one in found]


def test_only_documents_are_found(folder, rules):
    """Lock files, hidden files, copies of ours, pictures and the results are left out."""
    found = paths(folder, rules, out=folder / "results")

    assert found == ["Ada Lin/statement.docx", "lin, ada_cv.pdf"]


def test_patterns_choose(folder, rules):
    """They match the path or the name."""
    out = folder / "results"
    assert paths(folder, rules, out=out, include=("*cv*",)) == ["lin, ada_cv.pdf"]
    assert paths(folder, rules, out=out, exclude=("Ada*",)) == ["lin, ada_cv.pdf"]


def test_one_person_has_one_name(folder, rules):
    """Files of one person stand together, however the name is written."""
    found = find_documents(folder, Wanted(out=folder / "results"), Naming(rules))

    assert {one.applicant for one in found} == {"Ada Lin"}


def test_an_empty_folder_is_told(tmp_path, rules):
    """Nothing to do is most likely the wrong folder."""
    with pytest.raises(UsageError, match="no documents"):
        paths(tmp_path, rules)
