"""Features of a sentence turned into numbers, the same way when training and when reviewing."""

from collections.abc import Iterator, Mapping, Sequence
from math import log, sqrt

from eras_review.language.classifier.features import (
    GROUPS,
    Situation,
    grouped_features,
    other_features,
)

Rows = Mapping[str, Mapping[str, int]]


def named_features(situation: Situation) -> Iterator[str]:
    """Yield the name of every feature of a sentence, that of its group first."""
    for group, found in grouped_features(situation).items():
        yield from (f"{group} {feature}" for feature in found)
    yield from (f"other {name}" for name in other_features(situation))


def rows_of(features: Sequence[str]) -> Rows:
    """Return the row of every feature, named "group feature", by group and feature."""
    rows: dict[str, dict[str, int]] = {}
    for row, name in enumerate(features):
        group, _, feature = name.partition(" ")
        rows.setdefault(group, {})[feature] = row
    return rows


def vector(
    situation: Situation, rows: Rows, rarity: Sequence[float]
) -> tuple[list[int], list[float]]:
    """Return rows and values of the features of a sentence that are known.

    Counts are damped by their logarithm and weighed by *rarity*; every group has length 1 times its
    weight, so that long sentences do not outvote short ones (tf-idf as in scikit-learn).
    """
    places: list[int] = []
    values: list[float] = []
    for group, found in grouped_features(situation).items():
        place = rows.get(group, {})
        known = [(place[f], n) for f, n in found.items() if f in place]
        weighed = [(1 + log(n) if n > 1 else 1.0) * rarity[row] for row, n in known]
        length = sqrt(sum(value * value for value in weighed)) or 1.0
        places += [row for row, _ in known]
        values += [GROUPS[group] * value / length for value in weighed]
    others = rows.get("other", {})
    for name, value in other_features(situation).items():
        if value and name in others:
            places.append(others[name])
            values.append(value)
    return places, values
