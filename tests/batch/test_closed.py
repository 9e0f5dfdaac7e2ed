"""What an applicant must not see stays closed, in doubt too."""

import json
from pathlib import Path

import pytest

from eras_review.batch.closed import is_own_hand, why_closed_by_name
from eras_review.batch.values import Audience, Found, Setup, Told
from eras_review.model import Kind

CORPUS = Path(__file__).parents[2] / "corpus"


def texts(kind: str) -> list[str]:
    """Return the documents of one kind in the corpus."""
    found = []
    for path in sorted((CORPUS / kind / "documents").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        found.append("\n".join(" ".join(s["text"] for s in part) for part in data["paragraphs"]))
    return found


def test_no_letter_is_taken_for_the_applicants_own_hand(rules):
    """Whatever it was detected as; nearly every statement is seen for what it is."""
    letters, statements = texts("letters"), texts("statements")
    assert len(letters) > 200
    assert len(statements) > 200

    taken = [t for t in letters if is_own_hand(t, Kind.STATEMENT, rules.own_hand)]
    seen = [t for t in statements if is_own_hand(t, Kind.STATEMENT, rules.own_hand)]

    assert not taken
    assert len(seen) > 0.97 * len(statements)


@pytest.mark.parametrize(
    "text",
    [
        "Not my strongest fellow, but I would take him over most. He calls back. His notes do.",
        "End of rotation evaluation. Knowledge: above peers. Needs to read more. Third quartile.",
        "La doctora es puntual y trabaja bien. La recomiendo sin reservas.",
        "Called her program director: she is reliable, they would keep her, her notes run late.",
    ],
)
def test_short_notes_of_others_stay_closed(rules, text):
    """Without the shape of a letter, in another language, as bullets."""
    assert not is_own_hand(text, Kind.STATEMENT, rules.own_hand)


@pytest.mark.parametrize(
    ("told", "audience", "closed"),
    [
        (Told(Kind.LETTER), Audience.APPLICANT, True),
        (Told(Kind.LETTER), Audience.MENTOR, False),
        (Told(Kind.LETTER, may_be_seen=True), Audience.APPLICANT, False),
        (Told(Kind.LETTER, may_be_seen=False, waived=True), Audience.MENTOR, True),
        (Told(by_others=True), Audience.APPLICANT, True),
        (Told(Kind.STATEMENT), Audience.APPLICANT, False),
    ],
)
def test_names_and_application_toml_decide_before_a_file_is_opened(told, audience, closed):
    """A letter known to be waived is for nobody who advises the applicant."""
    found = Found("a.pdf", Path("a.pdf"), "a", told)

    assert bool(why_closed_by_name(found, Setup(audience=audience))) is closed
