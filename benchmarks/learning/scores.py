"""Scores of what was judged, and the tables of docs/quality.md."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from eras_review.model import Kind, Level
from learning.documents import FLAGS
from learning.judging import Judged

# The authors who write as real drafts are written.
ORDINARY = {Kind.STATEMENT: ("s6", "s7"), Kind.LETTER: ("l4", "l5")}
BOOTSTRAPS = 1_000
_BINS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.01)


@dataclass(frozen=True)
class Score:
    """Precision, recall and F1 of one flag."""

    precision: float
    recall: float
    f1: float


def score(judged: Sequence[Judged], flag: str) -> Score:
    """Return the score of one flag."""
    hits = sum(flag in j.raised and flag in j.document.flags for j in judged)
    shown = sum(flag in j.raised for j in judged)
    true = sum(flag in j.document.flags for j in judged)
    return Score(hits / max(shown, 1), hits / max(true, 1), 2 * hits / max(shown + true, 1))


def macro(kind: Kind, judged: Sequence[Judged]) -> float:
    """Return the mean F1 over the flags of a kind."""
    return float(np.mean([score(judged, flag).f1 for flag in FLAGS[kind]]))


def interval(
    judged: Sequence[Judged], measure: Callable[[Sequence[Judged]], float]
) -> tuple[float, float]:
    """Return the middle 95 % of a measure over documents drawn anew."""
    chance = np.random.default_rng(0)
    drawn = [
        measure([judged[n] for n in chance.integers(0, len(judged), len(judged))])
        for _ in range(BOOTSTRAPS)
    ]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return float(low), float(high)


def majors(kind: Kind, judged: Sequence[Judged]) -> tuple[float, int, float]:
    """Return precision and number of majors, and wrong majors per document without a flag."""
    shown = [(j, f) for j in judged for f in FLAGS[kind] if j.raised.get(f) is Level.MAJOR]
    right = sum(flag in j.document.flags for j, flag in shown)
    flawless = _flawless(judged)
    wrong = sum(j.raised.get(f) is Level.MAJOR for j in flawless for f in FLAGS[kind])
    return right / max(len(shown), 1), len(shown), wrong / max(len(flawless), 1)


def summary_head(kind: Kind) -> list[str]:
    """Return the head of the table of ways to judge."""
    ordinary = " and ".join(ORDINARY[kind])
    head = (
        f"| judged by | documents | macro-F1 | 95 % | {ordinary} | precision of majors (n) "
        "| wrong majors, flawless | wrong findings, flawless |"
    )
    return [head, "| --- | --: | --: | --: | --: | --: | --: | --: |"]


def summary_line(kind: Kind, name: str, judged: Sequence[Judged]) -> str:
    """Return one line about a way of judging."""
    ordinary = _ordinary(kind, judged)
    plain = f"{macro(kind, ordinary):.2f}" if ordinary else "–"
    low, high = interval(judged, lambda drawn: macro(kind, drawn))
    precision, shown, wrong = majors(kind, judged)
    flawless = _flawless(judged)
    wrongly = sum(f in j.raised for j in flawless for f in FLAGS[kind]) / max(len(flawless), 1)
    return (
        f"| {name} | {len(judged)} | {macro(kind, judged):.2f} | {low:.2f} to {high:.2f} | {plain} "
        f"| {precision:.2f} ({shown}) | {wrong:.2f} | {wrongly:.2f} |"
    )


def flag_table(kind: Kind, judged: Sequence[Judged], own: Sequence[Judged]) -> list[str]:
    """Return the table of all flags, on the given documents and on our own."""
    ordinary = _ordinary(kind, judged)
    head = (
        f"| flag | n | precision | recall | F1 | 95 % | F1, {' and '.join(ORDINARY[kind])} "
        "| n, our own | F1, our own |"
    )
    lines = [head, "| --- | --: | --: | --: | --: | --: | --: | --: | --: |"]
    for flag in FLAGS[kind]:
        one = score(judged, flag)
        low, high = interval(judged, lambda drawn, flag=flag: score(drawn, flag).f1)
        lines.append(
            f"| {flag} | {_count(judged, flag)} | {one.precision:.2f} | {one.recall:.2f} "
            f"| {one.f1:.2f} | {low:.2f} to {high:.2f} | {score(ordinary, flag).f1:.2f} "
            f"| {_count(own, flag)} | {score(own, flag).f1:.2f} |"
        )
    return lines


def calibration_table(judged: Sequence[Judged]) -> list[str]:
    """Return how often flags held to be so likely were right."""
    pairs = [(p, flag in j.document.flags) for j in judged for flag, p in j.likely.items()]
    lines = ["| held to be likely | flags | mean | right |", "| --- | --: | --: | --: |"]
    for low, high in pairwise(_BINS):
        held = [(p, right) for p, right in pairs if low <= p < high]
        mean, share = np.mean(held, axis=0) if held else (0.0, 0.0)
        bounds = f"{low:.1f} to {min(high, 1):.1f}"
        lines.append(f"| {bounds} | {len(held)} | {mean:.2f} | {share:.2f} |")
    return lines


def _count(judged: Sequence[Judged], flag: str) -> int:
    """Return how many documents have a flag."""
    return sum(flag in j.document.flags for j in judged)


def _ordinary(kind: Kind, judged: Sequence[Judged]) -> list[Judged]:
    """Return the documents in the register of real drafts."""
    return [j for j in judged if j.document.author in ORDINARY[kind]]


def _flawless(judged: Sequence[Judged]) -> list[Judged]:
    """Return the documents on which careful readers raised nothing."""
    return [j for j in judged if not j.document.flags]
