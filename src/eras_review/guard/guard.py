"""The guard: calls a function in the child process and survives whatever happens there."""

import weakref
from collections.abc import Callable
from typing import Self, TypeVar, cast

from eras_review.guard.limits import Cause, Limits
from eras_review.guard.process import ChildProcess
from eras_review.guard.watchdog import Watchdog
from eras_review.guard.wire import BrokenLine

_T = TypeVar("_T")
# Memory a child was given is not given back: past this share of the limit it is replaced.
_HEAVY = 0.5


class Stopped(Exception):
    """The child was stopped or failed; *names* are those of the errors it met, if it met any."""

    def __init__(self, cause: Cause, names: tuple[str, ...] = ()) -> None:
        """Keep the cause."""
        super().__init__(cause.value, *names)
        self.cause = cause
        self.names = names


class Guard:
    """One child process, started when first needed and again after each that was lost.

    Use it in a `with` statement or call `close`; a forgotten one is cleared up with the object.
    Not for several threads at once: give each its own.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        """Keep the limits of every call; start nothing yet."""
        self.limits = limits or Limits()
        self._child: ChildProcess | None = None
        self._clear_up: Callable[[], object]

    def __enter__(self) -> Self:
        """Return the guard itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the child."""
        self.close()

    def start(self) -> None:
        """Start the child now, so that it gets ready while the caller does something else."""
        self._running()

    def call(self, function: Callable[..., _T], *arguments: object) -> _T:
        """Return what *function*, a function of a module, returns in the child.

        Arguments must be picklable, the result plain values or those of `model`. Raises Stopped
        when a limit is passed, the child dies, or the function raises.
        """
        outcome, result = self._ask(self._running(), function, arguments)
        if outcome == "failed":
            # What the failed call left in memory must not count against the next file.
            self.close()
            raise Stopped(
                _cause_of(cast("tuple[str, ...]", result)), cast("tuple[str, ...]", result)
            )
        return cast("_T", result)

    def close(self) -> None:
        """End the child if there is one."""
        if self._child is not None:
            self._clear_up()
        self._child = None

    def _running(self) -> ChildProcess:
        """Return a child that runs."""
        if self._child is None or not self._child.alive:
            self.close()
            self._child = ChildProcess()
            self._clear_up = weakref.finalize(self, self._child.kill)
        return self._child

    def _ask(
        self, child: ChildProcess, function: Callable[..., object], arguments: tuple[object, ...]
    ) -> tuple[str, object]:
        """Send the call and wait for the answer."""
        limits = self.limits
        watchdog = Watchdog(child, limits)
        try:
            with watchdog:
                child.send((function, arguments, limits.cpu_seconds, limits.address_space))
                outcome, result = child.receive()
        except BrokenLine:
            self.close()
            raise Stopped(watchdog.cause or Cause.CRASH) from None
        except BaseException:
            # Ctrl-C: the answer to this call must not be taken for that to the next.
            self.close()
            raise
        if watchdog.peak_bytes > _HEAVY * limits.memory_bytes:
            self.close()
        return outcome, result


def _cause_of(names: tuple[str, ...]) -> Cause:
    """Return what an error in the child means."""
    return Cause.MEMORY if "MemoryError" in names else Cause.CRASH
