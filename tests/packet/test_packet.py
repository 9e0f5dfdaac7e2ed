"""What is said of a set: what stays closed, what stays private, order, questions."""

import io
import json
from dataclasses import replace

import jsonschema
import pytest
from rich.console import Console

from eras_review.application import load_application
from eras_review.application.waiver import says_waived
from eras_review.comparing.texts import texts_of
from eras_review.decisions import choose, rewritten
from eras_review.folders import folder
from eras_review.model import Aside
from eras_review.packet import Opener, packet_of
from eras_review.packet.shown.html import packet_html
from eras_review.packet.shown.json import packet_json
from eras_review.packet.shown.markdown import packet_markdown
from eras_review.packet.shown.terminal import print_packet
from eras_review.report.compare_words import carried_share
from made_applications import QuickReader, load

CLOSED = "zanzibar lighthouse"
SECRETS = ("12345678", "1234 5678", "4 May 1996", "77 Quarry Hill Road")
APPLICATION = f"""
applicant = {{ name = "Mara Lindqvist", aamc_id = "12345678" }}
match = {{ date = "2026-03" }}
statements = [{{ file = "statement.txt" }}]
files = {{ cv = "cv.txt", experiences = "experiences.txt" }}
[[letters]]
writer = "Ada Moss"
specialty = "ir"
waived = true
file = "waived.txt"
[[letters]]
writer = "Ben Oyelaran"
specialty = "dr"
file = "unknown.txt"
[[letters]]
writer = "Cleo Tran"
specialty = "other"
waived = false
file = "open.txt"
=== waived.txt
She is a {CLOSED}, and I say so in confidence.
=== unknown.txt
She is a {CLOSED} too.
=== open.txt
Harbor General Hospital
77 Quarry Hill Road, Lima
August 3, 2026
RE: Mara Lindqvist, AAMC ID 1234 5678
Dear Program Director,
I recommend Dr. Mara Lindqvist for residency in interventional radiology. We worked together.
Sincerely,
Cleo Tran, MD
=== statement.txt
I was born in Kano on 4 May 1996. My AAMC ID is 12345678. I did not match in March 2026.
=== cv.txt
Mara Lindqvist, MD
77 Quarry Hill Road, Lima
Date of birth: 4 May 1996
Education
MD, Calder College of Medicine   Aug 2020 – May 2024
Work experience
Scribe, Northgate Medical Center, AAMC ID: 12345678   Jun 2024 – present
=== experiences.txt
Scribe | Northgate Medical Center | June 2024 - present
I wrote to 77 Quarry Hill Road. My number is 12345678.
"""


class Watching(QuickReader):
    """Remembers the names of the files that were opened."""

    def __init__(self):
        """Begin with none."""
        self.opened = []

    def read(self, path):
        """Note the name and read."""
        self.opened.append(path.name)
        return super().read(path)


@pytest.fixture
def made(tmp_path, rules, set_checks):
    """Return the packet of the application above and what reading it opened."""
    reader = Watching()
    opened = Opener(rules, reader).open(load(tmp_path, APPLICATION))
    return packet_of(opened, rules, set_checks), reader.opened


def every_format(packet, rules):
    """Return the packet in all four formats."""
    page = io.StringIO()
    print_packet(Console(file=page, width=200), packet, rules)
    return {
        "text": page.getvalue(),
        "html": packet_html(packet, rules),
        "md": packet_markdown(packet, rules),
        "json": packet_json(packet),
    }


def test_closed_letters_are_never_opened(made):
    """Neither a waived letter nor one of which that is not known is read."""
    _, opened = made

    assert sorted(opened) == ["cv.txt", "experiences.txt", "open.txt", "statement.txt"]


def test_nothing_closed_or_private_is_in_any_format(made, rules):
    """No words of a closed letter, number, date of birth or address reach a reader."""
    for form, shown in every_format(made[0], rules).items():
        assert CLOSED not in shown, form
        assert [secret for secret in SECRETS if secret in shown.replace("\\", "")] == [], form
        assert "Mara Lindqvist" in shown, form


@pytest.mark.parametrize(
    ("words", "withheld"),
    [
        ("She has waived her right to see this letter.", True),
        ("Ms. Lindqvist has freely waived access to it.", True),
        ("She has not waived her right to see this letter.", False),
        ("She has kept her right to see this letter.", False),
    ],
)
def test_a_letter_that_says_it_is_waived_is_withheld(packet, words, withheld):
    """Where the letter contradicts application.toml, the letter is believed."""
    text = APPLICATION.replace("We worked together.", f"We met at the {CLOSED}. {words}")

    made = packet(text)

    assert made.opened.letters[2].withheld == withheld
    assert (CLOSED in packet_json(made)) != withheld


LETTER = f"""Dear Program Director,
I recommend Dr. Mara Lindqvist for residency. She is a {CLOSED}.
Sincerely,
Ada Moss, MD
"""
SAYS_SO = f"She is a {CLOSED}. She has waived her right to see this letter.\n"


