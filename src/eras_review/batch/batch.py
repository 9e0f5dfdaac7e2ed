"""A cohort in one go: find, review what is new, keep, show."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from eras_review.batch.blind import Key
from eras_review.batch.executors import Executors, GivenExecutor, LocalExecutors
from eras_review.batch.finding import Cohort, find_cohort, packet_pages
from eras_review.batch.fingerprint import fingerprint
from eras_review.batch.notes import Notes
from eras_review.batch.pages.drafts import series_of
from eras_review.batch.plan import Plan, plan
from eras_review.batch.pool import Pool
from eras_review.batch.results import Results
from eras_review.batch.store import FILE_NAME, Store
from eras_review.batch.values import Done, Found, Job, Outcome, Setup
from eras_review.batch.walking import Wanted
from eras_review.batch.worker import review_job
from eras_review.errors import UsageError
from eras_review.private_files import write_whole
from eras_review.rules import load_rules

_NO_BLIND_PACKETS = "with --blind no page is made of whole applications: they are full of names"
_NO_BLIND_REMARKS = (
    "some files were passed over or could not be followed; run without --blind to see which"
)
_OTHER = "Choose another folder with -o."

Watch = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What a run did: how many files ended how, those left as they were, remarks."""

    ended: Mapping[Outcome, int]
    unchanged: int
    unread: tuple[str, ...]
    remarks: tuple[str, ...] = ()

    @property
    def reviewed(self) -> int:
        """Return how many files were reviewed in this run."""
        return self.ended.get(Outcome.REVIEWED, 0)

    @property
    def told(self) -> str:
        """Return all counts in one line."""
        counts = [f"{count} {outcome}" for outcome, count in sorted(self.ended.items())]
        return ", ".join([*counts, f"{self.unchanged} unchanged"])


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
    setup, out = setup or Setup(), out.resolve()
    rules = load_rules(setup.checks_folder)
    cohort = find_cohort(folder, replace(wanted or Wanted(), out=out), rules)
    _prepare(out)
    # A mistake in the notes is told before an hour of work, not after.
    Notes.read(out)
    found, remarks = _shown(cohort, out, setup)
    executors: Executors = GivenExecutor(executor, workers) if executor else LocalExecutors(workers)
    with Store(out / FILE_NAME) as store, closing(executors):
        mark = fingerprint(setup)
        run = store.start_run(mark, blind=setup.blind)
        store.keep_only(one.path for one in found)
        pages = packet_pages(one.path for one in found if one.is_application)
        lost = {path for path, page in pages.items() if not (out / page).exists()}
        known = {path: done for path, done in store.known(mark).items() if path not in lost}
        todo = plan(found, setup, known)
        keep = partial(_keep, store=store, mark=mark, out=out, pages=pages)
        pool = Pool(executors, partial(review_job, setup=setup, mark=mark), _failed)
        ended, unread = _review(todo, pool, keep, watch)
        results = Results(
            out, store, rules, mark, setup.checks_folder, setup.blind, series_of(found)
        )
        remarks = results.write(executors, remarks)
        store.end_run(run)
        store.shrink()
    return BatchResult(ended, todo.unchanged, tuple(unread), tuple(remarks))


def _prepare(out: Path) -> None:
    """Make the folder of the results; refuse one that holds other things."""
    try:
        out.mkdir(mode=0o700, parents=True, exist_ok=True)
        is_ours = (out / FILE_NAME).exists() or not any(out.iterdir())
    except OSError as error:
        raise UsageError(f"{out} is no folder for results: {error.strerror}.", _OTHER) from error
    if not is_ours:
        raise UsageError(f"{out} is not empty and holds no cohort.", _OTHER)


def _shown(cohort: Cohort, out: Path, setup: Setup) -> tuple[list[Found], list[str]]:
    """Return what was found as it is shown, under pseudonyms if asked for, and the remarks."""
    if not setup.blind:
        return list(cohort.found), list(cohort.remarks)
    path = key_path(out)
    key = Key.read(path)
    documents = [one for one in cohort.found if not one.is_application]
    hidden = key.blind(documents)
    write_whole(path, key.text())
    remarks = [_NO_BLIND_PACKETS] if len(documents) < len(cohort.found) else []
    # They are full of names.
    return hidden, [*remarks, *([_NO_BLIND_REMARKS] if cohort.remarks else [])]


def key_path(out: Path) -> Path:
    """Return where the key of a blind cohort lies: beside its folder, which may be handed on."""
    return out.with_name(f"{out.name}-key.csv")


def _keep(done: Done, store: Store, mark: str, out: Path, pages: Mapping[str, str]) -> None:
    """Keep what became of one file; the page of an application first, so that none is missing."""
    if done.whole:
        page = pages[done.job.found.path]
        store.save_page(page, mark)
        write_whole(out / page, done.whole.html)
    store.save(done, mark)


def _review(
    todo: Plan, pool: Pool[Job, Done], keep: Callable[[Done], None], watch: Watch
) -> tuple[Mapping[Outcome, int], Sequence[str]]:
    """Review what is to be reviewed, keep each result at once; count ends, name what failed."""
    total = len(todo.settled) + len(todo.jobs)
    ended, unread = Counter[Outcome](), []
    for number, done in enumerate(_all(todo, pool), start=1):
        keep(done)
        ended[done.outcome] += 1
        if done.outcome in (Outcome.UNREADABLE, Outcome.FAILED):
            unread.append(f"{done.job.found.path}: {done.explanation}")
        watch(number, total)
    return ended, sorted(unread)


def _all(todo: Plan, pool: Pool[Job, Done]) -> Iterator[Done]:
    """Yield what is settled, then what the workers find."""
    yield from todo.settled
    yield from pool.run(todo.jobs)


def _failed(job: Job, problem: str) -> Done:
    """Return what stands for a file whose review failed; it is tried again on the next run."""
    return Done(job, Outcome.FAILED, None, problem)
