"""An honest account of a season that did not end in a match, and a plan for the next."""

from eras_review.postmortem.calendar import to_calendar
from eras_review.postmortem.findings import Raised, raised_between, raised_by, raised_in
from eras_review.postmortem.page import to_html, to_markdown
from eras_review.postmortem.post_mortem import post_mortem
from eras_review.postmortem.values import (
    Ask,
    Line,
    Pathway,
    PlanPart,
    PostMortem,
    Proof,
    Task,
)
from eras_review.postmortem.word import to_word

__all__ = [
    "Ask",
    "Line",
    "Pathway",
    "PlanPart",
    "PostMortem",
    "Proof",
    "Raised",
    "Task",
    "post_mortem",
    "raised_between",
    "raised_by",
    "raised_in",
    "to_calendar",
    "to_html",
    "to_markdown",
    "to_word",
]
