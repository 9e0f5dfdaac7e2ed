"""What became of the findings of a draft: each check, place by place."""

from collections.abc import Iterator, Sequence

from eras_review.comparing.values import FindingChange, Texts
from eras_review.likeness import alike
from eras_review.model import Finding, Report, Span
from eras_review.rules import Rules

# Kinds that speak of a draft as a whole: other words do not make another finding of it.
_OF_THE_WHOLE = frozenset({"share", "outweighed", "ladder", "limit", "too-many", "date-styles"})


class Places:
    """Decides which places of two drafts are the same place, by their words and not by where."""

    def __init__(self, old: Report, new: Report, texts: Texts) -> None:
        """Keep both texts and which of their sentences or entries belong together."""
        self._old, self._new = old.document.text, new.document.text
        self._before = sorted({unit.old for unit in texts.carried} | set(texts.dropped))
        self._after = sorted({unit.new for unit in texts.carried} | set(texts.new))
        self._carried = [(unit.old, unit.new) for unit in texts.carried]
        self._unchanged = [(unit.old, unit.new) for unit in texts.word_for_word]

    def old_of(self, finding: Finding) -> list[Span]:
        """Return the places of a finding in the old draft."""
        return list(_cut(finding.spans, self._before))

    def new_of(self, finding: Finding) -> list[Span]:
        """Return the places of a finding in the new draft."""
        return list(_cut(finding.spans, self._after))

    def matched(self, old: Sequence[Span], new: Sequence[Span]) -> list[tuple[Span, Span]]:
        """Return the places that stand in both, each once, the surest ones taken first."""
        sure = sorted(
            (rank, abs(n - m), n + m, n, m)
            for n, one in enumerate(old)
            for m, two in enumerate(new)
            if (rank := self._rank(one, two)) is not None
        )
        taken_old: set[int] = set()
        found: dict[int, int] = {}
        for _, _, _, n, m in sure:
            if n not in taken_old and m not in found:
                taken_old.add(n)
                found[m] = n
        return [(old[found[m]], new[m]) for m in sorted(found)]

    def fixed(self, finding: Finding) -> FindingChange:
        """Return a finding of the old draft alone, with the places whose words still stand."""
        places = self.old_of(finding)
        kept = [
            (span, new) for span in places for old, new in self._unchanged if span.overlaps(old)
        ]
        stay = {span for span, _ in kept}
        gone = tuple(span for span in places if span not in stay)
        return FindingChange(finding, None, tuple(kept), gone)

    def added(self, finding: Finding) -> FindingChange:
        """Return a finding of the new draft alone, with the places whose words stood before."""
        places = self.new_of(finding)
        kept = [
            (old, span) for span in places for old, new in self._unchanged if span.overlaps(new)
        ]
        stood = {span for _, span in kept}
        came = tuple(span for span in places if span not in stood)
        return FindingChange(None, finding, tuple(kept), added=came)

    def _rank(self, old: Span, new: Span) -> int | None:
        """Return how surely two places are the same, 0 the surest; None: they are not."""
        one, two = self._old[old.start : old.end], self._new[new.start : new.end]
        same = one.casefold().split() == two.casefold().split()
        beside = any(old.overlaps(a) and new.overlaps(b) for a, b in self._carried)
        if beside:
            return 0 if same else 2
        if same:
            return 1
        return 3 if alike(one, two) else None


def findings_compared(
    old: Report, new: Report, texts: Texts, rules: Rules
) -> tuple[tuple[FindingChange, ...], tuple[FindingChange, ...], tuple[FindingChange, ...]]:
    """Return what is fixed, what is still there and what is new, each in its report's order."""
    places = Places(old, new, texts)
    before = {finding.check: finding for finding in old.findings}
    after = {finding.check: finding for finding in new.findings}
    both = {
        check: _change(before[check], after[check], places) for check in after if check in before
    }
    parted = {
        check: change
        for check, change in both.items()
        if change.gone and change.added and not change.kept and not _of_the_whole(check, rules)
    }
    fixed = [places.fixed(f) for f in old.findings if f.check not in both or f.check in parted]
    added = [places.added(f) for f in new.findings if f.check not in both or f.check in parted]
    still = [change for check, change in both.items() if check not in parted]
    return tuple(fixed), tuple(still), tuple(added)


def _change(old: Finding, new: Finding, places: Places) -> FindingChange:
    """Return what became of the places of one check that speaks in both drafts."""
    before, after = places.old_of(old), places.new_of(new)
    kept = places.matched(before, after)
    stay, came = {one for one, _ in kept}, {two for _, two in kept}
    return FindingChange(
        old,
        new,
        tuple(kept),
        tuple(span for span in before if span not in stay),
        tuple(span for span in after if span not in came),
    )


def _of_the_whole(check: str, rules: Rules) -> bool:
    """Say whether a check speaks of a draft as a whole."""
    return check in rules.checks and rules.checks[check].kind in _OF_THE_WHOLE


def _cut(spans: Sequence[Span], units: Sequence[Span]) -> Iterator[Span]:
    """Yield the spans; one that runs over several sentences is cut where they end."""
    for span in spans:
        held = [unit for unit in units if unit.overlaps(span)]
        if len(held) <= 1:
            yield span
            continue
        for unit in held:
            yield Span(max(span.start, unit.start), min(span.end, unit.end), unit.where)
