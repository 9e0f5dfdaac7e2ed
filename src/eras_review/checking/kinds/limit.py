"""Kind "limit": a figure of the season table that a document should keep to."""

from dataclasses import dataclass
from typing import Literal

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.model import Level
from eras_review.rules.tables import Confidence
from eras_review.rules.toml_file import Strict

# Only what ERAS itself says may be a major finding; common advice stays polish.
HIGHEST: dict[Confidence, Level] = {
    "official": Level.MAJOR,
    "published": Level.MINOR,
    "custom": Level.POLISH,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitValue(Strict):
    """A season value by name, what is measured against it, and which *side* of it is too far."""

    value: str
    measure: Literal["characters", "words"]
    side: Literal["over", "under"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit(NoPatterns, Strict):
    """Fires on the first of *limits* that is not kept, at the level its source allows."""

    limits: tuple[LimitValue, ...]

    def find(self, context: Context) -> Place | None:
        """Return the limit, the measured value and the level."""
        for limit in self.limits:
            known = context.season.values[limit.value]
            bound, measured = float(str(known.value)), context.metrics[limit.measure]
            if (measured > bound) if limit.side == "over" else (measured < bound):
                slots = {
                    "value": f"{measured:,.0f} {limit.measure}",
                    "limit": f"{bound:,.0f} {limit.measure}",
                    "standing": known.standing,
                }
                return Place(slots=slots, at_most=HIGHEST[known.confidence])
        return None
