"""Kind "letter-part": a part that a letter should have and does not."""

from dataclasses import dataclass
from typing import Literal

from eras_review.checking.context import Context, NoPatterns, Place
from eras_review.rules.toml_file import Strict


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterPart(NoPatterns, Strict):
    """Fires when a letter lacks any of *parts*; the slot {missing} names them."""

    parts: tuple[Literal["letterhead", "date", "salutation", "signature"], ...]

    def find(self, context: Context) -> Place | None:
        """Return an empty place that names what is missing."""
        if context.letter is None:
            return None
        held = {
            "letterhead": bool(context.letter.letterhead),
            "date": bool(context.letter.date),
            "salutation": context.letter.parts.salutation is not None,
            "signature": bool(context.letter.writer.name),
        }
        missing = [part for part in self.parts if not held[part]]
        return Place(slots={"missing": " and no ".join(missing)}) if missing else None
