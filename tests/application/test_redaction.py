"""Identification numbers, dates of birth and addresses are blanked; everything else stays."""

from dataclasses import replace

import pytest

from eras_review.application.redaction import Redactor
from eras_review.model import Aside, Kind

PERSONAL = "cv/personal-data"


@pytest.fixture(scope="module")
def redact(rules):
    """Return what blanks documents of an applicant whose number is 87654321."""
    return Redactor(rules.private, ["8765 4321"])


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("AAMC ID: 12345678", "12345678"),
        ("RE: Mara Lindqvist, AAMC ID 1234-5678.", "1234-5678"),
        ("(AAMC 12345678)", "12345678"),
        ("AAMC ID number\n12345678", "12345678"),
        ("My number is 87654321, or 8765 4321.", "87654321"),
        ("My number is 8765  4321.", "8765  4321"),
        ("My number is 8765 – 4321.", "8765 – 4321"),
        ("My number is 8765\N{NO-BREAK SPACE}4321.", "8765\N{NO-BREAK SPACE}4321"),
        ("My number is 8765/4321.", "8765/4321"),
        ("My number is 87_65_43_21.", "87_65_43_21"),
        ("My number is 8765\n4321.", "4321"),
        ("AAMC ID 1357  9246", "1357  9246"),
        ("AAMC ID: 1357\N{NO-BREAK SPACE}– 9246", "9246"),
        ("AAMC ID: 1357/9246", "1357/9246"),
        ("USMLE/ECFMG ID: 0-987-654-3", "0-987-654-3"),
        ("NRMP ID: N0123456", "N0123456"),
        ("Date of birth: 4 May 1996", "4 May 1996"),
        ("DOB 05/04/1996", "05/04/1996"),
        ("Date of birth\n1996-05-04", "1996-05-04"),
        ("DOB 03/14/1996 • married", "03/14/1996"),
        ("Date of birth: 14. März 1996, two children", "März 1996"),
        ("Fecha de nacimiento: 4 de mayo de 1996", "4 de mayo de 1996"),
        ("DOB: 1996 May 4", "1996 May 4"),
        ("Birthday: 4 May", "4 May"),
        ("I was born in Kano on 3 May 1994.", "3 May 1994"),
        ("I was born in 1994 in Kano.", "1994"),
        ("Born: May 3, 1994", "May 3, 1994"),
        ("1200 Mill Race Avenue, Roanoke", "1200 Mill Race Avenue"),
        ("45 Oak St., Apt 4B, Lima, OH", "45 Oak St., Apt 4B"),
        ("12 W. 34th Street", "12 W. 34th Street"),
        ("Hauptstraße 12, Ulm", "Hauptstraße 12"),
        ("Calle Mayor 5, Madrid", "Calle Mayor 5"),
        ("P.O. Box 1234", "P.O. Box 1234"),
        ("Home address: The Old Mill, Lima", "The Old Mill"),
        ("SSN: 123-45-6789", "123-45-6789"),
    ],
)
def test_private_data_are_blanked(redact, text, hidden):
    """The words are gone, the text is as long as it was, line breaks stay."""
    blanked = redact.blank(text)

    assert hidden not in blanked
    assert len(blanked) == len(text)
    assert blanked.count("\n") == text.count("\n")
    assert "*" in blanked


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 I read 12345678 charts.",
        "We applied to 2 Chicago DR programs and read 200 Abdominal CT scans.",
        "The date of birth of each patient was removed from the registry.",
        "On 4 May 1996 the hospital opened.",
        "Transitional year resident, Fallow Creek Medical Center   Jul 2026 – present",
        "ERAS number of entries: 10, for 2026 and 2027.",
        "I saw 40 patients and drove to St Mary in the night.",
        "The baby was born in the elevator.",
        "Step 2 CK 243, 212-555-0143",
    ],
)
def test_what_is_not_private_stays(redact, text):
    """Numbers, dates and places of a working life are not blanked."""
    assert redact.blank(text) == text


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("DOB 03/14/1996 • married, one child", " • married, one child"),
        ("DOB: 03/14/96, MD 2020", ", MD 2020"),
        ("Date of birth: May 3, 1994, Lima", ", Lima"),
        ("Home address: The Old Mill, Lima • married", " • married"),
    ],
)
def test_what_stands_beside_it_stays(redact, text, stays):
    """Only the date or address is blanked, not the rest of its line."""
    blanked = redact.blank(text)

    assert blanked.endswith(stays)
    assert "*" in blanked


@pytest.mark.parametrize(
    "line",
    [
        "14 Mill St • DOB 03/14/1996 • married, one child",
        "Date of birth: 4 May 1996, single, two sons",
        "Passport number: X1234567 · Nationality: Peruvian",
        "123-45-6789 | Gender: female",
        "Born on 3 May 1994 in Kano | Religion: none",
        "Home address: The Old Mill, Lima; married; age 31",
        "SSN: 123-45-6789, divorced",
    ],
)
def test_a_review_says_the_same_of_blanked_personal_data(line, redact, reviewer, make_document):
    """What a CV tells that does not belong there is named, blanked or not."""
    cv = make_document(f"Ana Reyes\n{line}\nEducation\nMD, Lake College   2018 – 2022", Kind.CV)

    plain, blanked = (
        next(f.message for f in reviewer.review_document(one).findings if f.check == PERSONAL)
        for one in (cv, redact(cv))
    )

    assert plain == blanked


def test_asides_are_blanked_too(redact, make_document):
    """Headers and comments of a file are kept apart, and kept private."""
    document = make_document("Body.")
    document = replace(document, asides=(Aside("header", "page 1", "AAMC ID 12345678"),))

    assert redact(document).asides[0].text == "AAMC ID ********"


def test_a_short_number_is_no_identification(rules):
    """An aamc_id of a few digits blanks nothing."""
    assert Redactor(rules.private, ["12"]).blank("12 cases") == "12 cases"
