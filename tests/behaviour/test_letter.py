"""Behaviour of the letter review: what must not matter, and what must."""

import json
import re
from pathlib import Path

import pytest

from eras_review.folders import folder
from eras_review.model import Kind
from eras_review.structure import Structures

# The letters in the register of real ones.
ORDINARY = sorted(Path("corpus/letters/documents").glob("letter-l[45]-*.json"))
# Of the pairs of letter and change, so many may differ in a flag: thresholds have edges.
MOST_CHANGED = 0.12
HE_TO_SHE = {"he": "she", "him": "her", "his": "her", "himself": "herself", "Mr.": "Ms."}
GENERIC = (
    "She is hardworking, dedicated and a pleasure to work with. She has a positive attitude and an "
    "excellent work ethic. She is well liked by all. She would be an asset to any program. "
    "I recommend her without reservation."
)


@pytest.fixture(scope="module")
def flags(reviewer, make_document):
    """Return the function that gives the letter checks raised on a text."""

    def raised(text):
        report = reviewer.review_document(make_document(text), Kind.LETTER)
        return {f.check for f in report.findings if f.check.startswith("letter/")}

    return raised


@pytest.fixture(scope="module")
def strong():
    """Return the strong sample letter."""
    path = folder("samples") / "sources" / "letter-strong.txt"
    return path.read_text(encoding="utf-8").strip()


def texts():
    """Yield the ordinary letters, a paragraph per line, with the applicant's pronouns."""
    for path in ORDINARY:
        entry = json.loads(path.read_text(encoding="utf-8"))
        yield "\n".join(" ".join(s["text"] for s in p) for p in entry["paragraphs"])


def with_words(text, words):
    """Return *text* with every word exchanged, capitals kept."""

    def other(match):
        word = match[0]
        new = words[word] if word in words else words[word.lower()]
        return new.capitalize() if word[0].isupper() else new

    return re.sub(rf"\b(?:{'|'.join(words)})(?!\w)", other, text, flags=re.IGNORECASE)


def names_of(text, rules, make_document):
    """Return the applicant's names as the product finds them."""
    return Structures(rules).letter_of(make_document(text, kind=Kind.LETTER)).applicant.names


def test_another_name_changes_nothing(flags, rules, make_document):
    """With the applicant's names exchanged throughout hardly any letter gets other flags."""
    pairs = []
    for text in texts():
        parts = {p for name in names_of(text, rules, make_document) for p in name.split()}
        other = text
        for number, part in enumerate(sorted(parts)):
            other = re.sub(
                rf"\b{re.escape(part)}\b", ("Oduya", "Marisol", "Kessler")[number % 3], other
            )
        pairs.append((text, other))
    differing = sum(flags(text) != flags(other) for text, other in pairs)

    assert len(pairs) >= 30
    assert differing <= MOST_CHANGED * len(pairs), f"{differing} of {len(pairs)}"


def test_consistent_pronouns_change_nothing(flags):
    """He turned into she throughout changes hardly any letter's flags."""
    pairs = [
        (text, with_words(text, HE_TO_SHE))
        for text in texts()
        if len(re.findall(r"\bhe\b", text)) > 5 and not re.search(r"\b(?:she|her)\b", text)
    ]
    differing = sum(flags(text) != flags(other) for text, other in pairs)

    assert len(pairs) >= 8
    assert differing <= max(1, MOST_CHANGED * len(pairs)), f"{differing} of {len(pairs)}"


def test_one_pronoun_turned_is_a_leftover(flags, strong):
    """One wrong pronoun in an otherwise consistent letter is raised."""
    changed = strong.replace("She is reliable in ways", "He is reliable in ways")

    assert "letter/template-leftover" not in flags(strong)
    assert "letter/template-leftover" in flags(changed)


def test_without_episodes_the_letter_is_generic(flags, strong):
    """With everything seen taken out and stock praise put in, the letter fits anybody."""
    lines = strong.split("\n")
    body = [n for n, line in enumerate(lines) if len(line.split()) > 25]
    stripped = "\n".join([*lines[: body[0] + 1], GENERIC, *lines[body[-1] + 1 :]])

    assert "letter/generic-letter" not in flags(strong)
    assert "letter/generic-letter" in flags(stripped)


def test_the_strong_sample_has_no_flag_of_the_codebook(flags, strong):
    """A letter with everything in it gets at most a remark on form."""
    assert flags(strong) <= {"letter/no-comparison", "letter/names-a-program"}
