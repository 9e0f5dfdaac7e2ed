"""What a worker process does: read one file, review it, hand the report back."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING

from eras_review.application import load_application
from eras_review.batch.blind import Blinder
from eras_review.batch.closed import why_closed_by_look
from eras_review.batch.values import Done, Found, Job, Outcome, Said, Setup, Whole
from eras_review.decisions import as_decided
from eras_review.model import Document, Report, Target
from eras_review.reading import Reader
from eras_review.rules import Rules, Selection, load_rules
from eras_review.structure import Structures
from eras_review.structure.cv.dates import match_moment

if TYPE_CHECKING:
    from eras_review.packet import Opener
    from eras_review.packet.packet import PreparedSet
    from eras_review.reviewing import Reviewer


def review_job(job: Job, setup: Setup, mark: str) -> Done:
    """Return what became of one file; never raises for what the file holds."""
    tools = _tools(setup, mark, threading.get_ident())
    if job.found.is_application:
        return _application_done(job, tools)
    document = replace(tools.reader.read(job.found.file), source=job.found.path)
    if not document.readable:
        return Done(job, Outcome.UNREADABLE, Report(document), document.explanation)
    found, looks_like = job.found, tools.structures.kind_of(document)
    if closed := why_closed_by_look(found, looks_like, document, setup, tools.rules):
        return Done(job, Outcome.CLOSED, None, closed)
    kind = setup.kind or found.told.kind or looks_like
    report = as_decided(tools.review(replace(document, kind=kind), found), found.file)
    shown = tools.blinded(report, found) if setup.blind else report
    return Done(job, Outcome.REVIEWED, shown)


def _application_done(job: Job, tools: "_Tools") -> Done:
    """Return what is said of a whole application."""
    # Only workers need spaCy, see below.
    from eras_review.packet import packet_of  # noqa: PLC0415
    from eras_review.packet.shown.html import packet_html  # noqa: PLC0415

    opened = tools.opener.open(load_application(job.found.file.parent))
    packet = packet_of(opened, tools.rules, tools.set_checks)
    said = tuple(Said(f.check, f.level.value, f.title, f.message) for f in packet.findings)
    whole = Whole(said, packet_html(packet, tools.rules))
    return Done(job, Outcome.REVIEWED, explanation=opened.programs_problem or "", whole=whole)


@dataclass(frozen=True)
class _Tools:
    """What a thread of a worker keeps between files."""

    rules: Rules
    structures: Structures
    reader: Reader
    reviewers: "Mapping[Target, Reviewer]"
    usual: Target

    def review(self, document: Document, found: Found) -> Report:
        """Return the report on a document for its target and the Match of its applicant."""
        reviewer = self.reviewers[found.told.target or self.usual]
        if found.told.match:
            reviewer = reviewer.with_match(found.told.match)
        return reviewer.review_document(document)

    def blinded(self, report: Report, found: Found) -> Report:
        """Return a report without what tells who the applicant is."""
        return self._blinder(report, found.names, found.applicant)

    @cached_property
    def _blinder(self) -> Blinder:
        """Return what takes names out."""
        return Blinder(self.rules)

    @cached_property
    def opener(self) -> "Opener":
        """Return what opens whole applications."""
        from eras_review.packet import Opener  # noqa: PLC0415

        return Opener(self.rules, self.reader)

    @cached_property
    def set_checks(self) -> "tuple[PreparedSet, ...]":
        """Return the checks on whole applications."""
        from eras_review.packet import prepare_set  # noqa: PLC0415

        return prepare_set(self.rules)


@cache
def _tools(setup: Setup, mark: str, thread: int) -> _Tools:  # noqa: ARG001
    """Return the tools of one thread, made with its first file and anew for other rules.

    Readers are not shared by threads; *mark* is the fingerprint of the rules.
    """
    rules = load_rules(setup.checks_folder)
    return _Tools(
        rules, Structures(rules), Reader(setup.limits), _Reviewers(rules, setup), setup.target
    )


class _Reviewers(dict[Target, "Reviewer"]):
    """The reviewers by target, each made when first needed."""

    def __init__(self, rules: Rules, setup: Setup) -> None:
        super().__init__()
        self._rules = rules
        self._setup = setup

    def __missing__(self, target: Target) -> "Reviewer":
        """Make the reviewer of one target."""
        # Only workers need spaCy; the parent of a run without new files would wait for it in vain.
        from eras_review.reviewing import Reviewer  # noqa: PLC0415

        setup = self._setup
        selection = Selection(setup.only, setup.skip, setup.first_time, target)
        match = match_moment(setup.match_date) if setup.match_date else None
        return self.setdefault(target, Reviewer(self._rules, selection, match=match))
