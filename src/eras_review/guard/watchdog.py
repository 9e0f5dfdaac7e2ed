"""The watchdog: looks at the child every few hundredths of a second and ends it past a limit."""

import threading
import time
from typing import Self

import psutil

from eras_review.guard.limits import Cause, Limits
from eras_review.guard.process import ChildProcess

_EVERY_SECONDS = 0.02


class Watchdog(threading.Thread):
    """Watches one call; *cause* says which limit was passed, None while none was.

    *peak_bytes* is the most memory the child was seen to hold.
    """

    def __init__(self, child: ChildProcess, limits: Limits) -> None:
        """Prepare to watch *child* under *limits*, which count from now."""
        super().__init__(daemon=True)
        self.cause: Cause | None = None
        self.peak_bytes = 0
        self._child = child
        self._limits = limits
        self._done = threading.Event()
        self._began = time.monotonic()

    def __enter__(self) -> Self:
        """Begin to watch."""
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop watching."""
        self._done.set()
        self.join()

    def run(self) -> None:
        """Look until the call is over or a limit is passed."""
        try:
            process = psutil.Process(self._child.pid)
            spent = _cpu_seconds(process)
            while not self._done.wait(_EVERY_SECONDS):
                self.cause = self._passed(process, spent)
                if self.cause:
                    process.kill()
                    return
        except psutil.NoSuchProcess:
            # It ended by itself; whoever waits for its answer learns that from the line.
            return

    def _passed(self, process: psutil.Process, spent: float) -> Cause | None:
        """Return which limit is passed."""
        if time.monotonic() - self._began > self._limits.wall_seconds:
            return Cause.WALL
        self.peak_bytes = max(self.peak_bytes, process.memory_info().rss)
        if self.peak_bytes > self._limits.memory_bytes:
            return Cause.MEMORY
        if _cpu_seconds(process) - spent > self._limits.cpu_seconds:
            return Cause.CPU
        return None


def _cpu_seconds(process: psutil.Process) -> float:
    """Return the seconds of computing a process has used."""
    times = process.cpu_times()
    return float(times.user + times.system)
