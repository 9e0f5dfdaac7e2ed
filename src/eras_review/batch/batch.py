"""A cohort in one go: find, review what is new, keep, show."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from eras_review.batch.applications import bound, packet_pages
from eras_review.batch.atomic import write_whole
from eras_review.batch.blind import Key
from eras_review.batch.executors import Executors, GivenExecutor, LocalExecutors
from eras_review.batch.finding import Wanted, find_documents
from eras_review.batch.fingerprint import fingerprint
from eras_review.batch.naming import Naming
from eras_review.batch.plan import Plan, plan
from eras_review.batch.pool import Pool
from eras_review.batch.results import Results
from eras_review.batch.store import FILE_NAME, Store
from eras_review.batch.values import Done, Found, Job, Outcome, Setup
from eras_review.batch.worker import review_job
from eras_review.rules import Rules, load_rules

_NO_BLIND_PACKETS = "with --blind no page is made of whole applications: they are full of names"

Watch = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What a run did: files by how they ended, those that were left as they were, remarks."""

    reviewed: int
    unchanged: int
    unread: tuple[str, ...]
    remarks: tuple[str, ...] = field(default=())


def batch(  # noqa: PLR0913 - one argument per thing a caller may choose
    folder: Path,
    out: Path,
    setup: Setup | None = None,
    *,
    wanted: Wanted | None = None,
    workers: int = 1,
    executor: Executor | None = None,
    watch: Watch = lambda done, total: None,  # noqa: ARG005
) -> BatchResult:
    """Review the documents in *folder* and write the cohort into *out*.

    Only what is new or changed is reviewed, unless rules, models or *setup* changed. Work goes to
    *workers* processes of this machine, or to *executor*, any executor of concurrent.futures whose
    workers see the same files; it is not shut down. *watch* is told how many files are done, and of
    how many. Raises UsageError, BadRuleFile and StoreFailed.
    """
    setup = setup or Setup()
    rules = load_rules(setup.checks_folder)
    executors: Executors = GivenExecutor(executor, workers) if executor else LocalExecutors(workers)
    out.mkdir(mode=0o700, parents=True, exist_ok=True)
    found, remarks = _found(folder, out, wanted or Wanted(), setup, rules)
    with Store(out / FILE_NAME) as store, closing(executors):
        mark = fingerprint(setup)
        run = store.start_run(mark)
        store.keep_only(one.path for one in found)
        pages = packet_pages(one.path for one in found if one.is_application)
        lost = {path for path, page in pages.items() if not (out / page).exists()}
        known = {path: done for path, done in store.known(mark).items() if path not in lost}
        todo = plan(found, setup, known)
        keep = partial(_keep, store=store, mark=mark, pages={p: out / n for p, n in pages.items()})
        unread = _review(todo, setup, keep, executors, watch)
        results = Results(out, store, rules, mark, setup.checks_folder, setup.blind)
        remarks += results.write(executors)
        store.end_run(run)
    return BatchResult(len(todo.jobs), todo.unchanged, tuple(unread), tuple(remarks))


def _found(
    folder: Path, out: Path, wanted: Wanted, setup: Setup, rules: Rules
) -> tuple[list[Found], list[str]]:
    """Return the documents, under pseudonyms if asked for, and remarks on application.toml."""
    naming = Naming(rules)
    found = find_documents(folder, replace(wanted, out=out), naming)
    found, remarks = bound(folder, found, naming)
    if not setup.blind:
        return found, remarks
    path = key_path(out)
    key = Key.read(path)
    hidden = [key.blind(one) for one in found if not one.is_application]
    if len(hidden) < len(found):
        remarks.append(_NO_BLIND_PACKETS)
    write_whole(path, key.text())
    return sorted(hidden, key=lambda one: one.path), remarks


def key_path(out: Path) -> Path:
    """Return where the key of a blind cohort lies: beside its folder, which may be handed on."""
    return out.with_name(f"{out.name}-key.csv")


def _keep(done: Done, store: Store, mark: str, pages: Mapping[str, Path]) -> None:
    """Keep what became of one file; the page of an application first, so that none is missing."""
    if done.whole:
        write_whole(pages[done.job.found.path], done.whole.html)
    store.save(done, mark)


def _review(
    todo: Plan, setup: Setup, keep: Callable[[Done], None], executors: Executors, watch: Watch
) -> Sequence[str]:
    """Review what is to be reviewed and keep each result at once; return what could not be."""
    total = len(todo.settled) + len(todo.jobs)
    pool = Pool(executors, partial(review_job, setup=setup), _failed)
    unread = []
    for number, done in enumerate(_all(todo, pool), start=1):
        keep(done)
        if done.outcome in (Outcome.UNREADABLE, Outcome.FAILED):
            unread.append(f"{done.job.found.path}: {done.explanation}")
        watch(number, total)
    return sorted(unread)


def _all(todo: Plan, pool: Pool[Job, Done]) -> Iterator[Done]:
    """Yield what is settled, then what the workers find."""
    yield from todo.settled
    yield from pool.run(todo.jobs)


def _failed(job: Job, problem: str) -> Done:
    """Return what stands for a file whose review failed; it is tried again on the next run."""
    return Done(job, Outcome.FAILED, None, problem)
