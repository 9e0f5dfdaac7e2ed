"""The words of a sentence that make a move by themselves, where no pattern knows them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from eras_review.language.classifier.features import Situation
from eras_review.language.classifier.model import Model

# Between clauses: after a mark, before a joining word.
_BETWEEN = re.compile(
    r"(?<=[,;:])\s+|\s*[—–]\s*|\s+(?=(?:and|but|because|so|since|while|although|which|who)\s)"
)
_MOST_CLAUSES = 8
_ALMOST = 0.9
_FEWEST_WORDS = 3


def telling_words(model: Model, situation: Situation, move: str, whole: float) -> tuple[int, int]:
    """Return start and end, in the sentence's text, of the fewest clauses that make *move*.

    Clauses make it when they are almost as likely to as the *whole* sentence, whose probability is
    known.
    """
    text = situation.text
    for start, end in sorted(_stretches(text), key=lambda s: (s[1] - s[0], s)):
        likely = model.probabilities(replace(situation, text=text[start:end]))[move]
        if likely >= _ALMOST * whole:
            return start, end
    return 0, len(text)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield every run of neighbouring clauses that is long enough to say something."""
    cuts = [match.span() for match in _BETWEEN.finditer(text)]
    if len(cuts) >= _MOST_CLAUSES:
        return
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    for number, start in enumerate(starts):
        for end in ends[number:]:
            trimmed = start + len(text[start:end].rstrip(",;:"))
            if len(text[start:trimmed].split()) >= _FEWEST_WORDS:
                yield start, trimmed