@pytest.mark.parametrize("text", [LETTER, SAYS_SO], ids=["looks", "says"])
@pytest.mark.parametrize(
    "named",
    [
        'files = { cv = "a.txt" }',
        'files = { experiences = "a.txt" }',
        'statements = [{ file = "a.txt" }]',
        'statements = [{ file = "b.txt", previous = "a.txt" }]',
    ],
)
def test_a_letter_named_as_something_else_is_withheld(packet, rules, named, text):
    """No page shows a word of it; the name is there with what to do."""
    made = packet(f"{named}\n=== a.txt\n{text}=== b.txt\nI did not match.\n")

    for form, shown in every_format(made, rules).items():
        assert CLOSED not in shown, form
        assert "name it under" in " ".join(shown.split()), form
    assert [name for name, _ in made.opened.unread] == ["a.txt"]


def test_a_letter_that_says_it_is_waived_in_its_header_is_withheld(rules, make_document):
    """What stands beside the running text counts too."""
    document = make_document("I recommend her.")
    header = Aside("header", "page 1", "Waiver status: waived")

    assert not says_waived(document, rules)
    assert says_waived(replace(document, asides=(header,)), rules)


def test_words_of_self_harm_are_answered_for_the_author_alone(packet, rules):
    """The line is there for the screen, and in no report."""
    made = packet(APPLICATION.replace("I was born", "I want to kill myself. I was born"))

    assert len(made.opened.care) == 1
    assert not any(made.opened.care[0] in shown for shown in every_format(made, rules).values())


def test_blanked_data_are_still_a_finding(made):
    """That a CV tells a date of birth is said, though the date is not shown."""
    findings = {f.check: f for f in made[0].opened.cv.findings}

    assert "date of birth" in findings["cv/personal-data"].message


def test_letters_are_told_apart_by_why_they_were_not_opened(made, rules):
    """The table says waived, not known, reviewed."""
    letters = json.loads(packet_json(made[0]))["packet"]["letters"]

    assert [letter["waived"] for letter in letters] == [True, None, False]
    assert [letter["opened"] for letter in letters] == [False, False, True]
    assert "you waived" in letters[0]["state"]
    assert "not known" in letters[1]["state"]


def test_json_follows_the_published_schema(made, rules):
    """The envelope is that of a review, and evidence holds the words at its offsets."""
    schema = json.loads(
        (folder("docs").parent / "docs" / "json-schema.json").read_text(encoding="utf-8")
    )
    whole = json.loads(packet_json(made[0]))

    jsonschema.validate(whole, schema)
    texts = {document["path"]: document["text"] for document in whole["documents"]}
    evidence = [e for f in whole["packet"]["findings"] for e in f["evidence"]]
    placed = [e for e in evidence if e["start"] is not None]
    assert all(texts[e["path"]][e["start"] : e["end"]] == e["text"] for e in placed)
    assert list(texts) == ["statement.txt", "cv.txt", "experiences.txt", "open.txt"]


def test_what_is_missing_is_asked_and_named(packet):
    """A question for each key, with the writers it is missing for."""
    asks = {ask.key: ask.question for ask in packet(APPLICATION).asks}

    assert "letter of Ben Oyelaran?" in asks["letters.*.waived"]
    assert "Ada Moss, Ben Oyelaran and Cleo Tran" in asks["letters.*.written"]
    assert "files.programs" in asks
    assert "match.date" not in asks


def test_a_letter_not_yet_written_is_not_asked_for_its_date(packet):
    """Where it is due it has no date yet."""
    text = 'letters = [{ writer = "Ada Moss", specialty = "ir", due = "2026-09-20" }]'

    assert "letters.*.written" not in [ask.key for ask in packet(text).asks]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("match = { ranked = 300, interviews = 2 }", "match.ranked"),
        ("match = { interviews = 40, applied = 12 }", "match.interviews"),
        ('match = { date = "2027-03" }\ntarget = { season = 2027 }', "match.date"),
        ('target = { regions = ["South", "Narnia"] }', "target.regions"),
    ],
)
def test_values_that_can_hardly_be_are_asked_about(packet, text, key):
    """They are taken, and questioned first."""
    assert packet(text).asks[0].key == key


def test_usual_values_are_not_asked_about(packet):
    """Fewer ranked than interviewed, a Match before the season, regions and states by name."""
    text = """
match = { date = "2026-03", applied = 31, interviews = 3, ranked = 3 }
target = { season = 2027, regions = ["South", "New England", "Ohio", "MN"] }
"""
    keys = [ask.key for ask in packet(text).asks]

    assert not {"match.ranked", "match.interviews", "match.date", "target.regions"} & set(keys)


def test_start_with_puts_the_set_before_single_documents(packet):
    """At most three, major first, and of equals what only shows between documents."""
    twice = "exams = { step1 = { attempts = 2 } }\n[[letters]]"
    made = packet(APPLICATION.replace("[[letters]]", twice, 1))

    levels = [finding.level.rank for finding in made.start_with]
    assert len(levels) == 3
    assert levels == sorted(levels)
    assert made.start_with[0].check == "packet/red-flag-untold"


