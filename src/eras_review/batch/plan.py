"""What is to be done with each file found: left as it is, settled by its name, or reviewed."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from eras_review.batch.closed import CLOSED, may_be_opened
from eras_review.batch.values import Done, Found, Job, Outcome, Setup
from eras_review.decisions import path_beside
from eras_review.model import Kind


@dataclass(frozen=True, slots=True)
class Plan:
    """What is settled already, and what is left for the workers; *unchanged* counts the rest."""

    settled: tuple[Done, ...]
    jobs: tuple[Job, ...]
    unchanged: int


def plan(found: Sequence[Found], setup: Setup, known: Mapping[str, tuple[str, str]]) -> Plan:
    """Return what is to be done; *known* holds digest and applicant of what was done before."""
    settled, jobs, unchanged = [], [], 0
    for job, done in _looked_at(found, setup):
        if known.get(job.found.path) == (job.digest, job.found.applicant):
            unchanged += 1
        elif done:
            settled.append(done)
        else:
            jobs.append(job)
    return Plan(tuple(settled), tuple(jobs), unchanged)


def _looked_at(found: Sequence[Found], setup: Setup) -> Iterator[tuple[Job, Done | None]]:
    """Yield a job for every file, and what settles it without a worker."""
    first: dict[tuple[str, str], str] = {}
    for one in found:
        if one.kind is Kind.LETTER and not may_be_opened(one, setup):
            # Not even for its hash; its name is all that is known of it.
            job = Job(one, "")
            yield job, Done(job, Outcome.CLOSED, None, CLOSED)
            continue
        job = Job(one, _digest(one))
        same = first.setdefault((one.applicant, job.digest), one.path)
        if same != one.path and job.digest:
            yield job, Done(job, Outcome.DUPLICATE, None, f"the same file as {same}")
        else:
            yield job, None


def _digest(found: Found) -> str:
    """Return the hash of a file and of all that decides about it: decisions, application.toml.

    It is "" for one that cannot be opened; its reader says why.
    """
    total = hashlib.sha256(repr((found.kind, found.target, found.match)).encode())
    decisions = path_beside(str(found.file))
    try:
        for path in (*(found.parts or (found.file,)), decisions):
            if path != decisions or path.is_file():
                with path.open("rb") as file:
                    total.update(hashlib.file_digest(file, "sha256").digest())
    except OSError:
        return ""
    return total.hexdigest()
