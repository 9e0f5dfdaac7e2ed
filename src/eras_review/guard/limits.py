"""How much one file may cost."""

from dataclasses import dataclass
from enum import StrEnum

_MIB = 1024 * 1024
_RESERVED_BY_LIBRARIES = 256 * _MIB


class Cause(StrEnum):
    """Why work on a file was stopped."""

    CPU = "cpu"
    WALL = "wall"
    MEMORY = "memory"
    CRASH = "crash"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: seconds of computing, seconds of waiting, MiB of memory.

    The limits of computing and memory hold for the child process, interpreter included. Waiting is
    wider than computing, because a busy machine must not change what a review says.
    """

    cpu_seconds: float = 30.0
    wall_seconds: float = 120.0
    memory_mib: int = 768

    def __post_init__(self) -> None:
        """Refuse limits under which nothing could be read."""
        if min(self.cpu_seconds, self.wall_seconds, self.memory_mib) <= 0:
            raise ValueError("limits must be greater than zero")

    @property
    def address_space(self) -> int:
        """Return how many bytes the child may reserve: libraries reserve what they never use."""
        return self.memory_bytes + _RESERVED_BY_LIBRARIES

    @property
    def memory_bytes(self) -> int:
        """Return the limit of memory in bytes."""
        return self.memory_mib * _MIB
