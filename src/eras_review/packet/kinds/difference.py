"""What two documents of one application tell differently."""

from dataclasses import dataclass

from eras_review.packet.values import Evidence


@dataclass(frozen=True, slots=True)
class Difference:
    """What two documents tell differently, in words; *sure* where both cannot be true."""

    words: str
    one: Evidence
    other: Evidence
    sure: bool = True
