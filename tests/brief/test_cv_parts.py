"""What of the CV a brief shows: changes since the Match, what goes on, what a writer saw."""

from dataclasses import replace

import pytest

from eras_review.application.redaction import Redactor
from eras_review.application.schema import LetterEntry, WriterSpecialty
from eras_review.brief import make_briefs
from eras_review.brief.changes import changes_since, doing_now, perhaps_after, undated
from eras_review.brief.episodes import Writer, candidates
from eras_review.brief.history import items_of
from eras_review.brief.privacy import Privacy
from eras_review.brief.words import load_words
from eras_review.model import Kind
from eras_review.packet.naming import Naming
from eras_review.structure.cv import CvParser
from eras_review.structure.cv.dates import DateReader, Moment
from made_for_briefs import TOML

MATCH = Moment(2025, 3)


@pytest.fixture
def items(rules, make_document):
    """Return the function that takes the entries of a CV's text."""

    def call(text: str):
        document = make_document(text, kind=Kind.CV)
        cv = CvParser(rules.cv, DateReader(rules.dates))(document)
        return items_of(document, cv, Privacy(Redactor(rules.private), (), ""))

    return call


@pytest.fixture(scope="module")
def words():
    """Return the words of briefs."""
    return load_words()


def test_new_before_older(items, words):
    """What began after the Match comes first, what went on says so, what ended is left out."""
    found = items(
        "Ana Reyes\nResearch\nRegistry, Lake Hospital   Jan 2024 – present\n"
        "Old study, Lake Hospital   Jan 2020 – Dec 2021\n"
        "Training\nIntern, Lake Hospital   Jul 2025 – present"
    )

    changed = changes_since(MATCH, found, words)

    assert [(c.text, c.note) for c in changed] == [
        ("Intern, Lake Hospital", ""),
        ("Registry, Lake Hospital", words.before_match),
    ]


def test_the_month_of_the_match_is_not_after_it(items, words):
    """What began in the month of the Match, or is only expected, is no change."""
    found = items(
        "Ana Reyes\nTraining\nIntern, Lake Hospital   Mar 2025\n"
        "Resident, Bay Hospital   Expected July 2027"
    )

    assert changes_since(MATCH, found, words) == ()


def test_older_entries_show_only_what_is_new(items, words):
    """Of a post that began before the Match only lines dated after it are shown."""
    found = items(
        "Ana Reyes\nResearch\nRegistry, Lake Hospital   Jan 2024 – present\n"
        "• Chart review of 90 patients\n• Poster shown in November 2025"
    )

    (change,) = changes_since(MATCH, found, words)

    assert change.details == ("Poster shown in November 2025",)


def test_education_that_merely_ends_is_no_change(items, words):
    """A degree begun long ago is not told as new because it ends after the Match."""
    found = items("Ana Reyes\nEducation\nMD, Lake College of Medicine   Aug 2021 – May 2025")

    assert changes_since(MATCH, found, words) == ()


def test_doing_now_is_the_latest_post(items, words):
    """Training comes before research, the later start before the earlier; without one, none."""
    found = items(
        "Ana Reyes\nResearch\nRegistry, Lake Hospital   Sep 2025 – present\n"
        "Training\nIntern, Lake Hospital   Jul 2024 – Jun 2025\n"
        "Resident, Bay Hospital   Jul 2025 – present"
    )

    assert doing_now(found, words).text == "Resident, Bay Hospital"
    assert doing_now(found[1:2], words) is None


def test_doubtful_dates_are_named(items, words):
    """A paper of the year of the Match may be older; an entry without a date tells no time."""
    found = items(
        "Ana Reyes\nPublications\nReyes A. Filters. J Made. 2025.\nReyes A. Wires. J Made. 2024.\n"
        "Teaching\nTutor, Lake College"
    )

    assert perhaps_after(MATCH, found) == ("Reyes A. Filters. J Made. 2025.",)
    assert undated(found, words) == ("Tutor, Lake College",)


CV = (
    "Ana Reyes\nTraining\nIntern, Gull Point Hospital   Jul 2025 – present\n"
    "Elective in IR, Lake City Hospital   Jan 2024 – Feb 2024\n• Cases with Dr. Okafor\n"
    "Volunteer shift, Pine Clinic   Jan 2024 – Feb 2024\n"
    "Publications\nReyes A, Okafor B. Filters. J Made. 2024."
)


def _letter(**known) -> LetterEntry:
    """Return the entry of a letter."""
    return LetterEntry(writer="Bram Okafor", specialty=WriterSpecialty.IR, **known)


@pytest.fixture
def naming(rules):
    """Return what compares names."""
    return Naming(rules.packet)


def test_candidates_by_name(items, words, naming):
    """What names the writer comes first, as a colleague or as an author."""
    found = candidates(Writer(_letter(), "Okafor", naming), items(CV), words)

    assert [one.text for one in found] == [
        "Elective in IR, Lake City Hospital",
        "Reyes A, Okafor B. Filters. J Made. 2024.",
    ]


def test_candidates_by_place(items, words, naming):
    """An institution is told by the words that set it apart, not by “hospital”."""
    letter = _letter(institution="Gull Point Hospital", since=Moment(2025, 8))

    found = candidates(Writer(letter, "Nobody", naming), items(CV), words)

    assert [one.text for one in found] == ["Intern, Gull Point Hospital"]


def test_candidates_by_time(items, words, naming):
    """Without name or place the same months are enough; another time at the place is not."""
    letter = _letter(
        institution="Gull Point Hospital", since=Moment(2024, 1), until=Moment(2024, 1)
    )

    found = candidates(Writer(letter, "Nobody", naming), items(CV), words)

    assert "Intern, Gull Point Hospital" not in [one.text for one in found]
    assert [one.text for one in found][:2] == [
        "Elective in IR, Lake City Hospital",
        "Volunteer shift, Pine Clinic",
    ]


def test_no_candidates_without_a_hint(items, words, naming):
    """A writer of whom nothing is known saw nothing that could be named."""
    assert candidates(Writer(_letter(), "Nobody", naming), items(CV), words) == ()


def test_long_cvs_are_cut(gathered, words):
    """A brief shows so many changes at most and the checklist says how many there are."""
    material = gathered(TOML)
    many = material.items * 4
    briefs = make_briefs(_with(material, many))

    assert len(briefs.briefs[0].changes) == words.most_changes
    assert any(f"{words.most_changes} of 12 changes" in one.text for one in briefs.remarks)


def _with(material, items):
    """Return the material with other entries of the CV."""
    return replace(material, items=items)
