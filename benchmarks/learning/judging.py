"""Reviewing documents by models that never saw their authors."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from eras_review.language.classifier.model import Model
from eras_review.model import Kind, Level
from eras_review.reviewing import Reviewer
from learning.corpus import Corpus, Labelled, given


@dataclass(frozen=True)
class Judged:
    """A document, what was raised on it at which level, and how likely each flag was held to be."""

    document: Labelled
    raised: Mapping[str, Level]
    likely: Mapping[str, float]


def fold(author: str) -> str:
    """Return what is left out together: every given author, and all of our own."""
    return author if given(author) else "own"


def leave_one_out(
    kind: Kind, corpus: Corpus, reviewer: Reviewer, make: Callable[[Corpus], Model | None]
) -> list[Judged]:
    """Return every document judged by a model that *make* made of the other authors."""
    judged = []
    for left_out in sorted({fold(d.author) for d in corpus.documents}):
        one = Reviewer(reviewer.rules, models={kind: make(without(corpus, left_out))})
        judged += [judge(one, kind, d) for d in corpus.documents if fold(d.author) == left_out]
    return judged


def without(corpus: Corpus, left_out: str) -> Corpus:
    """Return the corpus without the authors of one fold."""
    kept = [n for n, d in enumerate(corpus.documents) if fold(d.author) != left_out]
    numbers = {old: new for new, old in enumerate(kept)}
    examples = [
        replace(e, document=None if e.document is None else numbers[e.document])
        for e in corpus.examples
        if fold(e.author) != left_out
    ]
    return Corpus([corpus.documents[n] for n in kept], examples)


def judge(reviewer: Reviewer, kind: Kind, document: Labelled) -> Judged:
    """Return what the product raises on a document."""
    report = reviewer.review_document(document.document, kind)
    raised = {
        finding.check.partition("/")[2].replace("-", "_"): finding.level
        for finding in report.findings
        if finding.check.startswith(f"{kind}/")
    }
    likely = {
        flag: j.probability for flag, j in reviewer.context(report.document).judgements.items()
    }
    return Judged(document, raised, likely)


def always(corpus: Corpus) -> list[Judged]:
    """Return every document with every flag."""
    flags = sorted({flag for d in corpus.documents for flag in d.flags})
    return [Judged(d, dict.fromkeys(flags, Level.MINOR), {}) for d in corpus.documents]
