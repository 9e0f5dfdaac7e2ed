"""Work on a stranger's file in a process of its own, which may fail without harm."""

from eras_review.guard.guard import Guard, Stopped
from eras_review.guard.limits import Cause, Limits

__all__ = ["Cause", "Guard", "Limits", "Stopped"]
