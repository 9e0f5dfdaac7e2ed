"""Which of the checks a user wants."""

from collections.abc import Iterable
from dataclasses import dataclass

from eras_review.model import Target
from eras_review.rules.check import Check
from eras_review.rules.rules import Rules


@dataclass(frozen=True, slots=True)
class Selection:
    """Run *only* these check ids (all when empty), without *skip*.

    *first_time* leaves out the checks that speak to people who applied before; *target* is what the
    document is written for, which changes what some checks say.
    """

    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    first_time: bool = False
    target: Target = Target.IR

    def verified(self, rules: Rules) -> "Selection":
        """Return itself; raise UsageError when an id names no check."""
        for identity in (*self.only, *self.skip):
            rules.check(identity)
        return self

    def of(self, checks: Iterable[Check]) -> list[Check]:
        """Return the checks to run, as they speak for the target."""
        aimed = (check.aimed_at(self.target) for check in checks if self.takes(check))
        return [check for check in aimed if check is not None]

    def takes(self, check: Check) -> bool:
        """Say whether a check is to run."""
        if self.first_time and check.reapplicant:
            return False
        return (not self.only or check.id in self.only) and check.id not in self.skip
