"""What runs in the child process: one function call after the other, until the line closes."""

import os
import signal
import sys
from typing import BinaryIO

from eras_review.errors import chain_of
from eras_review.guard.wire import BrokenLine, receive_any, send

# Room for the interpreter's own bookkeeping when the watchdog is late.
_CPU_SLACK = 2


def main() -> None:
    """Answer calls on standard input until it ends."""
    answers = os.fdopen(os.dup(1), "wb")
    # A library that prints must not be able to speak on the line.
    os.dup2(2, 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _no_core_file()
    while True:
        try:
            function, arguments, cpu_seconds, memory = receive_any(sys.stdin.buffer)
        except BrokenLine:
            return
        _limit(cpu_seconds, memory)
        _answer(answers, function, arguments)


def _answer(answers: BinaryIO, function: object, arguments: tuple[object, ...]) -> None:
    """Call *function* and send what it returns, or the names of what it raised."""
    try:
        assert callable(function)  # noqa: S101 - for the type checker
        result = ("done", function(*arguments))
    except Exception as error:  # noqa: BLE001 - the parent decides what each name means
        result = ("failed", _names(error))
    send(answers, result)


def _names(error: BaseException) -> tuple[str, ...]:
    """Return the names of an error and of all it was caused by."""
    return tuple(type(item).__name__ for item in chain_of(error))


def _limit(cpu_seconds: float, memory: int) -> None:
    """Let the system itself stop this process, where it can; the parent's watchdog does it too."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = used.ru_utime + used.ru_stime
    _lower(resource.RLIMIT_CPU, int(spent + cpu_seconds) + _CPU_SLACK)
    _lower(resource.RLIMIT_AS, memory)


def _no_core_file() -> None:
    """Never leave a picture of the memory, which holds somebody's papers, on the disk."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return
    _lower(resource.RLIMIT_CORE, 0)


def _lower(which: int, value: int) -> None:
    """Set the soft limit *which* as low as *value*, where the system takes it."""
    import resource  # noqa: PLC0415

    _, hard = resource.getrlimit(which)
    try:
        resource.setrlimit(which, (value if hard < 0 else min(value, hard), hard))
    except (ValueError, OSError):
        # macOS refuses limits of memory; there the watchdog alone stops the child.
        return
