"""Length and readability in plain words, beside what the strong samples measure; never graded."""

from collections.abc import Mapping

_NAMES = {
    "words": "words",
    "characters": "characters",
    "sentences": "sentences",
    "paragraphs": "paragraphs",
    "words_per_sentence": "words per sentence",
    "automated_readability_index": "school grade by the automated readability index",
    "coleman_liau_index": "school grade by the Coleman-Liau index",
}


def facts(
    metrics: Mapping[str, float], yardsticks: Mapping[str, tuple[float, float]]
) -> tuple[str, ...]:
    """Return a line per metric, with the range of the strong samples where there is one."""
    return tuple(
        _line(name, metrics[name], yardsticks.get(name)) for name in _NAMES if name in metrics
    )


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
