"""The whole application checked: findings on the set, asks, and what to start with."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from eras_review.checking.prepare import Ready, prepare_as
from eras_review.checking.run import fill
from eras_review.model import Document, Finding, Level
from eras_review.packet.asks import asks, odd_values
from eras_review.packet.context import SetContext, SetKind
from eras_review.packet.kinds import SET_KINDS
from eras_review.packet.opening import Opened
from eras_review.packet.values import Ask, Evidence, SetFinding, SetPlace
from eras_review.rules import Rules

PreparedSet = Ready[SetKind]

_FIRST = 3


@dataclass(frozen=True, slots=True)
class Packet:
    """An application with everything said about it as a set; findings in the order to read them."""

    opened: Opened
    findings: tuple[SetFinding, ...]
    asks: tuple[Ask, ...]

    @property
    def start_with(self) -> tuple[SetFinding, ...]:
        """Return the three findings of the set or of any document that matter most.

        What only shows between documents comes before what one document shows; polish comes only
        when there is nothing else.
        """
        alone = [_as_of_set(finding, document) for document, finding in self._alone()]
        every = sorted((*self.findings, *alone), key=lambda finding: finding.level.rank)
        serious = [finding for finding in every if finding.level != Level.POLISH]
        return tuple((serious or every)[:_FIRST])

    @property
    def levels(self) -> tuple[Level, ...]:
        """Return the level of every finding, of the set and of the documents."""
        alone = (finding.level for _, finding in self._alone())
        return (*(finding.level for finding in self.findings), *alone)

    def _alone(self) -> Iterator[tuple[Document, Finding]]:
        """Yield the findings that one document shows, the list of programs among them."""
        for report in self.opened.reports:
            yield from ((report.document, finding) for finding in report.findings)
        if listed := self.opened.programs:
            yield from ((listed.listed.document, finding) for finding in listed.findings)


def prepare_set(rules: Rules) -> tuple[PreparedSet, ...]:
    """Return the runnable checks on applications; raise BadRuleFile for a mistake in one."""
    return prepare_as(SET_KINDS, rules.packet_checks, rules)


def packet_of(opened: Opened, rules: Rules, checks: Iterable[PreparedSet]) -> Packet:
    """Return an opened application with the findings of *checks* on it."""
    context = SetContext(opened, rules)
    facts = opened.application.facts
    questions = (*odd_values(facts, rules), *asks(facts, rules.packet))
    return Packet(opened, _found(checks, context), questions)


def _found(checks: Iterable[PreparedSet], context: SetContext) -> tuple[SetFinding, ...]:
    """Return the findings: major before minor before polish, then by the check's rank."""
    found = [
        (ready.check.rank, _finding(ready, place))
        for ready in checks
        if (place := ready.kind.find(context)) is not None
    ]
    ordered: Sequence[tuple[int, SetFinding]] = sorted(
        found, key=lambda pair: (pair[1].level.rank, pair[0], pair[1].check)
    )
    return tuple(finding for _, finding in ordered)


def _finding(ready: PreparedSet, place: SetPlace) -> SetFinding:
    """Turn the place where a check fired into what is said about it."""
    check = ready.check
    return SetFinding(
        check=check.id,
        level=place.level or check.level,
        title=check.title,
        message=fill(check.message, place.slots),
        why=check.why,
        question=check.question,
        source=check.source,
        evidence=place.evidence,
    )


def _as_of_set(finding: Finding, document: Document) -> SetFinding:
    """Return a finding on one document with the name of its file at its words."""
    name, text = document.source, document.text
    return SetFinding(
        check=finding.check,
        level=finding.level,
        title=f"{name}: {finding.title}",
        message=finding.message,
        why=finding.why,
        question=finding.question,
        source=finding.source,
        evidence=tuple(Evidence(name, text[s.start : s.end], s.where, s) for s in finding.spans),
    )
