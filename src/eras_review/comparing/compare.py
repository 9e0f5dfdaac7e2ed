"""Comparing the reports on two drafts."""

from eras_review.comparing.findings import findings_compared
from eras_review.comparing.season import season_of
from eras_review.comparing.strengths import strengths_compared
from eras_review.comparing.texts import texts_of
from eras_review.comparing.values import Comparison
from eras_review.errors import UsageError
from eras_review.model import Kind, Report
from eras_review.rules import Rules

_LANGUAGE = "language"
_FOREIGN = {
    which: f"the {which} draft is not in English and was not checked; only the texts are compared"
    for which in ("old", "new")
}
_SAME_WORDS = (
    "the words are the same, so what is called fixed or new here comes from how the two files are "
    "laid out and were read"
)
_ACCEPTED = "what you accepted in either draft is left out; review --show-accepted shows it"


def compare(old: Report, new: Report, rules: Rules, *, last_season: bool = False) -> Comparison:
    """Return what changed between the reports on two drafts that could both be read.

    *last_season* says that the old one is the statement of an earlier application. Raises
    UsageError when the documents are of different kinds, or for last season's letter or CV.
    """
    _refuse(old, new, last_season=last_season)
    texts = texts_of(old, new)
    unchanged = old.document.text.split() == new.document.text.split()
    season = season_of(old, new, texts, rules.last_season) if last_season else None
    if _foreign(old, rules) != _foreign(new, rules):
        which = "new" if _foreign(new, rules) else "old"
        return Comparison(old, new, unchanged, texts, season=season, notes=(_FOREIGN[which],))
    fixed, still, added = findings_compared(old, new, texts)
    accepted = {one.finding.check for one in new.accepted}
    fixed = tuple(change for change in fixed if change.finding.check not in accepted)
    gained, lost = strengths_compared(old, new, texts, rules)
    return Comparison(
        old,
        new,
        unchanged,
        texts,
        fixed=fixed,
        still=still,
        added=added,
        gained=gained,
        lost=lost,
        season=season,
        notes=(
            *((_SAME_WORDS,) if unchanged and (fixed or added) else ()),
            *((_ACCEPTED,) if old.accepted or new.accepted else ()),
        ),
    )


def _refuse(old: Report, new: Report, *, last_season: bool) -> None:
    """Raise UsageError for what cannot be compared."""
    one, two = old.document, new.document
    if one.kind != two.kind:
        raise UsageError(
            f"{one.source} looks like a {one.kind} and {two.source} like a {two.kind}.",
            "Compare two drafts of one document, or say what both are with --as.",
        )
    if last_season and one.kind is not Kind.STATEMENT:
        raise UsageError(
            f"--last-season is for statements, and {one.source} looks like a {one.kind}.",
            "Leave it out, or say --as statement.",
        )


def _foreign(report: Report, rules: Rules) -> bool:
    """Say whether a draft is not in English, so that no other check could speak."""
    checks = (rules.checks.get(finding.check) for finding in report.findings)
    return any(check is not None and check.kind == _LANGUAGE for check in checks)
