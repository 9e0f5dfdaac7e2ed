"""Whose file it is, and of what kind, by its name."""

import pytest

from eras_review.batch.grouping import applicants_of
from eras_review.batch.naming import FileNaming, same_person
from eras_review.model import Kind


@pytest.fixture
def naming(rules):
    """Return what reads names of files."""
    return FileNaming(rules)


@pytest.mark.parametrize(
    ("path", "applicant", "kind"),
    [
        ("Doe_Jane_PS_v2.docx", "Doe Jane", Kind.STATEMENT),
        ("DoeStatement.docx", "Doe", Kind.STATEMENT),
        ("Doe-Jane-CV2.docx", "Doe Jane", Kind.CV),
        ("McCoy CV final(2).pdf", "McCoy", Kind.CV),
        ("jane doe/ps.docx", "jane doe", Kind.STATEMENT),
        ("statements/Ada Lin.docx", "Ada Lin", None),
        ("2026/Applicants/Lee/cv.pdf", "Lee", Kind.CV),
        ("Round 2/Ada Lin/old/draft.docx", "Ada Lin", None),
        ("13579246/statement.docx", "13579246", Kind.STATEMENT),
        ("Kim1_PS.docx", "Kim1", Kind.STATEMENT),
        ("LOR_Smith_for_Doe.pdf", "Doe", Kind.LETTER),
        ("LOR_Doe_from_Smith.pdf", "Doe", Kind.LETTER),
        ("LORs/Hale for Smith-Jones.docx", "Smith-Jones", None),
        ("Lin_personal_statement_IR_draft3_KB comments.docx", "Lin", Kind.STATEMENT),
        ("Okafor, Ngozi - Personal Statement 2026-09-01.docx", "Okafor Ngozi", Kind.STATEMENT),
        ("O'Brien_ERAS_Experiences.txt", "O'Brien", Kind.EXPERIENCES),
        ("Nu\u0301n\u0303ez_Statement_v2.docx", "Núñez", Kind.STATEMENT),
        ("draft1.docx", "draft1", None),
    ],
)
def test_names_tell_applicant_and_kind(naming, path, applicant, kind):
    """Words for documents, versions and dates are no part of a name."""
    assert applicants_of([path], naming)[path] == applicant
    assert naming.told(path).kind is kind


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Doe, Jane", "jane doe"),
        ("deVries", "de Vries"),
        ("OBrien", "O'Brien"),
        ("Garcia-Marquez", "Garcia Marquez"),
        ("Nu\u0301n\u0303ez", "Núñez"),
        ("Núñez", "Nunez"),
    ],
)
def test_spellings_of_a_name_are_one_person(one, two):
    """Order, case, humps, hyphens and accents do not matter."""
    assert same_person(one) == same_person(two)


@pytest.mark.parametrize(("one", "two"), [("Jane Doe", "Jane Dow"), ("Smith1", "Smith2")])
def test_different_names_are_different_people(one, two):
    """Figures tell people apart too."""
    assert same_person(one) != same_person(two)


@pytest.mark.parametrize(
    "paths",
    [
        {"Downloads/Doe_PS.docx": "Doe", "Downloads/Roe_PS.docx": "Roe"},
        {"Mercy Hospital/Ada Lin/ps.docx": "Ada Lin", "Mercy Hospital/Bob Ray/ps.docx": "Bob Ray"},
        {"Ada Lin/lin_ps.docx": "Ada Lin", "Ada Lin/ada cv.pdf": "Ada Lin"},
        {"a/statement.docx": "a", "b/statement.docx": "b"},
        {"Okafor_PS.docx": "Okafor", "Okafor_LOR_Hale.pdf": "Okafor"},
        {"Okafor_PS.docx": "Okafor", "LORs/Hale - Okafor.docx": "Okafor", "LORs/Roe.pdf": "Roe"},
        {"Kim Lee_PS.docx": "Kim Lee", "Lee_PS.docx": "Lee"},
    ],
    ids=lambda paths: next(iter(paths)),
)
def test_people_are_told_from_all_names_together(naming, paths):
    """A folder of several people is nobody; a letter goes to whom other papers belong."""
    assert applicants_of(paths, naming) == paths


@pytest.mark.parametrize(
    "path", ["Doe_MSPE.pdf", "SLOE Doe.docx", "evaluation.pdf", "Deans_Doe.pdf"]
)
def test_what_others_write_is_told_by_its_name(naming, path):
    """It is no letter, and yet about the applicant."""
    told = naming.told(path)
    assert told.by_others or told.kind is Kind.LETTER
