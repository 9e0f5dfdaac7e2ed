"""Behaviour of the statement review in the manner of CheckList (Ribeiro et al. 2020).

Invariance: names, places, spelling, contractions and single typos must not change what is raised.
Direction: taking out what a flag asks for, or adding what it minds, must raise it and little else.
"""

import json
import re
from pathlib import Path

import pytest

from eras_review.folders import folder
from eras_review.model import Kind

# In the register of real drafts; the others of the corpus are more literary.
ORDINARY = sorted(Path("corpus/statements/documents").glob("statement-s[67]-*.json"))
SAMPLES = sorted((folder("samples") / "sources").glob("statement-*.txt"))
# Of the pairs of document and change, so many may differ in a flag: thresholds have edges.
MOST_CHANGED = 0.12

AMERICAN = {
    r"iz(e|es|ed|ing|ation)\b": r"is\1",
    r"\bcolor": "colour",
    r"\bcenter": "centre",
    r"\bpediatric": "paediatric",
    r"\bhemo": "haemo",
    r"\blearned\b": "learnt",
    r"\bprogram\b": "programme",
}
CONTRACTIONS = {
    r"\bI am\b": "I'm",
    r"\bI have\b": "I've",
    r"\bdid not\b": "didn't",
    r"\bwas not\b": "wasn't",
    r"\bit is\b": "it's",
    r"\bdo not\b": "don't",
}
NAMES = {
    r"\bDr\. [A-Z][\w-]+": "Dr. Okonkwo",
    r"\b(?:St\.|Saint|Mercy|Sacred) [A-Z]\w+": "Elm Ridge",
    r"\b(?:Ohio|Texas|Michigan|Houston|Duluth|Fresno|Brooklyn|Seattle|Boston)\b": "Vermont",
}
GENDER = {r"\bhe\b": "she", r"\bHe\b": "She", r"\bhis\b": "her", r"\bhim\b": "her"}
TYPO = {r"\bpatient\b": "pateint", r"\bprocedure\b": "procedrue"}
QUOTES = {r"'": "’", r" - ": " – "}
COUNTRIES = {r"\b(?:Nigeria|Lagos|Brazil|Recife|Syria|Ukraine|India|Pakistan|Haiti)\b": "Peru"}
CHANGES = {
    "British spelling": AMERICAN,
    "contractions": CONTRACTIONS,
    "names": NAMES,
    "gender": GENDER,
    "typos": TYPO,
    "quotes": QUOTES,
    "countries": COUNTRIES,
}

# Sentences that do nothing for the reader, around the one that is asked about.
FILLING = [
    "I was born in Tulsa.",
    "My mother taught music.",
    "We had two dogs and a garden.",
    "I went to school by bus.",
    "The river froze every winter.",
    "My brother repairs clocks.",
    "We moved twice when I was small.",
    "I play the cello on Sundays.",
    "My aunt lives across the street.",
]
DESPAIR = (
    " I was devastated and ashamed, and I cried for weeks. I felt worthless and could not face "
    "my friends. My whole world had fallen apart."
)
BLAME = (
    " The programs never gave me a fair chance, and my adviser failed to warn me. It was through"
    " no fault of my own."
)
HEDGE = (
    " I would be just as happy in cardiology or anesthesia. Whether it is IR or another procedural"
    " field does not matter to me. I am keeping both doors open."
)


def texts():
    """Return the texts of samples and ordinary documents, a paragraph per line."""
    for path in SAMPLES:
        yield path.read_text(encoding="utf-8").strip()
    for path in ORDINARY:
        entry = json.loads(path.read_text(encoding="utf-8"))
        yield "\n".join(" ".join(s["text"] for s in p) for p in entry["paragraphs"])


def changed(text, changes):
    """Return *text* with every replacement made."""
    for pattern, other in changes.items():
        text = re.sub(pattern, other, text)
    return text


@pytest.fixture(scope="module")
def flags(reviewer, make_document):
    """Return the function that gives the flags raised on a text."""

    def raised(text):
        report = reviewer.review_document(make_document(text), Kind.STATEMENT)
        found = {f.check for f in report.findings if f.check.startswith("statement/")}
        # What ERAS makes of curly quotes is about characters, not about what is said.
        return found - {"statement/characters"}

    return raised


@pytest.mark.parametrize("name", CHANGES)
def test_what_must_not_matter(name, flags):
    """Hardly any document gets other flags for a change that says nothing new."""
    pairs = [(text, changed(text, CHANGES[name])) for text in texts()]
    pairs = [(text, other) for text, other in pairs if other != text]
    differing = sum(flags(text) != flags(other) for text, other in pairs)

    assert pairs
    assert differing <= max(1, MOST_CHANGED * len(pairs)), f"{differing} of {len(pairs)}"


