"""What application.toml says that cannot be true, whoever the applicant is."""

from collections.abc import Iterator

from eras_review.application.schema import Facts
from eras_review.rules.toml_file import Location

# USMLE Steps are reported from 1 to 300, COMLEX Levels from 9 to 999.
_SCORES = {"step": (1, 300), "leve": (9, 999)}


def impossible(facts: Facts) -> Iterator[tuple[Location, str]]:
    """Yield the places of values that cannot be true, and why."""
    for name, exam in facts.exams.items():
        low, high = _SCORES[name[:4]]
        if exam.score is not None and not low <= exam.score <= high:
            problem = f"{exam.score} is no score; it lies between {low} and {high}."
            yield ("exams", name, "score"), problem
    for number, letter in enumerate(facts.letters):
        if letter.since and letter.until and letter.until.is_before(letter.since):
            problem = f"{letter.until} lies before {letter.since} (since)."
            yield ("letters", number, "until"), problem
