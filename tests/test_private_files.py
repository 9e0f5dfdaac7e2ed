"""Files are written whole, for their owner only, and never through a link."""

import os

import pytest

from eras_review.errors import UsageError
from eras_review.private_files import beside, write_private, write_whole


def test_the_file_is_its_owners_and_nothing_else_is_left(tmp_path):
    """An old file that others could read is replaced by one they cannot."""
    path = tmp_path / "report.md"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o644)

    write_private(path, "né")

    assert path.read_bytes() == "né".encode()
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["report.md"]


@pytest.mark.parametrize("there", [True, False])
def test_a_link_is_not_written_through(tmp_path, there):
    """Neither its target nor, for a link to nothing, a file elsewhere is made or changed."""
    target = tmp_path / "target.md"
    if there:
        target.write_text("kept", encoding="utf-8")
        target.chmod(0o644)
    (tmp_path / "report.md").symlink_to(target)

    with pytest.raises(UsageError, match="is a link"):
        write_private(tmp_path / "report.md", "new")

    assert target.exists() == there
    if there:
        assert (target.read_text(encoding="utf-8"), target.stat().st_mode & 0o777) == (
            "kept",
            0o644,
        )


def test_a_link_in_the_place_of_the_part_is_taken_away(tmp_path):
    """Who guesses the name of the part gets nothing."""
    (tmp_path / "trap").write_text("kept", encoding="utf-8")
    (tmp_path / ".report.md.part").symlink_to(tmp_path / "trap")

    write_private(tmp_path / "report.md", "new")

    assert (tmp_path / "trap").read_text(encoding="utf-8") == "kept"
    assert (tmp_path / "report.md").read_text(encoding="utf-8") == "new"


def test_what_breaks_off_leaves_the_old_file(tmp_path):
    """Content that fails halfway changes nothing and leaves no part."""
    path = tmp_path / "results.jsonl"
    path.write_text("old", encoding="utf-8")

    def pieces():
        yield b"half"
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        write_private(path, pieces())

    assert path.read_text(encoding="utf-8") == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["results.jsonl"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_only_files_are_replaced(tmp_path):
    """A folder or a pipe stays what it is."""
    os.mkfifo(tmp_path / "pipe")

    for place in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(UsageError, match="is not a file"):
            write_private(place, "new")
    assert (tmp_path / "pipe").is_fifo()


def test_a_folder_is_made_only_when_asked_for(tmp_path):
    """A wrong -o is a mistake; the folder of results is made."""
    path = tmp_path / "new" / "report.md"

    with pytest.raises(UsageError, match="cannot be written"):
        write_private(path, "new")
    write_whole(path, "new")

    assert path.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("source", [".", "/", ""])
def test_nothing_lies_beside_what_has_no_name(source):
    """A folder given as a draft is a wrong usage, not an error of ours."""
    with pytest.raises(UsageError, match="is not a file"):
        beside(source, "review.html")
    assert beside("a/draft.docx", "review.html").as_posix() == "a/draft.review.html"
