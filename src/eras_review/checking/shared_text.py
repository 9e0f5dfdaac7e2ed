"""Passages that documents reviewed together have in common."""

import re
from collections.abc import Sequence
from itertools import permutations

from eras_review.likeness import Word, shared_runs, words_of
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
        shared = _shared(compared[one], compared[two], letters[two][0], rules.letter.shared_run)
        if shared.words >= rules.letter.shared_words:
            found[one].append(shared)
    return [tuple(shared) for shared in found]


def shared_with_statements(
    experiences: Document, statements: Sequence[Document], rules: Rules
) -> tuple[Shared, ...]:
    """Return what a list of experiences has in common with each statement."""
    words = rules.experiences
    mine = words_of(experiences.text, Span(0, len(experiences.text)))
    found = (
        _shared(mine, words_of(s.text, Span(0, len(s.text))), s, words.shared_run)
        for s in statements
    )
    return tuple(shared for shared in found if shared.words >= words.shared_words)


def _shared(one: Sequence[Word], two: Sequence[Word], other: Document, least: int) -> Shared:
    """Return the passages of at least *least* words that stand in both."""
    runs = shared_runs(one, two, least)
    passages = tuple((run.first, other.text[run.second.start : run.second.end]) for run in runs)
    return Shared(other.source, sum(run.words for run in runs), passages)


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
