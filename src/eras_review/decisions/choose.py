"""Which places of a report somebody means who names a check and quotes some words."""

from collections.abc import Sequence

from eras_review.decisions.anchor import decision_at, held, squeezed
from eras_review.decisions.values import Decision
from eras_review.errors import UsageError
from eras_review.likeness import words_of
from eras_review.model import Finding, Report, Span

_MOST_SHOWN = 5
_LONGEST = 80


def choose(report: Report, check: str, quote: str, reason: str) -> tuple[Decision, ...]:
    """Return the decisions to leave what *check* says at *quote*; no quote means all it says.

    One decision for each place. Raises UsageError, with what is there, when nothing is meant or too
    much.
    """
    finding = _finding(report, check)
    if not quote:
        return (_without_quote(report, finding, reason),)
    if not finding.spans:
        raise UsageError(f"{check} speaks of something that is missing.", "Leave --quote out.")
    meant = _quoted(report.document.text, quote)
    places = [span for span in finding.spans if any(map(span.overlaps, meant))]
    if not places:
        raise UsageError(f"{check} does not mark “{quote}”.", _marked(report, finding))
    shown = places[:1] if finding.whole else places
    return tuple(decision_at(report, span, check, reason) for span in shown)


def without_same(
    report: Report, old: Sequence[Decision], new: Sequence[Decision]
) -> tuple[Decision, ...]:
    """Return the *old* decisions but those that speak of the same places as *new* ones."""
    return tuple(d for d in old if not any(_same_places(report, d, other) for other in new))


def _finding(report: Report, check: str) -> Finding:
    """Return what a check says; raise UsageError when it says nothing."""
    for finding in report.findings:
        if finding.check == check:
            return finding
    named = ", ".join(finding.check for finding in report.findings)
    there = f"Its findings: {named}." if named else "It has no findings."
    raise UsageError(f"{check} is not among the findings of {report.document.source}.", there)


def _without_quote(report: Report, finding: Finding, reason: str) -> Decision:
    """Return the decision about a finding that needs no quote to be told from others."""
    if finding.whole:
        return Decision(check=finding.check, reason=reason)
    if len(finding.spans) > 1:
        cause = f"{finding.check} marks {len(finding.spans)} places; say which with --quote."
        raise UsageError(cause, _marked(report, finding))
    return decision_at(report, finding.spans[0], finding.check, reason)


def _marked(report: Report, finding: Finding) -> str:
    """Return the words that a finding marks, as many as anybody reads."""
    text = report.document.text
    quotes = [squeezed(text[s.start : s.end]) for s in finding.spans]
    shown = [q if len(q) <= _LONGEST else f"{q[:_LONGEST]} ..." for q in quotes[:_MOST_SHOWN]]
    more = f" and {len(quotes) - _MOST_SHOWN} more" if len(quotes) > _MOST_SHOWN else ""
    return f"It marks: {', '.join(f'“{words}”' for words in shown)}{more}."


def _quoted(text: str, quote: str) -> list[Span]:
    """Return where the words of a quote stand, whatever blanks and signs are between them."""
    wanted = [word.text for word in words_of(quote, Span(0, len(quote)))]
    if not wanted:
        # A quote of signs alone, such as a bullet.
        return [Span(at, at + len(quote)) for at in range(len(text)) if text.startswith(quote, at)]
    words = words_of(text, Span(0, len(text)))
    return [
        Span(words[at].span.start, words[at + len(wanted) - 1].span.end)
        for at in range(len(words) - len(wanted) + 1)
        if all(words[at + n].text == word for n, word in enumerate(wanted))
    ]


def _same_places(report: Report, one: Decision, two: Decision) -> bool:
    """Say whether two decisions speak of the same places of a report, or of the whole check."""
    if one.check != two.check or bool(one.quote) != bool(two.quote):
        return False
    places = [
        {span for f in report.findings for span in held(f, report, (d,)).get(0, ())}
        for d in (one, two)
    ]
    return not one.quote or bool(places[0] & places[1])
