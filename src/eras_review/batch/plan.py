"""What is to be done with each file found: left as it is, settled by its name, or reviewed."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from eras_review.batch.closed import why_closed_by_name
from eras_review.batch.values import Done, Found, Job, Outcome, Setup
from eras_review.decisions import path_beside


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
    """Yield a job for every file, and what settles it without a worker.

    Of equal files of one person the one that does not call itself a copy, and lies highest, counts.
    """
    first: dict[tuple[str, str], str] = {}
    for one in sorted(found, key=_as_original):
        if closed := why_closed_by_name(one, setup):
            # Not even for its hash; its name is all that is known of it.
            job = Job(one, "")
            yield job, Done(job, Outcome.CLOSED, None, closed)
            continue
        content = _content(one)
        job = Job(one, _digest(one, content))
        same = first.setdefault((one.applicant, content), one.path)
        if same != one.path and content:
            yield job, Done(job, Outcome.DUPLICATE, None, f"the same file as {same}")
        else:
            yield job, None


def _as_original(found: Found) -> tuple[bool, int, int, str]:
    """Return what the original among equal files comes first by."""
    return found.told.is_copy, found.path.count("/"), len(found.path), found.path


def _digest(found: Found, content: str) -> str:
    """Return the hash of a file's *content* and of what is known of it, "" where that is ""."""
    known = f"{content} {found.told!r}"
    return hashlib.sha256(known.encode()).hexdigest() if content else ""


def _content(found: Found) -> str:
    """Return the hash of a file and of the decisions beside it, of an application all its parts.

    It is "" for one that cannot be opened; its reader says why.
    """
    total = hashlib.sha256()
    files = found.parts or (found.file,)
    beside = [path_beside(str(file)) for file in files]
    try:
        for path in (*files, *(path for path in beside if path.is_file())):
            with path.open("rb") as file:
                total.update(hashlib.file_digest(file, "sha256").digest())
    except OSError:
        return ""
    return total.hexdigest()
