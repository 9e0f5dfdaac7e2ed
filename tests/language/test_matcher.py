"""The pattern language, matched on real text."""

from pathlib import Path

import pytest

from eras_review.errors import BadRuleFile
from eras_review.language.matcher import Lexicon, PatternMatcher
from eras_review.language.segment import Segmenter


def hits(pattern, text, rules, make_document):
    """Return the words that *pattern* finds in *text*."""
    sentences = Segmenter.of(rules).sentences(make_document(text))
    lexicon = Lexicon(rules)
    found = PatternMatcher({pattern: Path(__file__)}, lexicon)(lexicon.read(text, sentences))
    return [text[s.start : s.end] for s in found.get(pattern, ())]


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("did not match", "I didn’t match.", ["didn’t match"]),
        ("did not match", "I DID NOT MATCH", ["DID NOT MATCH"]),
        ("IR", "IR, not ir.", ["IR"]),
        ("learn*", "I learned and learn.", ["learned", "learn"]),
        ("saw|held it", "I saw it, then held it.", ["saw it", "held it"]),
        ("(did not|failed to) match", "I failed to match.", ["failed to match"]),
        ("I (have|had)? learned", "I learned. I had learned.", ["I learned", "I had learned"]),
        ("I ... learned", "I never quite learned.", ["I never quite learned"]),
        ("I ... learned", "I sat. He learned.", []),
        ("I ... learned", "I a b c d e f learned.", []),
        ("placed a <procedures>", "I placed a biliary drain.", ["placed a biliary drain"]),
        ("<number> lines", "I placed 40 lines.", ["40 lines"]),
        ("Dr. <Capitalised>", "Dr. Lee, dr. and so on.", ["Dr. Lee"]),
        (
            "(made (a|one) (big|small)) change",
            "It made one small change.",
            ["made one small change"],
        ),
    ],
)
def test_pattern(pattern, text, words, rules, make_document):
    """Each element of the language does what checks/README.md says."""
    assert hits(pattern, text, rules, make_document) == words


@pytest.mark.parametrize(
    ("pattern", "part"),
    [
        ("(open", "never closes"),
        ("close)", "never opened"),
        ("... first", "gap first or last"),
        ("(only)?", "not optional"),
        ("a||b", "without words"),
        ("saw <procedure>", "procedures"),
    ],
)
def test_mistakes_are_named(pattern, part, rules):
    """A pattern that cannot be understood is an error with file, line and reason."""
    with pytest.raises(BadRuleFile, match=part) as caught:
        PatternMatcher({pattern: Path(__file__)}, Lexicon(rules))

    written = Path(__file__).read_text(encoding="utf-8").splitlines()
    assert pattern in written[caught.value.line - 1]
