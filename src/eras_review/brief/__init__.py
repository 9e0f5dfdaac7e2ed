"""Briefs for the writers of letters: facts of the applicant's own files, gaps as questions."""

from eras_review.brief.making import holes_of, make_briefs, plan_of
from eras_review.brief.material import Material, gather
from eras_review.brief.naming import chosen
from eras_review.brief.page import to_checklist, to_html, to_markdown, to_message
from eras_review.brief.set_text import plan_text
from eras_review.brief.values import Brief, Briefs
from eras_review.brief.word import to_word

__all__ = [
    "Brief",
    "Briefs",
    "Material",
    "chosen",
    "gather",
    "holes_of",
    "make_briefs",
    "plan_of",
    "plan_text",
    "to_checklist",
    "to_html",
    "to_markdown",
    "to_message",
    "to_word",
]
