"""The page, Markdown and Word: what they hold, and what they must not."""

import io
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from zipfile import ZipFile

import docx
import pytest

from eras_review.errors import UsageError
from eras_review.packet import Evidence
from eras_review.postmortem import to_calendar, to_html, to_markdown, to_word
from eras_review.postmortem.values import Line, Proof
from eras_review.reading.parse import parse

OFFICE = shutil.which("soffice")
HOSTILE = "</p><script>alert(1)</script> {{ 7 * 7 }} & [link](http://a.invalid) \u202eabc"


class Tags(HTMLParser):
    """Collects tags, attributes and text."""

    def __init__(self, page):
        """Parse *page*."""
        super().__init__()
        self.tags, self.attributes, self.text = [], [], ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        """Note a tag."""
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        """Note text."""
        self.text += data


@pytest.fixture
def hostile(found):
    """Return a post-mortem in which everything from files is an attack."""
    line = found.hurt[0]
    proof = Proof(HOSTILE, HOSTILE, (Evidence(HOSTILE, HOSTILE, "line 1"),))
    bad = Line(line.text, line.question, line.section, (proof,))
    return replace(found, applicant=HOSTILE, hurt=(bad,), unread=((HOSTILE, HOSTILE),))


def test_the_page_has_all_parts_in_order(found, rules):
    """Headings of the guide's lists, the ways, the plan, and the person at the end."""
    headings = re.findall(r"<h2 id=\"(\w+)\"", to_html(found, rules))

    assert headings == [
        "hurt", "year", "longer", "interviews", "pathways", "figures", "asks", "plan",
    ]  # fmt: skip
    text = Tags(to_html(found, rules)).text
    assert text.index("You are more than this result") > text.index("The aim")
    assert text.rstrip().endswith("elsewhere: findahelpline.com.")


def test_the_page_asks_nothing_of_the_network(found, rules):
    """No script, no address to fetch, and a policy that would forbid both."""
    page = Tags(to_html(found, rules))

    assert not {"script", "img", "link", "iframe"} & set(page.tags)
    assert all(v.startswith("#") for name, v in page.attributes if name in ("href", "src"))
    assert any("default-src 'none'" in (value or "") for _, value in page.attributes)


def test_what_stands_in_files_is_only_text(hostile, rules):
    """Nothing from a file becomes a tag, a template or a control character."""
    page = to_html(hostile, rules)

    assert "script" not in Tags(page).tags
    assert "{{ 7 * 7 }}" in Tags(page).text
    assert "\u202e" not in page
    markdown = to_markdown(hostile, rules)
    assert "[link](" not in markdown
    assert "<script" not in markdown.replace("\\<script", "")
    assert "\u202e" not in markdown
    words = "\n".join(p.text for p in docx.Document(io.BytesIO(to_word(hostile, rules))).paragraphs)
    assert "</p><script>alert(1)</script> {{ 7 * 7 }} &" in words
    assert "\u202e" not in words


def test_own_templates_come_first_and_are_sandboxed(found, rules, tmp_path):
    """A user's page replaces ours; a dangerous one is refused."""
    (tmp_path / "postmortem.html.j2").write_text("<p>{{ found.applicant }}</p>", encoding="utf-8")
    assert to_html(found, rules, templates=tmp_path) == "<p>Odile Marchetti</p>"

    other = tmp_path / "other"
    other.mkdir()
    (other / "postmortem.md.j2").write_text("{{ ''.__class__.__mro__ }}", encoding="utf-8")
    with pytest.raises(UsageError, match=r"postmortem\.md\.j2"):
        to_markdown(found, rules, templates=other)


def test_word_has_real_headings_and_lists(found, rules):
    """Readable in Word's outline, and by our own reader."""
    data = to_word(found, rules)

    made = docx.Document(io.BytesIO(data))
    by_style = {}
    for paragraph in made.paragraphs:
        by_style.setdefault(paragraph.style.name, []).append(paragraph.text)
    assert by_style["Title"] == ["What happened, and what comes next"]
    assert by_style["Heading 1"][0] == "What likely hurt"
    assert by_style["Heading 1"][-1] == "The plan"
    assert by_style["Heading 2"][-1] == "You"
    assert len(by_style["List"]) == sum(len(part.tasks) for part in found.plan)
    assert all(text.startswith("☐ ") for text in by_style["List"])
    assert found.hurt[0].text in parse("p.docx", ".docx", data).text


def test_word_is_the_same_every_time(found, rules):
    """No clock in the package, none in its properties."""
    one, two = to_word(found, rules), to_word(found, rules)

    assert one == two
    assert {info.date_time[0] for info in ZipFile(io.BytesIO(one)).infolist()} == {1980}
    assert docx.Document(io.BytesIO(one)).core_properties.created.date() == found.today


@pytest.mark.office
@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice (soffice)")
def test_libreoffice_shows_it(found, rules, tmp_path):
    """Printed by LibreOffice, the words are all there."""
    (tmp_path / "made.docx").write_bytes(to_word(found, rules))
    command = [OFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]

    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "made.docx"],
        check=True,
        capture_output=True,
        timeout=120,
    )

    text = parse("made.pdf", ".pdf", (tmp_path / "made.pdf").read_bytes()).text
    assert "What can be repaired within a year" in text
    assert "You are more than this result" in text


def test_no_closed_letter_and_no_number_in_any_output(found, rules):
    """A waived letter, one of which that is not known, and the AAMC id stay out of everything."""
    outputs = [to_html(found, rules), to_markdown(found, rules)]
    outputs += [to_calendar(found).decode(), _word_text(to_word(found, rules))]

    for output in outputs:
        assert "MARKER-IN-A-CLOSED-LETTER" not in output
        assert "13572468" not in output


def test_no_word_of_a_bet_in_any_output(found, rules):
    """Only quoted drafts may speak of chances."""
    texts = [line.text + line.question for line in (*found.hurt, *found.year, *found.longer)]
    texts += [p.label + p.beside for line in found.year for p in line.proofs]
    texts += [task.line.text for part in found.plan for task in part.tasks]

    assert not re.search(r"\b(chance|odds|score)s?\b", " ".join(texts), re.IGNORECASE)


def _word_text(data):
    """Return every part of a Word file as text."""
    with ZipFile(io.BytesIO(data)) as package:
        return "".join(package.read(name).decode(errors="replace") for name in package.namelist())
