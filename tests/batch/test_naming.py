"""Whose file it is, and of what kind, by its name."""

import pytest

from eras_review.batch.naming import Naming, same_person
from eras_review.model import Kind


@pytest.mark.parametrize(
    ("path", "applicant", "kind"),
    [
        ("Doe_Jane_PS_v2.docx", "Doe Jane", Kind.STATEMENT),
        ("DoeStatement.docx", "Doe", Kind.STATEMENT),
        ("McCoy CV final(2).pdf", "McCoy", Kind.CV),
        ("jane doe/ps.docx", "jane doe", Kind.STATEMENT),
        ("statements/Ada Lin.docx", "Ada Lin", None),
        ("2026/Applicants/Lee/cv.pdf", "Lee", Kind.CV),
        ("LOR_Smith_for_Doe.pdf", "Doe", Kind.LETTER),
        ("LOR_Doe_from_Smith.pdf", "Doe", Kind.LETTER),
        ("Okafor, Ngozi - Personal Statement 2026-09-01.docx", "Okafor Ngozi", Kind.STATEMENT),
        ("O'Brien_ERAS_Experiences.txt", "O'Brien", Kind.EXPERIENCES),
        ("draft1.docx", "draft1", None),
    ],
)
def test_names_tell_applicant_and_kind(rules, path, applicant, kind):
    """Words for documents, versions and dates are no part of a name."""
    naming = Naming(rules)

    assert naming.applicant(path) == applicant
    assert naming.kind(path) is kind


def test_two_spellings_of_a_name_are_one_person():
    """Order, case and commas do not matter."""
    assert same_person("Doe, Jane") == same_person("jane doe")
    assert same_person("Jane Doe") != same_person("Jane Dow")
