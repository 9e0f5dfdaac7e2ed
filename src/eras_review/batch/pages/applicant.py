"""The page of one applicant, rendered by a worker."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from eras_review.model import Report
from eras_review.report.html import to_html
from eras_review.rules import Rules, load_rules


@dataclass(frozen=True, slots=True)
class PageJob:
    """A page to render, by its name below the folder of results, and what it is *made_of*."""

    name: str
    made_of: str
    reports: tuple[Report, ...]
    checks_folder: Path | None


@dataclass(frozen=True, slots=True)
class Page:
    """A page, or the reason why there is none."""

    name: str
    made_of: str
    html: str
    problem: str = ""


def render_page(job: PageJob) -> Page:
    """Return the page of a job."""
    return Page(job.name, job.made_of, to_html(job.reports, _rules(job.checks_folder)))


def no_page(job: PageJob, problem: str) -> Page:
    """Return what stands for a page that could not be made."""
    return Page(job.name, job.made_of, "", problem)


@cache
def _rules(checks_folder: Path | None) -> Rules:
    """Return the rules, read once a worker."""
    return load_rules(checks_folder)
