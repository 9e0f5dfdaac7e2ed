"""Comparing the reports on two drafts."""

from collections.abc import Iterator

from eras_review.comparing.findings import findings_compared
from eras_review.comparing.season import season_of
from eras_review.comparing.strengths import strengths_compared
from eras_review.comparing.texts import texts_of
from eras_review.comparing.values import Comparison
from eras_review.errors import UsageError
from eras_review.model import Kind, Report
from eras_review.rules import Rules

_LANGUAGE = "language"
_SAME_WORDS = (
    "the words are the same, so what is called fixed or new here comes from how the two files are "
    "laid out and were read"
)


def compare(old: Report, new: Report, rules: Rules, *, last_season: bool = False) -> Comparison:
    """Return what changed between the reports on two drafts that could both be read.

    *last_season* says that the old one is the statement of an earlier application. Raises
    UsageError when the documents are of different kinds, or for last season's letter or CV.
    """
    _refuse(old, new, last_season=last_season)
    texts = texts_of(old, new)
    fixed, still, added = findings_compared(old, new, texts, rules)
    gained, lost = strengths_compared(old, new, texts, rules)
    unchanged = old.document.text.split() == new.document.text.split()
    return Comparison(
        old,
        new,
        unchanged=unchanged,
        fixed=fixed,
        still=still,
        added=added,
        gained=gained,
        lost=lost,
        texts=texts,
        season=season_of(old, new, texts, rules.last_season) if last_season else None,
        notes=(
            *_notes(old, new, rules),
            *((_SAME_WORDS,) if unchanged and (fixed or added) else ()),
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


def _notes(old: Report, new: Report, rules: Rules) -> Iterator[str]:
    """Yield what a reader has to know before believing that something is fixed or new."""
    foreign = [
        any(f.check in rules.checks and rules.checks[f.check].kind == _LANGUAGE for f in r.findings)
        for r in (old, new)
    ]
    if foreign[0] != foreign[1]:
        which = "new" if foreign[1] else "old"
        yield (
            f"the {which} draft is not in English, so its other checks did not run; what is "
            "called fixed or new here may only be unread"
        )
