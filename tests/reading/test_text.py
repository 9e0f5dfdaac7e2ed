"""Plain text and Markdown: encodings, odd characters, very long lines."""

import time

import pytest

from eras_review.model import Role, Status
from eras_review.reading.parse import parse
from made_files import left_out

DRAFT = "“I didn’t match,” said José – twice. I am now a prelim in Duluth."


def read_text(data, suffix=".txt"):
    """Read the bytes of a text, without the guard."""
    return parse("draft", suffix, data)


@pytest.mark.parametrize(
    ("encoding", "guessed"),
    [
        ("utf-8", False),
        ("utf-8-sig", False),
        ("utf-16", False),
        ("utf-16-le", False),
        ("utf-16-be", False),
        ("utf-32", False),
        ("cp1252", True),
        ("mac_roman", True),
    ],
)
def test_encodings(encoding, guessed):
    """Every encoding an editor may have left gives the same text; a guess says that it is one."""
    document = read_text(DRAFT.encode(encoding))

    assert document.text == DRAFT
    assert ("letters in a guessed encoding" in left_out(document)) is guessed


def test_cyrillic_is_guessed():
    """A page in an old Russian encoding is not taken for accents."""
    text = "Я подал заявление и не прошёл, теперь работаю в отделении. " * 4

    assert read_text(text.encode("cp1251")).text.startswith("Я подал")


def test_nul_and_control_characters_are_dropped_and_counted():
    """A NUL never reaches a report."""
    document = read_text(b"some\0 words \x07of mine, and many more of them to make a text")

    assert document.text == "some words of mine, and many more of them to make a text"
    assert [(i.what, i.count) for i in document.not_read] == [("control characters", 2)]


def test_broken_utf8_is_counted():
    """UTF-16 cut in the middle loses one character and says so."""
    document = read_text("plain words".encode("utf-16") + b"\x00\xd8")

    assert document.text == "plain words"
    assert document.status is Status.GAPS


@pytest.mark.parametrize(
    "unit", ["word ", "x", "- ", "*a", "[a](", "![", "<!--", "`a", "<http:", "\\", "# ", "(", "\t"]
)
def test_a_very_long_line_takes_no_time(unit):
    """A megabyte without a line break is cut at the limit within seconds, as text and Markdown."""
    data = (unit * (1_000_000 // len(unit))).encode()
    for suffix in (".txt", ".md"):
        began = time.process_time()
        document = read_text(data, suffix)
        assert time.process_time() - began < 5
        assert len(document.text) <= 400_000


def test_markdown_marks_become_roles():
    """Headings and items lose their marks and keep their role."""
    document = read_text(b"# Title\n\n- *one*\n- [two](https://example.org)\n", ".md")

    assert document.text == "Title\none\ntwo"
    assert [b.role for b in document.blocks] == [Role.HEADING, Role.LIST_ITEM, Role.LIST_ITEM]


def test_right_to_left_words_are_a_warning():
    """Their order may be wrong, and the report says so."""
    document = read_text("My name is محمد علي and I apply.".encode())

    assert document.status is Status.GAPS
    assert any("right to left" in what for what in left_out(document))


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_markdown_lines_end_as_on_any_system(end):
    """A lone carriage return ends a line as well."""
    document = parse("draft.md", ".md", end.join(["", "# Why", "", "I like it."]).encode())

    assert document.text == "Why\nI like it."


def test_drawn_lines_part_paragraphs():
    """A line of signs across the page is no word of the paragraphs around it."""
    lines = ["Education", "-" * 40, "Lake College, 2020 to 2024", "=====", "Work"]
    document = read_text("\n".join(lines).encode())

    blocks = [document.text[block.start : block.end] for block in document.blocks]
    assert blocks == ["Education", "Lake College, 2020 to 2024", "Work"]
