"""Features of a sentence turned into numbers, the same way when training and when reviewing."""

from collections.abc import Iterator, Mapping
from math import log, sqrt

from eras_review.language.classifier.features import (
    GROUPS,
    Situation,
    grouped_features,
    other_features,
)


def named_features(situation: Situation) -> Iterator[str]:
    """Yield the name of every feature of a sentence, that of its group first."""
    for group, found in grouped_features(situation).items():
        yield from (f"{group} {feature}" for feature in found)
    yield from (f"other {name}" for name in other_features(situation))


def vector(
    situation: Situation, rows: Mapping[str, int], rarity: Mapping[int, float]
) -> tuple[list[int], list[float]]:
    """Return rows and values of the features of a sentence that are known.

    Counts are damped by their logarithm and weighed by *rarity*; every group has length 1 times its
    weight, so that long sentences do not outvote short ones (tf-idf as in scikit-learn).
    """
    places: list[int] = []
    values: list[float] = []
    for group, found in grouped_features(situation).items():
        known = [
            (row, n) for f, n in found.items() if (row := rows.get(f"{group} {f}")) is not None
        ]
        weighed = [(1 + log(n)) * rarity[row] for row, n in known]
        length = sqrt(sum(value * value for value in weighed)) or 1.0
        places += [row for row, _ in known]
        values += [GROUPS[group] * value / length for value in weighed]
    for name, value in other_features(situation).items():
        row = rows.get(f"other {name}")
        if row is not None and value:
            places.append(row)
            values.append(value)
    return places, values
