"""Letters taken apart: parts, people, slips."""

from dataclasses import replace

import pytest

from eras_review.folders import folder
from eras_review.language.segment import Segmenter
from eras_review.model import Aside, Kind
from eras_review.structure import Structures

FORMAL = """Department of Surgery
Elm Valley University Hospital, 12 Main Street
October 3, 2026
RE: Letter of recommendation for Dr. Ngozi Adeyemi-Clark, AAMC ID 00000000
Dear Members of the Committee:
I was her supervisor in the surgical ICU for eleven weeks. I have led the unit for nine years.
She was on time.
With best regards,
Paul Trask, MD, FACS
Associate Professor of Surgery"""


@pytest.fixture
def take_apart(rules, make_document):
    """Return the function that takes the text of a letter apart."""
    return lambda text: Structures(rules).letter_of(make_document(text, kind=Kind.LETTER))


def test_formal_letter(take_apart):
    """Every part of a letter with everything is found, and the body holds none of them."""
    built = take_apart(FORMAL).as_json()

    assert built["letterhead"] == FORMAL.splitlines()[:2]
    assert built["date"] == "October 3, 2026"
    assert built["subject"].startswith("RE: ")
    assert built["salutation"] == "Dear Members of the Committee:"
    assert built["closing"] == "With best regards,"
    assert built["writer"] == {
        "name": "Paul Trask",
        "title": "Associate Professor of Surgery",
        "specialty": "surgery",
        "institution": "Elm Valley University Hospital, 12 Main Street",
    }
    assert built["applicant"] == {"names": ["Ngozi Adeyemi-Clark"], "pronouns": "she"}
    assert built["relationship"] == {"role": "supervisor", "length": "for eleven weeks"}
    body = FORMAL[built["body"]["start"] : built["body"]["end"]]
    assert body.startswith("I was her")
    assert body.endswith("on time.")


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("She was on time and I recommend her.", {"letterhead", "signature", "date", "salutation"}),
        ("Dear Colleague,\nHe reads well.\nBest,\nAmy Low", {"letterhead", "date"}),
        ("Hello,\nThey read well.", {"letterhead", "signature", "date"}),
        ("May 2026\nTo Whom It May Concern:\nHe reads well.", {"letterhead", "signature"}),
    ],
)
def test_what_is_missing_is_empty(text, missing, take_apart):
    """A part that a letter does not have is empty, and nothing else."""
    built = take_apart(text).as_json()

    held = {"letterhead", "signature", "date", "salutation"}
    assert {part for part in held if not built[part]} == missing


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("I am pleased to recommend Dr. Tomás de la Cruz for residency.", "Tomás de la Cruz"),
        ("I write on behalf of Ms. Li Wen, a student.", "Li Wen"),
        ("I have known Omar Haddad for two years.", "Omar Haddad"),
        ("Dr. O'Brien's year with us ended in June.", "O'Brien"),
        ("This is written in support of Jean-Luc Abara’s application.", "Jean-Luc Abara"),
    ],
)
def test_applicant_is_named_where_letters_name_them(opening, name, take_apart):
    """The applicant's name is taken from the sentence that introduces them, without its ending."""
    letter = take_apart(f"Dear Program Director,\n{opening}\nSincerely,\nAmy Low, MD")

    assert letter.applicant.names[0] == name


def test_closing_and_name_on_one_line(take_apart):
    """A closing that the reader joined to the name below it is told from it."""
    built = take_apart("Dear Colleague,\nHe reads well.\nBest, J. Doe, MD").as_json()

    assert built["closing"] == "Best,"
    assert built["writer"]["name"] == "J. Doe"
    assert take_apart("Dear Colleague,\nSincerely,").as_json()["closing"] == "Sincerely,"


def test_letterhead_in_the_page_header(rules, make_document):
    """A letterhead that Word keeps in the page header is one."""
    document = replace(
        make_document("Dear Colleague,\nHe reads well.\nBest,\nAmy Low", kind=Kind.LETTER),
        asides=(Aside("header", "page 1", "Birch Hospital\nDepartment of Urology"),),
    )

    built = Structures(rules).letter_of(document).as_json()

    assert built["letterhead"] == ["Birch Hospital", "Department of Urology"]
    assert built["writer"]["institution"] == "Birch Hospital"
    assert built["writer"]["specialty"] == "urology"


