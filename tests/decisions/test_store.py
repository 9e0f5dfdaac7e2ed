"""The decisions file: what is written is read back, what stood in it stays, errors have a line."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eras_review.decisions import Decision, decisions_beside, path_beside, rewritten
from eras_review.decisions.values import Decisions
from eras_review.errors import BadRuleFile
from eras_review.rules.toml_file import parse

WORDS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1).filter(str.strip)
DECISIONS = st.builds(
    Decision, check=WORDS, reason=WORDS, quote=st.one_of(st.just(""), WORDS), sentence=WORDS
)
OLD = """\
# Mine: ask Dr. Rao about the second one.

# about the advisor
[[accepted]]
check = 'statement/blame'
quote = "failed to"
reason = '''
He said so himself:
[[accepted]] and more'''

# about the rest
[[accepted]]
check = "statement/growth-missing"   # in the letter
reason = "Told elsewhere."
"""


@pytest.fixture
def draft(tmp_path):
    """Return the path of a draft."""
    return tmp_path / "draft.docx"


@given(st.lists(DECISIONS, max_size=4), st.data())
def test_what_is_written_is_read_back(tmp_path_factory, decisions, data):
    """Any words, also signs and line breaks, survive writing, adding and taking out."""
    draft = tmp_path_factory.mktemp("kept") / "draft.docx"
    text = rewritten("", (), decisions)
    path_beside(draft).write_text(text, encoding="utf-8", newline="")
    assert decisions_beside(draft) == tuple(decisions)

    kept = [d for d in decisions if data.draw(st.booleans())]
    path_beside(draft).write_text(rewritten(text, decisions, kept), encoding="utf-8", newline="")
    assert Counter(decisions_beside(draft)) == Counter(kept)


def test_drafts_of_one_name_share_a_file(tmp_path):
    """The Word file and its print have one file of decisions, other drafts another."""
    assert path_beside(tmp_path / "draft.docx") == path_beside(tmp_path / "draft.pdf")
    assert path_beside("a/draft.docx").name == "draft.eras-review.toml"
    assert path_beside("a/draft.v2.docx").name == "draft.v2.eras-review.toml"


def test_what_somebody_wrote_stays(draft):
    """Comments and wording of entries that stay are kept; a new entry comes last."""
    simple = OLD.replace("[[accepted]] and more", "and more")
    path_beside(draft).write_text(simple, encoding="utf-8")
    old = decisions_beside(draft)
    new = Decision(check="statement/hedge", quote="either way", sentence="Either way.", reason="R")

    made = rewritten(simple, old, (*old, new))
    assert made.startswith(simple)
    assert made.endswith('sentence = "Either way."\nreason = "R"\n')

    made = rewritten(simple, old, (old[1], new))
    assert "# Mine" in made
    assert "# about the rest" in made
    assert "# in the letter" in made
    assert "advisor" not in made


@pytest.mark.parametrize(
    "text", [OLD, 'accepted = [{ check = "statement/blame", reason = "So." }]\n']
)
def test_other_ways_to_write_it(draft, text):
    """What cannot be cut into entries is written anew, with every decision."""
    path_beside(draft).write_text(text, encoding="utf-8")
    old = decisions_beside(draft)
    new = Decision(check="statement/hedge", reason="R")

    path_beside(draft).write_text(rewritten(text, old, (*old, new)), encoding="utf-8")
    assert decisions_beside(draft) == (*old, new)


@pytest.mark.parametrize(
    ("line", "number", "problem"),
    [
        ('reson = "x"', 4, "Did you mean reason?"),
        ("reason = 3", 4, "3"),
        ('reason = " "', 4, "is empty"),
        ("", 2, "'accepted 1: reason' is missing"),
        ('reason = "', 4, "not valid TOML"),
    ],
)
def test_mistakes_have_a_line(draft, line, number, problem):
    """An unknown key, a wrong or empty value and broken TOML name file and line."""
    text = f'# mine\n[[accepted]]\ncheck = "statement/blame"\n{line}\n'
    path_beside(draft).write_text(text, encoding="utf-8")

    with pytest.raises(BadRuleFile) as refused:
        decisions_beside(draft)

    assert refused.value.line == number
    assert problem in str(refused.value)
    assert "draft.eras-review.toml" in str(refused.value)


def test_no_file_no_decisions(draft):
    """Without a file, and for standard input, nothing is accepted; a folder is refused."""
    assert decisions_beside(draft) == decisions_beside("-") == ()
    path_beside(draft).mkdir()
    with pytest.raises(BadRuleFile):
        decisions_beside(draft)


def test_an_empty_file_is_one(draft):
    """A file without entries is no mistake."""
    path_beside(draft).write_text("# nothing yet\n", encoding="utf-8")

    assert parse(Decisions, path_beside(draft)).accepted == ()
