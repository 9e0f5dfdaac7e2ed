"""Whatever stands in a draft comes out of a Markdown reader as the same text, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from eras_review.report.markdown_text import cite_source, escape_markdown

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PLACES = [
    "{}",
    "Before {} after",
    "Before\n{}",
    "- {}",
    "## {}",
    "> {}",
    "**{}** and",
    "*({})*",
    "[x]{}",
    "{}[x](y)",
    "| a | b |\n| --- | --- |\n| {} | c |",
]
SIGNS = "\\`*_{}[]<>()#+!|~&$:@-=.,;\"' 01ab/é"
PIECES = st.sampled_from(["&amp;", "&#35;", "--", "---", "1.", "1)", "](", "http://a.b", "__a__"])
TEXTS = st.lists(st.one_of(st.text(SIGNS, max_size=6), PIECES), min_size=1, max_size=6).map("".join)


def read(text):
    """Return the kinds of tokens of some Markdown, and its words."""
    tokens = [t for block in READER.parse(text) for t in (block, *(block.children or ()))]
    kinds = [t.type for t in tokens if t.type not in ("text", "text_special", "inline")]
    return kinds, "".join(t.content for t in tokens if t.type in ("text", "text_special"))


@settings(max_examples=400, deadline=None)
@given(text=TEXTS, place=st.sampled_from(PLACES))
def test_signs_of_a_draft_are_text_wherever_they_stand(text, place):
    """The reader sees the tokens of a plain word, and the words of the draft."""
    plain = " ".join(text.split()) or "x"
    plain_kinds, frame = read(place.format("word"))

    kinds, words = read(place.format(escape_markdown(plain)))

    assert kinds == plain_kinds
    assert words == frame.replace("word", plain)


@pytest.mark.parametrize(
    "text",
    [
        "Brennan-Osei",
        "Two (2) exams: passed! And more.",
        "red_flags and 3-5 + 2 = well",
        "R&D at 12:30, no. 4",
        "Jun 2026 - present",
    ],
)
def test_plain_prose_stays_as_it_is(text):
    """A file that somebody reads raw has no signs that nothing asks for."""
    assert escape_markdown(text) == text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("https://a.org", "https\\://a.org"),
        ("a@b.org", "a\\@b.org"),
        (":smile:", "\\:smile:"),
        ("mailto:a", "mailto\\:a"),
        ("$x$", "\\$x\\$"),
    ],
)
def test_what_other_readers_make_of_addresses_is_escaped(text, escaped):
    """Links, pictures and formulas of readers that know more than CommonMark."""
    assert escape_markdown(text) == escaped


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("https://a-b.org/c-d", "<https://a-b.org/c-d>"),
        ("Read in JACR, https://a.org", "Read in JACR, https\\://a.org"),
        ("https://a.org/<b>", "https\\://a.org/\\<b\\>"),
    ],
)
def test_only_a_bare_address_of_ours_is_a_link(source, shown):
    """Everything else is text."""
    assert cite_source(source) == shown
