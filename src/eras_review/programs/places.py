"""Cities, states and the Census divisions they lie in."""

import re

from eras_review.programs.words import key_of
from eras_review.rules.program_words import Divisions

_PARTS = re.compile(r"\s*[,;/|()]\s*|\s+[-–—]\s+")
_COUNTRY = ("us", "usa", "unitedstates", "unitedstatesofamerica")
_ZIP = re.compile(r"\s*\b\d{5}(-\d{4})?$")
_LONGEST_STATE = 3


class Places:
    """Tells states, divisions and regions by their names."""

    def __init__(self, known: Divisions) -> None:
        """Learn every spelling of every state."""
        self._divisions = {
            code: name for name, states in known.divisions.items() for code in states
        }
        states = {c: n for held in known.divisions.values() for c, n in held.items()}
        states |= known.elsewhere
        self._codes = {key_of(name): code for code, name in states.items()}
        self._codes |= {key_of(code): code for code in states}
        self._codes |= {key_of(spelling): code for spelling, code in known.also.items()}
        self._areas: dict[str, tuple[str, ...]] = {key_of(n): (n,) for n in known.divisions}
        self._areas |= {key_of(name): held for name, held in known.regions.items()}

    def state(self, text: str) -> str | None:
        """Return the postal code of a state by any of its names, None for other words."""
        return self._codes.get(key_of(text))

    def division(self, code: str) -> str:
        """Return the division of a state, "" for one in none."""
        return self._divisions.get(code, "")

    def divisions(self, text: str) -> tuple[str, ...]:
        """Return the divisions that a division, region or state names; none for other words."""
        state = self.state(text)
        own = self.division(state) if state else ""
        return self._areas.get(key_of(text), (own,) if own else ())

    def parted(self, text: str) -> tuple[str, str | None]:
        """Return city and state of "Boston, MA" or "Boston MA 02115"; None without a state."""
        parts = [_ZIP.sub("", part) for part in _PARTS.split(text)]
        parts = [part for part in parts if part and key_of(part) not in _COUNTRY]
        if not parts:
            return "", None
        state = self.state(parts[-1])
        if state:
            return ", ".join(parts[:-1]), state
        *before, last = parts
        words = last.split()
        for count in range(min(_LONGEST_STATE, len(words) - 1), 0, -1):
            state = self.state(" ".join(words[-count:]))
            if state:
                return ", ".join((*before, " ".join(words[:-count]))), state
        return ", ".join(parts), None
