"""Length and readability in plain words, beside what the strong samples measure; never graded."""

from collections import Counter
from collections.abc import Iterator, Mapping

from eras_review.model import Kind, Report, WordsUsed
from eras_review.rules import Rules

_NAMES = {
    "words": "words",
    "characters": "characters",
    "sentences": "sentences",
    "paragraphs": "paragraphs",
    "words_per_sentence": "words per sentence",
    "automated_readability_index": "school grade by the automated readability index",
    "coleman_liau_index": "school grade by the Coleman-Liau index",
}


def facts(report: Report, rules: Rules) -> tuple[str, ...]:
    """Return a line per metric, of statements with the range of the strong samples."""
    ranges: Mapping[str, tuple[float, float]] = {}
    if report.document.kind is Kind.STATEMENT:
        ranges = rules.yardsticks
    lines = [_line(n, report.metrics[n], ranges.get(n)) for n in _NAMES if n in report.metrics]
    return (*lines, *_wording(report.wording, rules.letter.mixed_evidence))


def _wording(used: tuple[WordsUsed, ...], caution: str) -> Iterator[str]:
    """Yield a line per group of words, and how agency stands to warmth."""
    for group in used:
        counted = Counter(group.words)
        shown = ", ".join(f"{w} ({n})" if n > 1 else w for w, n in counted.items())
        yield f"words of {group.title}: {len(group.words)}{': ' if shown else ''}{shown}"
    counts = {group.group: len(group.words) for group in used}
    if counts.get("agentic") or counts.get("communal"):
        ratio = counts["agentic"] / max(counts["communal"], 1)
        stand = f"{counts['agentic']} to {counts['communal']} ({ratio:.1f})"
        yield f"agency to warmth: {stand}. {caution}"


def _line(name: str, value: float, range_: tuple[float, float] | None) -> str:
    """Return one metric as words."""
    text = f"{_shown(value)} {_NAMES[name]}"
    if range_ is None:
        return text
    low, high = (_shown(bound) for bound in range_)
    return f"{text} (our strong samples: {low} to {high})"


def _shown(value: float) -> str:
    """Return a figure as people write it."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"
