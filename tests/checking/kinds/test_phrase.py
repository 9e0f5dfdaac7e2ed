"""Words that should not stand in a document, and what an applicant may say of themselves."""

import pytest

from eras_review.model import Kind

HEAD = "Ana Reyes\nborn 12.05.1993\nEducation\nMD, Lake College of Medicine   2018 – 2022"
CASE = "Ana Reyes\nResearch\nCase of a farmer, born 12.05.1993, Lake Institute   2020 – 2021"


@pytest.mark.parametrize(("text", "expected"), [(HEAD, False), (CASE, True)])
def test_a_birth_date_at_the_head_of_a_cv_is_no_patients(text, expected, reviewer, make_document):
    """The applicant's own birth date is a matter of personal data, a patient's is not."""
    report = reviewer.review_document(make_document(text, kind=Kind.CV))

    raised = {finding.check for finding in report.findings}
    assert ("any/patient-identifier" in raised) is expected
    assert "cv/personal-data" in raised
