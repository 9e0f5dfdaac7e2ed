"""How far writer and second reader of our own documents agree."""

from collections.abc import Sequence

from learning.corpus import Labelled

_HEAD = ["| flag | writer | second reader | both | kappa |", "| --- | --: | --: | --: | --: |"]


def kappa(both: int, first: int, second: int, total: int) -> float:
    """Return Cohen's kappa of two readers who raised a flag *first* and *second* times (1960)."""
    agreed = (total - first - second + 2 * both) / total
    chance = (first * second + (total - first) * (total - second)) / total**2
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)


def agreement_table(documents: Sequence[Labelled]) -> list[str]:
    """Return the agreement by flag on all documents that were read twice."""
    twice = [d for d in documents if d.writer_flags is not None]
    lines = list(_HEAD)
    for flag in sorted({f for d in documents for f in d.flags}):
        first = [flag in (d.writer_flags or ()) for d in twice]
        second = [flag in d.flags for d in twice]
        both = sum(a and b for a, b in zip(first, second, strict=True))
        value = kappa(both, sum(first), sum(second), max(len(twice), 1))
        lines.append(f"| {flag} | {sum(first)} | {sum(second)} | {both} | {value:.2f} |")
    return lines
