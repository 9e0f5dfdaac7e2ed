"""Deleting what is known of one applicant, or of all."""

from pathlib import Path

from eras_review.batch.batch import key_path
from eras_review.batch.naming import same_person
from eras_review.batch.pages.names import page_names
from eras_review.batch.results import APPLICANTS, LETTERS
from eras_review.batch.store import FILE_NAME, Store
from eras_review.errors import UsageError
from eras_review.rules.toml_file import nearest

_COHORT_FILES = ("index.html", "cohort.csv", "cohort.xlsx", "results.jsonl")


def forget(out: Path, applicant: str | None = None) -> tuple[str, ...]:
    """Delete rows and pages of one applicant, or of all, and return whose.

    The page and the tables of the whole cohort go too, since they hold that applicant; the next run
    writes them anew. Raises UsageError where there is no such cohort or applicant.
    """
    base = out / FILE_NAME
    if not base.is_file():
        raise UsageError(f"{out} holds no cohort.", "Name the folder that batch wrote.")
    with Store(base) as store:
        names = page_names({row.applicant for row in store.rows()})
        who = _meant(applicant, list(names)) if applicant else None
        gone = store.forget(who)
    for folder in (APPLICANTS, LETTERS):
        for name in gone:
            (out / folder / names[name]).unlink(missing_ok=True)
    for file in _COHORT_FILES:
        (out / file).unlink(missing_ok=True)
    if applicant is None:
        base.unlink()
        key_path(out).unlink(missing_ok=True)
    return tuple(gone)


def _meant(applicant: str, known: list[str]) -> str:
    """Return the applicant as the cohort calls them."""
    found = [name for name in known if same_person(name) == same_person(applicant)]
    if not found:
        raise UsageError(f"There is no applicant {applicant!r}.", nearest(applicant, known))
    return found[0]
