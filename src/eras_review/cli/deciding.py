"""What authors decided to leave, taken out of the reports or shown apart."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from eras_review.model import Report

if TYPE_CHECKING:
    from eras_review.decisions import Decision
    from eras_review.rules import Rules


def decided(reports: Sequence[Report], rules: "Rules", *, fold: bool) -> list[Report]:
    """Return the reports with what is accepted apart, or only counted when *fold*.

    What was accepted and is not found any more is named on standard error. Raises BadRuleFile.
    """
    from eras_review.decisions import apply, decisions_beside, folded, path_beside, stale

    found = []
    for report in reports:
        decisions = decisions_beside(report.document.source) if report.document.readable else ()
        for decision in dict.fromkeys((*stale(report, decisions), *_unknown(decisions, rules))):
            told = _stale(decision, rules)
            click.echo(f"eras-review: {path_beside(report.document.source)}: {told}", err=True)
        applied = apply(report, decisions)
        found.append(folded(applied) if fold else applied)
    return found


def decided_together(reports: Sequence[Report]) -> list[Report]:
    """Return the reports on drafts of one document with what was accepted in any of them apart.

    What an author accepted in one draft is no new finding of the next, whatever that file is
    called. Raises BadRuleFile.
    """
    from eras_review.decisions import apply, decisions_beside

    readable = [report.document.source for report in reports if report.document.readable]
    decisions = list(dict.fromkeys(d for source in readable for d in decisions_beside(source)))
    return [apply(report, decisions) for report in reports]


def _unknown(decisions: "Sequence[Decision]", rules: "Rules") -> "list[Decision]":
    """Return the decisions on checks that there are not."""
    return [decision for decision in decisions if decision.check not in rules.checks]


def _stale(decision: "Decision", rules: "Rules") -> str:
    """Say why a decision holds no more and what to do."""
    from eras_review.rules.toml_file import nearest

    if decision.check not in rules.checks:
        remedy = nearest(decision.check, list(rules.checks))
        return f"there is no check called {decision.check!r}. {remedy}"
    words = f" “{decision.quote}”" if decision.quote else ""
    return (
        f"{decision.check}{words} was accepted and is not among the findings "
        "any more. accept --remove takes it out; if it is there in other words, accept those."
    )
