"""The child process itself: started without touching the caller's main module."""

import json
import subprocess
import sys
from typing import Any, BinaryIO, cast

from eras_review.guard.wire import BrokenLine, receive_values, send

# Not multiprocessing: it runs the caller's script again on spawn, and it forbids children to its
# own daemonic workers. -I and -S keep the folder of a stranger's files out of the import path; the
# parent's own path is handed over instead.
_START = "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from {0} import main; main()"
_CHILD = "eras_review.guard.child"


class ChildProcess:
    """A running child and the line to it."""

    def __init__(self) -> None:
        """Start the interpreter."""
        path = json.dumps([entry for entry in sys.path if entry])
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
            [sys.executable, "-I", "-S", "-c", _START.format(_CHILD), path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    @property
    def pid(self) -> int:
        """Return the number of the process."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Say whether the process still runs."""
        return self._process.poll() is None

    def send(self, message: object) -> None:
        """Send *message*; raise BrokenLine when the child is gone."""
        try:
            send(cast("BinaryIO", self._process.stdin), message)
        except OSError as error:
            raise BrokenLine from error

    def receive(self) -> Any:
        """Return the child's next message; raise BrokenLine when there is none."""
        return receive_values(cast("BinaryIO", self._process.stdout))

    def kill(self) -> None:
        """End the process at once and clear up after it."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    # What was still to be written to a process that is gone.
                    continue
        self._process.wait()
