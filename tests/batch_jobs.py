"""Work that worker processes are given in tests of the batch."""

import os
import signal
import time
from pathlib import Path


def double(number: int) -> int:
    """Return twice a number."""
    return 2 * number


def double_or_die(number: int) -> int:
    """Return twice a number; at 13 the process ends without a word."""
    if number == 13:
        os._exit(1)
    return 2 * number


def double_or_die_once(job: tuple[int, Path]) -> int:
    """Return twice a number; who comes first at 13 kills its process hard, and only once."""
    number, folder = job
    if number == 13 and not (folder / "died").exists():
        (folder / "died").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def double_or_fail(number: int) -> int:
    """Return twice a number; 13 is an error that must not reach anybody's eyes."""
    if number == 13:
        raise ValueError("a secret of the draft")
    return 2 * number


def number_of_process(wait: float) -> int:
    """Return the number of the process after a while."""
    time.sleep(wait)
    return os.getpid()
