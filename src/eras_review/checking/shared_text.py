"""Passages that letters reviewed together have in common."""

import re
from collections.abc import Sequence
from itertools import permutations

from eras_review.likeness import shared_runs, words_of
from eras_review.model import Document, Shared, Span
from eras_review.rules import Rules
from eras_review.structure.letter import Letter

_QUOTED = re.compile(r"“[^”\n]{3,400}”|\"[^\"\n]{3,400}\"")


def shared_among(
    letters: Sequence[tuple[Document, Letter]], rules: Rules
) -> list[tuple[Shared, ...]]:
    """Return, for every letter, what it shares with others that are not versions of itself."""
    found: list[list[Shared]] = [[] for _ in letters]
    compared = [
        words_of(document.text, letter.body, _left_out(document, rules))
        for document, letter in letters
    ]
    for one, two in permutations(range(len(letters)), 2):
        if _same_letter(letters[one][1], letters[two][1]):
            continue
        runs = shared_runs(compared[one], compared[two], rules.letter.shared_run)
        words = sum(run.words for run in runs)
        if words >= rules.letter.shared_words:
            other = letters[two][0]
            passages = tuple(
                (run.first, other.text[run.second.start : run.second.end]) for run in runs
            )
            found[one].append(Shared(other.source, words, passages))
    return [tuple(shared) for shared in found]


def _same_letter(one: Letter, two: Letter) -> bool:
    """Say whether writer and applicant are the same, as in two versions of one letter."""
    return (
        bool(one.writer.name and one.applicant.names)
        and one.writer.name == two.writer.name
        and one.applicant.names[0] == two.applicant.names[0]
    )


def _left_out(document: Document, rules: Rules) -> list[Span]:
    """Return what nobody invented: stock phrases of letters, and words in quotation marks."""
    stock = "|".join(re.escape(phrase) for phrase in rules.letter.boilerplate)
    shapes = (re.compile(stock, re.IGNORECASE), _QUOTED)
    return [Span(*m.span()) for shape in shapes for m in shape.finditer(document.text)]
