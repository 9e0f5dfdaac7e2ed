"""Handing jobs to an executor; whatever happens to a worker, every job ends."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from dataclasses import dataclass
from typing import Generic, TypeVar

from eras_review.batch.executors import Executors

J = TypeVar("J")
R = TypeVar("R")

# So many jobs wait at each worker: enough to keep it busy, few enough to hold in memory.
_AHEAD = 4
_LOST = "the process that reviewed it ended twice without an answer"


@dataclass(frozen=True, slots=True)
class Pool(Generic[J, R]):
    """Does *work* on jobs, on the executor that *executors* give, a new one after each that broke.

    Which of the jobs under way broke it cannot be known. Each of them is tried once more, alone,
    and given up if that breaks it again: one file must not take the others with it.
    """

    executors: Executors
    work: Callable[[J], R]
    failed: Callable[[J, str], R]

    def run(self, jobs: Iterable[J]) -> Iterator[R]:
        """Yield what becomes of each job, in the order they end."""
        waiting, suspects = deque(jobs), deque[J]()
        while waiting or suspects:
            if suspects:
                lost = yield from self._until_broken(suspects, 1)
                yield from (self.failed(job, _LOST) for job in lost)
            else:
                most = self.executors.workers * _AHEAD
                suspects.extend((yield from self._until_broken(waiting, most)))

    def _until_broken(self, queue: deque[J], most: int) -> Generator[R, None, list[J]]:
        """Yield results while at most *most* jobs are under way; return those that were lost."""
        executor = self.executors.get()
        running: dict[Future[R], J] = {}
        try:
            while queue or running:
                while queue and len(running) < most:
                    running[executor.submit(self.work, queue[0])] = queue[0]
                    queue.popleft()
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    result = self._result(future, running[future])
                    del running[future]
                    yield result
        except BrokenExecutor:
            self.executors.drop()
            return list(running.values())
        return []

    def _result(self, future: Future[R], job: J) -> R:
        """Return what a job gave; an error of ours is told by its name, and ends only that job."""
        error = future.exception()
        if isinstance(error, BrokenExecutor):
            raise error
        if error is not None:
            return self.failed(job, f"an error of ours: {type(error).__name__}")
        return future.result()