PAIRS = [
    (
        "step",
        "Since March I have completed a course in radiation safety.",
        "I plan to complete one.",
    ),
    (
        "step",
        "In November I passed Step 3 and finished our review of 60 drains.",
        "Next year I hope to take Step 3 and to start a review of drains.",
    ),
    (
        "fit_skill",
        "I have placed ninety lines this year, and the nurses page me for the hard ones.",
        "My co-resident has placed ninety lines, and the nurses page her for the hard ones.",
    ),
    (
        "blame",
        "I did not match because my adviser never told me to apply more widely.",
        "I did not match because I never asked my adviser how widely to apply.",
    ),
    (
        "growth",
        "I learned to ask for criticism early, and I now do so every Friday.",
        "I did not need to learn anything from that year.",
    ),
    (
        "hedge",
        "I would be content with IR or another procedural field.",
        "I would not be content with another procedural field.",
    ),
    (
        "catastrophizing",
        "I was devastated and could not face my friends for weeks.",
        "The family was devastated when the biopsy came back.",
    ),
    ("setback", "I applied last year and did not match.", "The donor did not match the recipient."),
    (
        "ir_experience",
        "I held the wire while Dr. Bello recanalized the fistula of a man of sixty.",
        "I have heard that fistulas can be recanalized.",
    ),
]


@pytest.mark.parametrize(("move", "makes", "does_not"), PAIRS, ids=lambda value: value[:24])
def test_who_acts_when_and_what_is_denied(move, makes, does_not, reviewer, make_document):
    """Done outweighs planned, my own doing that of others, the claim its denial."""
    likely = []
    for sentence in (makes, does_not):
        page = "\n".join([*FILLING[:5], sentence, *FILLING[5:]])
        document = make_document(page)
        report = reviewer.review_document(document, Kind.STATEMENT)
        at = page.index(sentence)
        likely.append(next((s.moves.get(move, 0) for s in report.moves if s.start == at), 0))

    assert likely[0] > likely[1]
    assert likely[1] < 0.5


@pytest.fixture(scope="module")
def strong(flags):
    """Return the ordinary strong sample, on which nothing is raised."""
    text = (folder("samples") / "sources" / "statement-strong-ordinary.txt").read_text("utf-8")
    assert flags(text.strip()) == set()
    return text.strip()


@pytest.mark.parametrize(
    ("added", "raised"),
    [
        (DESPAIR, "statement/catastrophizing"),
        (BLAME, "statement/blame"),
        (HEDGE, "statement/vague-commitment"),
    ],
)
def test_three_sentences_added(added, raised, flags, strong):
    """What is added is raised, and no other flag but the share of the setback may follow."""
    found = flags(strong + added)

    assert raised in found
    assert found <= {raised, "statement/failure-overemphasized"}


@pytest.mark.parametrize(
    ("words", "raised"),
    [
        ("did not match", {"statement/failure-unacknowledged"}),
        ("I wanted to learn this work", {"statement/why-ir-unclear"}),
    ],
)
def test_a_paragraph_taken_out(words, raised, flags, strong):
    """Without the paragraph that makes a move, its absence is raised, and nothing is blamed."""
    rest = [paragraph for paragraph in strong.split("\n") if words not in paragraph]

    found = flags("\n".join(rest))

    assert raised <= found
    assert not found & {"statement/blame", "statement/catastrophizing"}


PLANS = (
    "In June I hope to begin a preliminary medicine year. I plan to take Step 3 in the autumn, and "
    "I intend to join the society and to send a poster to its annual meeting. With the IR section "
    "I would like to start a quality project. I want to learn to place lines with ultrasound."
)


def test_steps_only_planned_are_missed(flags, strong):
    """When everything done since turns into a plan, the draft has no steps to point at."""
    planned = "\n".join(PLANS if "Step 3" in p else p for p in strong.split("\n"))

    assert "statement/steps-missing" in flags(planned)


def test_the_order_of_middle_paragraphs_hardly_matters(flags):
    """With the second and third paragraph exchanged hardly any draft gets other flags."""
    pairs = []
    for text in texts():
        paragraphs = text.split("\n")
        if len(paragraphs) > 4:
            paragraphs[1], paragraphs[2] = paragraphs[2], paragraphs[1]
            pairs.append((text, "\n".join(paragraphs)))
    differing = sum(flags(text) != flags(other) for text, other in pairs)

    assert len(pairs) > 20
    assert differing <= MOST_CHANGED * len(pairs), f"{differing} of {len(pairs)}"


def test_a_draft_about_nothing_of_it_misses_everything(flags):
    """A page about something else has no reason, experience, growth or step in it."""
    page = " ".join(f"On day {n} we walked along the river and counted birds." for n in range(30))

    assert {
        "statement/why-ir-unclear",
        "statement/growth-missing",
        "statement/steps-missing",
        "statement/ir-experience-missing",
    } <= flags(page)


def test_the_same_text_twice_is_the_same_report(reviewer, make_document, strong):
    """Nothing is left to chance."""
    document = make_document(strong)

    assert reviewer.review_document(document) == reviewer.review_document(document)
