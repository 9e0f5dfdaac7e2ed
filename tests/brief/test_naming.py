"""Names of files, and choosing writers."""

import pytest

from eras_review.brief.naming import chosen, stems
from eras_review.errors import UsageError


@pytest.mark.parametrize(
    ("writer", "stem"),
    [
        ("Dr. Ana Ruíz-O’Neil, MD", "brief-dr-ana-ruiz-oneil-md"),
        ("../../etc/passwd", "brief-etc-passwd"),
        ("李明", "brief-李明"),
        ("CON", "brief-con"),
        ("", "brief-writer"),
        ("…", "brief-writer"),
        ("a\x00b\nc", "brief-a-b-c"),
    ],
)
def test_stems_are_safe(writer, stem):
    """No name leads out of the folder or is one that a system reserves."""
    assert stems([writer]) == (stem,)


def test_long_names_are_cut():
    """A very long name still makes a file name."""
    assert len(stems(["x" * 400])[0]) < 80


def test_stems_of_one_name_are_numbered():
    """Names that differ only by case or accents do not share a file."""
    assert stems(["José Paz", "JOSE PAZ", "Jose Paz 2", "jose paz"]) == (
        "brief-jose-paz",
        "brief-jose-paz-2",
        "brief-jose-paz-2-2",
        "brief-jose-paz-3",
    )


def test_chosen_by_a_part():
    """A part of the name in any case is enough, and may mean several."""
    writers = ["José Paz", "Ana Reyes", "Ana Paz"]

    assert chosen(writers, "jose") == (0,)
    assert chosen(writers, "PAZ") == (0, 2)


@pytest.mark.parametrize(
    ("part", "remedy"),
    [("Reyse", "Did you mean Ana Reyes?"), ("jose pas", "Did you mean José Paz?"), ("", "The wr")],
)
def test_unknown_writers(part, remedy):
    """An unknown name is answered with the nearest one, or with all."""
    with pytest.raises(UsageError) as caught:
        chosen(["José Paz", "Ana Reyes"], part)

    assert caught.value.remedy.startswith(remedy)
