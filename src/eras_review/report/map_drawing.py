"""The narrative map drawn: bars as wide as sentences are long, and the room a finding takes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eras_review.model import Finding, Span
from eras_review.report.narrative_map import Band
from eras_review.rules import Rules

_WIDE = 1000
_SHARE_KIND = "share"


@dataclass(frozen=True, slots=True)
class Bar:
    """A band of the map with its place in a strip 1000 units wide; *number* counts from 1."""

    number: int
    x: float
    width: float
    band: Band


@dataclass(frozen=True, slots=True)
class Share:
    """The sentences of a finding that speaks of too much room, and their percent of the words."""

    title: str
    percent: int
    bars: tuple[Bar, ...]


def drawn(shown: Sequence[Band]) -> tuple[Bar, ...]:
    """Return the bands with places, as wide as their sentences have words."""
    total = sum(max(band.words, 1) for band in shown) or 1
    bars, x = [], 0.0
    for number, band in enumerate(shown, start=1):
        width = _WIDE * max(band.words, 1) / total
        bars.append(Bar(number, round(x, 2), round(width, 2), band))
        x += width
    return tuple(bars)


def shares(findings: Iterable[Finding], rules: Rules, bars: Sequence[Bar]) -> tuple[Share, ...]:
    """Return what to draw under the map for every finding of the kind "share"."""
    return tuple(
        _share(finding, bars)
        for finding in findings
        if finding.check in rules.checks and rules.checks[finding.check].kind == _SHARE_KIND
    )


def _share(finding: Finding, bars: Sequence[Bar]) -> Share:
    """Return the bars whose sentences a finding marks."""
    held = tuple(
        bar
        for bar in bars
        if any(span.overlaps(Span(bar.band.start, bar.band.end)) for span in finding.spans)
    )
    return Share(finding.title, round(100 * sum(bar.width for bar in held) / _WIDE), held)