def slips_of(text, rules, make_document):
    """Return the words that a letter has from another one."""
    document = make_document(text, kind=Kind.LETTER)
    sentences = [s.span for s in Segmenter.of(rules).sentences(document)]
    found = Structures(rules).letter_of(document).slips(document, sentences, rules.letter)
    return [text[s.start : s.end] for s in found]


HEAD = "Dear Program Director,\nI recommend Dr. Ana Vega. She read every scan, and I taught her.\n"
THEM = "Dear Program Director,\nI recommend Dr. Kit Vega. They read their scans; I taught them.\n"


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        (HEAD + "He will do well.", ["He"]),
        (HEAD + "She called the surgeon, and he came.", []),
        (HEAD + "The patients trust him.", ["him"]),
        (HEAD + "A man bled. He was fifty. She stayed with him.", []),
        (HEAD + "I am sure Dr. Okafor will be an asset to you.", ["Okafor"]),
        (HEAD + "I am sure Dr. Vega will be an asset to you.", []),
        (HEAD + "Dr. Okafor, our chief, agrees with me.", []),
        (HEAD + "They spoke with the nurses, and their notes were read.", []),
        (THEM + "They will do well, and I trust them.", []),
        (THEM + "They are ready. She will do well.", ["She"]),
        (HEAD + "I recommend Beatriz without reservation.", ["Beatriz"]),
        (HEAD + "I recommend Ana without reservation.", []),
        (HEAD + "Beatriz will finish what she starts.", ["Beatriz"]),
        (HEAD + "She is careful. Beatriz Okafor will be an asset to you.", ["Beatriz Okafor"]),
        (HEAD + "Dr. Okafor will finish what she starts.", ["Okafor"]),
        (HEAD + "I believe that Beatriz deserves her place.", ["Beatriz"]),
        (HEAD + "Ana will finish what she starts.", []),
        (HEAD + "Vega will be an asset to you.", []),
        (HEAD + "Our fellow Beatriz will finish her year in June.", []),
        (HEAD + "Dr. Okafor, our chief, saw it. Dr. Okafor will make the same point.", []),
        (HEAD + "Mercy will be the poorer for it.", []),
        (HEAD + "Nobody will finish earlier than she does.", []),
        (HEAD + "Patients will be an example: patients trust her.", []),
        (HEAD + "She is where an intern should be; he is careful with his hands.", ["he"]),
        (HEAD + "She reads better than a fellow. He is careful.", ["He"]),
        (HEAD + "An intern fainted, and he was carried out.", []),
        ("Birch Hospital\n" + HEAD + "Birch will be the place where she is missed.", []),
        ("May 2, 2026\n" + HEAD + "She applies in the 2023 Match.", ["2023 Match"]),
        ("May 2, 2026\n" + HEAD + "She applies in the 2026-27 season.", []),
        ("May 2, 2026\n" + HEAD + "She did not match in the 2024 Match.", []),
    ],
)
def test_slips(text, slips, rules, make_document):
    """A pronoun or name of somebody else is a slip only where nobody else is spoken of."""
    assert slips_of(text, rules, make_document) == slips


@pytest.mark.parametrize("name", ["letter-strong", "letter-weak"])
def test_samples_are_taken_apart(name, rules, make_document):
    """The samples' salutations, writers and applicants are found."""
    text = (folder("samples") / "sources" / f"{name}.txt").read_text(encoding="utf-8").strip()
    document = make_document(text, kind=Kind.LETTER)

    built = Structures(rules).plain(document)

    assert built["salutation"]
    assert built["writer"]["name"]
    assert built["applicant"]["names"]
    assert built["applicant"]["pronouns"] == {"letter-strong": "she", "letter-weak": "he"}[name]


def test_other_kinds_are_not_taken_apart(rules, make_document):
    """A statement has no letterhead."""
    assert Structures(rules).plain(make_document("I like IR.", kind=Kind.STATEMENT)) is None
