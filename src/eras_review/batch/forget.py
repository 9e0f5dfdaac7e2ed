"""Deleting what is known of one applicant, or of all."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from eras_review.batch.batch import key_path
from eras_review.batch.blind import Key
from eras_review.batch.executors import LocalExecutors
from eras_review.batch.naming import same_person
from eras_review.batch.notes import FILE_NAME as NOTES
from eras_review.batch.notes import Notes
from eras_review.batch.results import Results
from eras_review.batch.store import FILE_NAME, Store
from eras_review.errors import UsageError
from eras_review.private_files import write_whole
from eras_review.rules import load_rules
from eras_review.rules.toml_file import nearest

_COHORT_FILES = ("index.html", "cohort.csv", "cohort.xlsx", "results.jsonl", NOTES)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Whose papers are forgotten, and what is left for the user to do."""

    applicants: tuple[str, ...]
    remarks: tuple[str, ...] = ()


def forget(out: Path, applicant: str | None = None) -> Forgotten:
    """Delete rows and pages of one applicant, or of all, and say whose.

    The page and the tables of the cohort are written anew without that applicant. With nobody named
    all that batch wrote goes, notes and key too. Raises UsageError where there is no such cohort or
    applicant.
    """
    base = out / FILE_NAME
    if not base.is_file():
        raise UsageError(f"{out} holds no cohort.", "Name the folder that batch wrote.")
    with Store(base) as store:
        known = sorted({row.applicant for row in store.rows()})
        if applicant is None:
            _delete_pages(out, store)
        else:
            return _forget_one(out, store, _meant(applicant, known))
    base.unlink()
    for file in _COHORT_FILES:
        (out / file).unlink(missing_ok=True)
    key_path(out).unlink(missing_ok=True)
    return Forgotten(tuple(known))


def _forget_one(out: Path, store: Store, applicant: str) -> Forgotten:
    """Delete one applicant and write the page of the others anew."""
    paths = {row.path for row in store.rows() if row.applicant == applicant}
    fingerprint, blind = store.last_run()
    store.forget(applicant)
    results = Results(out, store, load_rules(), fingerprint, None, blind)
    # Pages of others have not changed, so that no process is started.
    with closing(LocalExecutors(1)) as executors:
        results.write(executors)
    store.shrink()
    if blind and key_path(out).exists():
        key = Key.read(key_path(out))
        key.forget(applicant)
        write_whole(key_path(out), key.text())
    left = [note for note in Notes.read(out).notes if note.file in paths]
    told = f"{NOTES} still holds {len(left)} of your notes on these papers; delete them there."
    return Forgotten((applicant,), (told,) if left else ())


def _delete_pages(out: Path, store: Store) -> None:
    """Delete every page that batch wrote."""
    for name in store.page_names():
        (out / name).unlink(missing_ok=True)


def _meant(applicant: str, known: list[str]) -> str:
    """Return the applicant as the cohort calls them: so spelled, else the one other spelling."""
    exact = [name for name in known if name.casefold() == applicant.casefold()]
    found = exact or [name for name in known if same_person(name) == same_person(applicant)]
    if len(found) != 1:
        raise UsageError(f"There is no applicant {applicant!r}.", nearest(applicant, known))
    return found[0]
