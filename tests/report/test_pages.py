"""HTML, Markdown and what stands behind them."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eras_review.errors import UsageError
from eras_review.model import Kind, Level, Report, Span
from eras_review.report.facts import facts
from eras_review.report.html import to_html
from eras_review.report.markdown import to_markdown
from eras_review.report.marks import stretches
from eras_review.report.narrative_map import bands
from eras_review.report.printable import printable
from eras_review.report.triage import start_with
from eras_review.report.views import view


class Page(HTMLParser):
    """Collects tags, attributes, ids, links and the text outside of script and style."""

    def __init__(self, page):
        """Parse *page*."""
        super().__init__()
        self.tags, self.ids, self.links, self.text, self._raw = [], [], [], "", False
        self.attributes = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        """Note a tag."""
        self.tags.append(tag)
        self.attributes += attrs
        self._raw = tag in ("script", "style")
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name in ("href", "src")]

    def handle_endtag(self, tag):  # noqa: ARG002 - as html.parser calls it
        """Leave script or style."""
        self._raw = False

    def handle_data(self, data):
        """Note text."""
        self.text += "" if self._raw else data


@given(
    text=st.text(min_size=1, max_size=40).filter(lambda t: "\n" not in t),
    places=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6),
)
def test_stretches_make_up_the_text(text, places, make_document):
    """Whatever spans overlap, the stretches side by side are the text, each owner's its words."""
    document = make_document(text)
    spans = {
        str(n): [Span(min(a, b, len(text)), min(max(a, b), len(text)))]
        for n, (a, b) in enumerate(places)
    }

    found = list(stretches(document, document.blocks[0], spans, ()))

    assert "".join(s.text for s in found) == text
    for owner, (span,) in spans.items():
        assert "".join(s.text for s in found if owner in s.owners) == text[span.start : span.end]


def test_start_with_takes_three_that_matter(weak):
    """The first three findings, majors first, no polish among them."""
    first = start_with(weak)

    assert first == weak.findings[:3]
    assert Level.POLISH not in {finding.level for finding in first}


def test_start_with_polish_only_when_there_is_nothing_else(weak):
    """A report of polish findings still has a beginning."""
    polish = tuple(f for f in weak.findings if f.level is Level.POLISH)

    assert start_with(Report(weak.document, polish)) == polish[:3]


def test_bands_are_the_sentences(weak, rules):
    """A band per sentence, its likeliest move; of equals a problem is shown before a strength."""
    moves = rules.moves_of(weak.document.kind)

    found = bands(weak, moves)

    assert [(b.start, b.end) for b in found] == [(s.start, s.end) for s in weak.moves]
    for band, sentence in zip(found, weak.moves, strict=True):
        best = [name for name, p in sentence.moves.items() if p == max(sentence.moves.values())]
        tones = {moves[name].tone for name in best}
        assert (band.move is None) == (not tones)
        assert band.move is None or band.move in best
        if "problem" in tones:
            assert moves[band.move].tone == "problem"


def test_strip_is_a_thousand_wide(weak, rules):
    """The bars of the map fill the strip without gaps."""
    bars = view(weak, rules, 1).bars

    assert bars[-1].x + bars[-1].width == pytest.approx(1000, abs=0.5)


def test_the_share_of_the_setback_is_drawn(weak, rules):
    """Under the map stands a bar over each sentence that the finding on the setback marks."""
    finding = next(f for f in weak.findings if f.check == "statement/failure-overemphasized")

    drawn = next(s for s in view(weak, rules, 1).shares if s.title == finding.title)

    assert [bar.band.start for bar in drawn.bars] == [span.start for span in finding.spans]
    assert f"About {drawn.percent} percent" in finding.message
    assert f"{drawn.percent} % of the words" in to_html([weak], rules)


def test_html_marks_the_exact_words(weak, rules):
    """Every marked place of every finding stands in a mark, and every link has its goal."""
    page = to_html([weak], rules)
    parsed = Page(page)

    goals = set(parsed.ids)
    assert len(goals) == len(parsed.ids)
    assert all(link[1:] in goals for link in parsed.links if link.startswith("#"))
    assert all(link.startswith("#") for link in parsed.links)
    assert page.count("<mark") >= sum(len(f.spans) for f in weak.findings if f.level != "minor")
    for finding in weak.findings:
        assert finding.title in parsed.text
        assert finding.question in parsed.text


def test_hostile_text_shows_as_text(hostile, rules):
    """Nothing of a draft becomes a tag, an attribute or a template."""
    parsed = Page(to_html([hostile], rules))

    assert parsed.tags.count("script") == 1
    assert "<script>alert(1)</script>" in parsed.text
    assert "{{ 7*7 }}" in parsed.text
    assert '"onload=alert(1)' in parsed.text
    assert "49" not in parsed.text.replace("0.49", "")
    assert "\u202e" not in parsed.text
    assert not [name for name, _ in parsed.attributes if name.startswith("on")]


def test_hostile_text_is_plain_in_markdown(hostile, rules):
    """Links, headings, tags and lists of a draft are escaped."""
    page = to_markdown([hostile], rules)

    assert "<script>" not in page
    assert "[x](" not in page
    assert "*heading*" not in page.replace("\\*heading\\*", "")


def test_unreadable_file_is_never_no_findings(unreadable, rules):
    """The page says why nothing was reviewed, and shows the file's name as text."""
    for page in (to_html([unreadable], rules), to_markdown([unreadable], rules)):
        assert "as a scan does" in page
        assert "found nothing" not in page
        assert "<img" not in page.replace("\\<img", "")


def test_several_documents_have_contents_and_own_ids(weak, hostile, rules):
    """Ids of two drafts on one page do not meet."""
    parsed = Page(to_html([weak, hostile], rules))

    assert len(set(parsed.ids)) == len(parsed.ids)
    assert {"#d1", "#d2"} <= set(parsed.links)


def test_own_templates_come_first(weak, rules, tmp_path):
    """A user's template replaces ours and runs in the sandbox."""
    (tmp_path / "report.md.j2").write_text("{{ documents | length }} drafts")

    assert to_markdown([weak], rules, templates=tmp_path) == "1 drafts"


@pytest.mark.parametrize("mistake", ["{{ ''.__class__ }}", "{{ no_such_name }}", "{% if %}"])
def test_mistakes_in_own_templates_are_usage_errors(weak, rules, tmp_path, mistake):
    """A template that reaches out of the sandbox, or is wrong, is one clear line."""
    (tmp_path / "report.md.j2").write_text(mistake)

    with pytest.raises(UsageError, match=r"report\.md\.j2"):
        to_markdown([weak], rules, templates=tmp_path)


def test_facts_show_the_yardstick_and_no_grade(weak, rules):
    """A metric is a plain fact, of a statement with the range of the samples."""
    known = replace(rules, yardsticks={"words": (500, 600)})
    report = replace(weak, metrics={"words": 1200})
    letter = replace(report, document=replace(report.document, kind=Kind.LETTER))

    assert facts(report, known) == ("1,200 words (our strong samples: 500 to 600)",)
    assert facts(letter, known) == ("1,200 words",)


def test_printable_replaces_what_a_terminal_would_obey():
    """Escape, bell and overrides are shown, letters of all scripts stay."""
    assert printable("a\x1b[2J\x07\u202eé漢\n") == "a�[2J��é漢\n"
