"""Passages that documents of different applicants have in common."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from eras_review.likeness import Word, shared_runs, words_of
from eras_review.model import Document, Kind, Report, Span
from eras_review.rules import Rules

# A run that more people than this have in common is a stock phrase, or a form.
_STOCK = 12


@dataclass(frozen=True, slots=True)
class SharedPassages:
    """What two documents have in common: *words* in all, the passages side by side."""

    one: str
    two: str
    words: int
    passages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Runs:
    """A document reduced to the hashes of its runs of words."""

    path: str
    applicant: str
    hashes: NDArray[np.int64]


def runs_of(report: Report, applicant: str, rules: Rules) -> Runs | None:
    """Return the runs of a document, None for one not written in sentences of its own, as CVs."""
    document = report.document
    if document.kind not in (Kind.STATEMENT, Kind.LETTER, Kind.EXPERIENCES):
        return None
    words = [word.text for word in _words(document)]
    least = rules.letter.shared_run
    runs = {hash(tuple(words[at : at + least])) for at in range(len(words) - least + 1)}
    return Runs(document.source, applicant, np.fromiter(runs, np.int64, len(runs)))


def shared_in_cohort(
    documents: Iterable[Runs], document_of: Callable[[str], Document], rules: Rules
) -> tuple[SharedPassages, ...]:
    """Return the pairs of documents of different people that share most, those first.

    The rule is that of letters: at least `shared_words` words in runs of at least `shared_run`
    (docs/guide.md E2). Only pairs that share a run at all are compared; *document_of* gives a
    document by its path.
    """
    least = rules.letter.shared_run
    found = []
    for one, two in sorted(_pairs(list(documents))):
        first, second = document_of(one), document_of(two)
        runs = shared_runs(_words(first), _words(second), least)
        words = sum(run.words for run in runs)
        if words >= rules.letter.shared_words:
            passages = tuple(
                (
                    first.text[r.first.start : r.first.end],
                    second.text[r.second.start : r.second.end],
                )
                for r in runs
            )
            found.append(SharedPassages(one, two, words, passages))
    return tuple(sorted(found, key=lambda shared: (-shared.words, shared.one, shared.two)))


def _words(document: Document) -> tuple[Word, ...]:
    """Return all words of a document."""
    return words_of(document.text, Span(0, len(document.text)))


def _pairs(documents: list[Runs]) -> set[tuple[str, str]]:
    """Return the paths of documents of different people that share at least one run."""
    return {
        (documents[one].path, documents[two].path)
        for holders in _holders(documents)
        for one, two in combinations(sorted(holders), 2)
        if documents[one].applicant != documents[two].applicant
    }


def _holders(documents: list[Runs]) -> Iterator[list[int]]:
    """Yield, for each run that a few people's documents hold, their numbers.

    Sorted arrays take a tenth of the memory of a dictionary of lists.
    """
    if not documents:
        return
    hashes = np.concatenate([document.hashes for document in documents])
    owners = np.repeat(np.arange(len(documents)), [len(d.hashes) for d in documents])
    order = np.argsort(hashes, kind="stable")
    hashes, owners = hashes[order], owners[order]
    starts = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]])
    ends = np.r_[starts[1:], len(hashes)]
    several = ends - starts > 1
    for start, end in zip(starts[several], ends[several], strict=True):
        held = owners[start:end].tolist()
        if len({documents[number].applicant for number in held}) <= _STOCK:
            yield held
