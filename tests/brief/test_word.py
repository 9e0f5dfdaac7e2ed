"""Briefs as Word files, and templates of users."""

import io

import docx
import pytest

from eras_review.brief import to_markdown, to_word
from eras_review.errors import UsageError


def _text(data: bytes) -> str:
    """Return all text of a Word file, tables too."""
    document = docx.Document(io.BytesIO(data))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    paragraphs = (*document.paragraphs, *(p for cell in cells for p in cell.paragraphs))
    return "\n".join(paragraph.text for paragraph in paragraphs)


def _template(folder, *lines: str):
    """Write a template with some lines and return its folder."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(folder / "brief.docx")
    return folder


def test_word_says_what_markdown_says(briefs):
    """Every fact and every ask of the brief stands in the Word file, and no template code."""
    for brief in briefs.briefs:
        text = _text(to_word(brief))
        rows = (*brief.together, *brief.attachments)
        lines = [row.line.text for row in rows] + [fact.line.text for fact in brief.practical]

        assert all(line in text for line in (*lines, brief.path.text, brief.now.text, brief.frank))
        assert all(prompt in text for theme in brief.themes for prompt in theme.prompts)
        assert all(change.text in text for change in (*brief.changes, *brief.candidates))
        assert "{%" not in text


def test_signs_come_out_literally(briefs):
    """Braces, tags and ampersands of an episode stand as they were written."""
    assert "the {{ 7*7 }} & <b>third</b> wire" in _text(to_word(briefs.briefs[0]))


def test_asks_are_marked(briefs):
    """An ask has the style that the eye finds; a fact has not."""
    document = docx.Document(io.BytesIO(to_word(briefs.briefs[2])))
    marked = [run.text for p in document.paragraphs for run in p.runs if run.style.name == "Ask"]

    assert "ask: the date" in marked
    assert all(text.startswith("ask:") for text in marked)


def test_same_brief_same_bytes(briefs):
    """The file holds no time of day."""
    assert to_word(briefs.briefs[0]) == to_word(briefs.briefs[0])


def test_own_template_comes_first(briefs, tmp_path):
    """A template edited in Word is used instead of the product's."""
    own = _template(tmp_path, "Dear {{ brief.writer.text }}", "{%p for e in brief.shared %}")
    with pytest.raises(UsageError, match=r"brief\.docx cannot be used"):
        to_word(briefs.briefs[0], templates=own)
    _template(tmp_path, "Dear {{ brief.writer.text }}, {{ brief.shared[0] }}")

    text = _text(to_word(briefs.briefs[0], templates=own))

    assert text == "Dear Dr. Ines Caldwell, the {{ 7*7 }} & <b>third</b> wire"


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ brief.__init__.__globals__ }}",
        "{{ brief.nothing }}",
        "{% include '/etc/passwd' %}",
    ],
)
def test_attacks_are_refused(attack, briefs, tmp_path):
    """A template that reaches for more than the brief is refused, in Word and in Markdown."""
    _template(tmp_path, attack)
    (tmp_path / "brief.md.j2").write_text(attack, encoding="utf-8")

    with pytest.raises(UsageError):
        to_word(briefs.briefs[0], templates=tmp_path)
    with pytest.raises(UsageError):
        to_markdown(briefs.briefs[0], templates=tmp_path)


def test_a_template_that_is_no_word_file(briefs, tmp_path):
    """Any other file is refused with its name."""
    (tmp_path / "brief.docx").write_text("not a Word file", encoding="utf-8")

    with pytest.raises(UsageError, match=r"brief\.docx cannot be used"):
        to_word(briefs.briefs[0], templates=tmp_path)


def test_templates_without_a_brief_fall_back(briefs, tmp_path):
    """A folder that holds other templates leaves the product's in place."""
    assert to_word(briefs.briefs[0], templates=tmp_path) == to_word(briefs.briefs[0])
