"""Where jobs run: worker processes of this machine, or an executor that the caller brings."""

import os
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import connection, get_context, parent_process
from signal import SIG_IGN, SIGINT, signal
from threading import Thread, current_thread, main_thread
from typing import Protocol

from eras_review.errors import UsageError

# Windows waits for no more than so many processes at once.
_MOST_WORKERS = 61


class Executors(Protocol):
    """Gives an executor, and another when it broke; *workers* is how many jobs it runs at once."""

    workers: int

    def get(self) -> Executor:
        """Return the executor that is running, started when there is none."""

    def drop(self) -> None:
        """Take note that the executor is broken."""

    def close(self) -> None:
        """End what was started here."""


class LocalExecutors:
    """Worker processes of this machine, started by spawn, as every system can."""

    def __init__(self, workers: int) -> None:
        """Start nothing yet."""
        self.workers = min(workers, _MOST_WORKERS)
        self._running: Executor | None = None

    def get(self) -> Executor:
        """Return the executor that is running, started when there is none."""
        if self._running is None:
            self._running = _started(self.workers)
        return self._running

    def drop(self) -> None:
        """Forget the broken executor."""
        self.close()

    def close(self) -> None:
        """End the workers when they have done what they are at."""
        if self._running is not None:
            self._running.shutdown(cancel_futures=True)
        self._running = None


class GivenExecutor:
    """An executor that the caller brings and ends, such as one of a cluster."""

    def __init__(self, executor: Executor, workers: int) -> None:
        """Keep the executor; *workers* is how many jobs it runs at once."""
        self.workers = workers
        self._executor = executor

    def get(self) -> Executor:
        """Return it."""
        return self._executor

    def drop(self) -> None:
        """Leave it to its owner, who alone can start it again."""
        raise UsageError("The executor that was handed in is broken.", "Start it again.")

    def close(self) -> None:
        """Leave it running."""


def _started(workers: int) -> Executor:
    """Return worker processes that leave Ctrl-C to their parent from their first moment on."""
    executor = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_stay_with_parent)
    if current_thread() is not main_thread():
        return executor
    # A process inherits that its parent ignores a signal; the first job starts the processes.
    before = signal(SIGINT, SIG_IGN)
    try:
        executor.submit(_nothing)
    finally:
        signal(SIGINT, before)
    return executor


def _nothing() -> None:
    """Do nothing, in a worker that so gets ready."""


def _stay_with_parent() -> None:
    """Leave Ctrl-C to the parent, and end when the parent is gone: nobody would read the answer."""
    signal(SIGINT, SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the end of the parent."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