def test_programs_make_dr_a_target(packet):
    """A list with DR programs asks for a DR letter and a statement for them."""
    text = """
letters = [{ writer = "Ada Moss", specialty = "ir" }, { writer = "Cleo Tran", specialty = "other" }]
target = { pathway = "integrated" }
statements = [{ file = "statement.txt" }]
files = { programs = "programs.csv" }
=== programs.csv
program,type
Lake University Hospital,IR
=== statement.txt
I did not match.
"""

    alone = {finding.check for finding in packet(text).findings}
    with_dr = text.replace("Hospital,IR\n", "Hospital,IR\nPine Medical College,DR\n")
    listed = {finding.check for finding in packet(with_dr).findings}

    assert listed - alone == {"packet/letters-no-dr", "packet/target-not-clear"}


def test_a_list_that_cannot_be_followed_stops_nothing(packet, rules):
    """The rest is reviewed, every format says what is wrong, and it counts as unread."""
    text = """
files = { programs = "programs.csv" }
letters = [{ writer = "Ben Oyelaran", specialty = "dr" }]
=== programs.csv
nothing,of,this
is,a,list
"""

    made = packet(text)

    assert made.opened.unread
    assert "packet/letters-no-ir" in {finding.check for finding in made.findings}
    shown = every_format(made, rules)
    assert all("Could not be read" in shown[form] for form in ("text", "html", "md"))
    (unread,) = json.loads(shown["json"])["packet"]["unread"]
    assert unread["path"] == "programs.csv"
    assert "cannot be followed" in unread["explanation"]
    assert json.loads(shown["json"])["packet"]["programs"] is None


def test_what_was_accepted_is_left_out(tmp_path, opener, rules, set_checks):
    """A decision beside a document holds here too; one note says so, and a broken file another."""
    text = """
statements = [{ file = "statement.txt" }]
=== statement.txt
Ever since I was young I have wanted to help people. I did not match.
"""
    application = load(tmp_path, text)
    report = opener.open(application).statements[0].report
    finding = next(f for f in report.findings if f.whole)
    kept = tmp_path / "statement.eras-review.toml"
    kept.write_text(rewritten("", (), choose(report, finding.check, "", "mine")), "utf-8")

    decided = opener.open(application).statements[0].report

    assert finding.check not in [f.check for f in decided.findings]
    assert decided.notes[-1].startswith("1 accepted finding is left out")
    packet = packet_of(opener.open(application), rules, set_checks)
    assert finding.check not in [f.check for f in packet.start_with]
    kept.write_text("accepted = 3", encoding="utf-8")
    broken = opener.open(application).statements[0].report
    assert finding in broken.findings
    assert "cannot be followed" in broken.notes[-1]


def test_last_seasons_statement_that_cannot_be_read_is_said(packet, rules):
    """It has no page of its own, so that every format names it before the documents."""
    statement = '[[statements]]\nfile = "new.txt"\nprevious = "old.txt"'
    made = packet(f"{statement}\n=== new.txt\nI did not match.\n=== old.txt\n")

    assert [name for name, _ in made.opened.unread] == ["old.txt"]
    for form, shown in every_format(made, rules).items():
        assert ('"path": "old.txt"' if form == "json" else "old.txt: ") in shown, form


def test_a_cv_that_was_not_understood_proves_nothing(packet):
    """Without sections nothing is said to be missing on it."""
    text = """
statements = [{ file = "statement.txt" }]
files = { cv = "cv.txt" }
=== statement.txt
I presented three posters and worked at Harbor General Hospital.
=== cv.txt
Mara Lindqvist
All of it in one paragraph without any heading.
"""

    assert "packet/claim-not-in-cv" not in {finding.check for finding in packet(text).findings}


def test_compare_and_packet_tell_one_share(packet):
    """How much of a statement was carried over is one number, whoever says it."""
    old = "I did not match in March. I then read films with the fellows every week. It rained."
    new = f"{old} Since July I place lines at night, and I write every one of them down at once."
    text = 'statements = [{ file = "new.txt", previous = "old.txt" }]'
    made = packet(f"{text}\n=== new.txt\n{new}\n=== old.txt\n{old}\n")

    (one,) = made.opened.statements
    told = carried_share(texts_of(one.previous, one.report))
    (found,) = (f for f in made.findings if f.check == "packet/recycled-statement")
    assert "3 of 4 sentences carried over (50% of the words)" in told
    assert found.message.startswith("50% of the words")


def test_the_sample_application_shows_what_was_planted(opener, rules, set_checks):
    """Every flaw that samples/README.md lists for the set is found, and few others."""
    sample = load_application(folder("samples") / "application")

    made = packet_of(opener.open(sample), rules, set_checks)

    assert {finding.check.removeprefix("packet/") for finding in made.findings} == {
        "claim-not-in-cv",
        "letters-no-dr",
        "name-or-fact-differs",
        "old-letters",
        "recent-step-not-told",
        "recycled-statement",
        "red-flag-untold",
        "versions-differ",
    }
    words = [evidence.text for finding in made.findings for evidence in finding.evidence]
    assert "Chesapeake Image-Guided Therapy Meeting" in words
    assert "scrubbed for seventy-four cases" in words
    assert "blue heron notebook" not in " ".join(every_format(made, rules).values())
