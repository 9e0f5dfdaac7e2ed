"""What became of the findings of a draft: each check, place by place."""

from eras_review.comparing.places import Places
from eras_review.comparing.values import FindingChange, Texts
from eras_review.model import Finding, Report


def findings_compared(
    old: Report, new: Report, texts: Texts
) -> tuple[tuple[FindingChange, ...], tuple[FindingChange, ...], tuple[FindingChange, ...]]:
    """Return what is fixed, what is still there and what is new, each in its report's order.

    Of a check that speaks of a draft as a whole, other words do not make another finding.
    """
    places = Places(old, new, texts)
    before = {finding.check: finding for finding in old.findings}
    after = {finding.check: finding for finding in new.findings}
    both = {
        check: _change(before[check], after[check], places) for check in after if check in before
    }
    parted = {
        check: change
        for check, change in both.items()
        if change.gone and change.added and not change.kept and not change.finding.whole
    }
    fixed = [_fixed(f, places) for f in old.findings if f.check not in both or f.check in parted]
    added = [_added(f, places) for f in new.findings if f.check not in both or f.check in parted]
    still = [change for check, change in both.items() if check not in parted]
    return tuple(fixed), tuple(still), tuple(added)


def _change(old: Finding, new: Finding, places: Places) -> FindingChange:
    """Return what became of the places of one check that speaks in both drafts."""
    before, after = places.before.cut(old.spans), places.after.cut(new.spans)
    kept = places.matched(before, after)
    stay, came = {one for one, _ in kept}, {two for _, two in kept}
    return FindingChange(
        old,
        new,
        tuple(kept),
        tuple(span for span in before if span not in stay),
        tuple(span for span in after if span not in came),
    )


def _fixed(finding: Finding, places: Places) -> FindingChange:
    """Return a finding of the old draft alone, with the places whose words still stand."""
    spans = places.before.cut(finding.spans)
    stands = {
        span: places.unchanged[unit]
        for span in spans
        for unit in places.before.touched(span)
        if unit in places.unchanged
    }
    gone = tuple(span for span in spans if span not in stands)
    return FindingChange(finding, None, tuple(stands.items()), gone)


def _added(finding: Finding, places: Places) -> FindingChange:
    """Return a finding of the new draft alone, with the places whose words stood before."""
    spans = places.after.cut(finding.spans)
    stood = {new: old for old, new in places.unchanged.items()}
    known = {
        span: stood[unit] for span in spans for unit in places.after.touched(span) if unit in stood
    }
    came = tuple(span for span in spans if span not in known)
    kept = tuple((old, span) for span, old in known.items())
    return FindingChange(None, finding, kept, added=came)
