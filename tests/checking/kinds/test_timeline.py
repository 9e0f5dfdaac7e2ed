"""Kinds about the dates of a CV."""

from eras_review.model import Kind


def test_styles_are_shown_as_they_stand_on_the_page(reviewer, make_document):
    """What is quoted as a way to write dates are words of the CV itself."""
    lines = ("Jul 2020 – Jun 2021", "07/2021 – 06/2022", "Jul 2022 – Jun 2023", "07/2023 – 06/2024")
    posts = "\n".join(f"Intern, Lake Hospital   {dates}" for dates in lines)

    report = reviewer.review_document(make_document(f"Ana Reyes\nTraining\n{posts}", kind=Kind.CV))

    (message,) = (f.message for f in report.findings if f.check == "cv/mixed-date-style")
    assert "“Jul 2020 – Jun 2021”, “07/2021 – 06/2022”" in message
