"""How well the findings agree with careful readers, on authors the model never saw.

    python benchmarks/quality.py [--write]

For every given author in turn, and for all of our own together, a model is trained on the others
and the product reviews what was left out. A flag counts as raised when its check is among the
findings at any level. --write puts the tables into docs/quality.md.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from eras_review.language.classifier.model import Model
from eras_review.model import Kind, Level
from eras_review.reviewing import Reviewer
from learning.corpus import Corpus, Labelled, load_corpus
from learning.sentences import LEARNERS
from learning.train import train

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "quality.md"
BEGIN, END = "<!-- tables -->", "<!-- end of tables -->"
ORDINARY = ("s6", "s7")
BOOTSTRAPS = 1_000
_HEAD = (
    "| judged by | macro-F1 | 95 % | s6 and s7 | precision of majors (n) "
    "| wrong majors, flawless | wrong findings, flawless |"
)
Raised = Mapping[str, Level]


@dataclass(frozen=True)
class Judged:
    """A document with its flags and what was raised on it, at which level."""

    document: Labelled
    raised: Raised


@dataclass(frozen=True)
class Score:
    """Precision, recall and F1 of one flag."""

    precision: float
    recall: float
    f1: float


def given(author: str) -> bool:
    """Say whether an author's documents were given to us, and are not our own."""
    return author.startswith("s")


def fold(author: str) -> str:
    """Return what is left out together: every given author, and all of our own."""
    return author if given(author) else "own"


def leave_one_out(
    corpus: Corpus, reviewer: Reviewer, make: Callable[[Corpus], Model | None]
) -> list[Judged]:
    """Return every document judged by a model that *make* made of the other authors."""
    judged = []
    for left_out in sorted({fold(d.author) for d in corpus.documents}):
        model = make(without(corpus, left_out))
        one = Reviewer(reviewer.rules, models={Kind.STATEMENT: model})
        judged += [
            Judged(d, raised(one, d)) for d in corpus.documents if fold(d.author) == left_out
        ]
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


def raised(reviewer: Reviewer, document: Labelled) -> Raised:
    """Return the flags the product raises on a document."""
    report = reviewer.review_document(document.document, Kind.STATEMENT)
    return {
        finding.check.partition("/")[2].replace("-", "_"): finding.level
        for finding in report.findings
        if finding.check.startswith("statement/")
    }


def score(judged: Sequence[Judged], flag: str) -> Score:
    """Return the score of one flag."""
    hits = sum(flag in j.raised and flag in j.document.flags for j in judged)
    shown = sum(flag in j.raised for j in judged)
    true = sum(flag in j.document.flags for j in judged)
    return Score(hits / max(shown, 1), hits / max(true, 1), 2 * hits / max(shown + true, 1))


def macro(judged: Sequence[Judged], flags: Sequence[str]) -> float:
    """Return the mean F1 over the flags."""
    return float(np.mean([score(judged, flag).f1 for flag in flags]))


def interval(judged: Sequence[Judged], flags: Sequence[str]) -> tuple[float, float]:
    """Return the middle 95 % of macro-F1 over documents drawn anew."""
    chance = np.random.default_rng(0)
    drawn = [
        macro([judged[n] for n in chance.integers(0, len(judged), len(judged))], flags)
        for _ in range(BOOTSTRAPS)
    ]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return float(low), float(high)


def majors(judged: Sequence[Judged], flags: Sequence[str]) -> tuple[float, int, float]:
    """Return precision and number of majors, and wrong majors per document without a flag."""
    shown = [(j, f) for j in judged for f in flags if j.raised.get(f) is Level.MAJOR]
    right = sum(flag in j.document.flags for j, flag in shown)
    flawless = [j for j in judged if not j.document.flags]
    wrong = sum(j.raised.get(f) is Level.MAJOR for j in flawless for f in flags)
    return right / max(len(shown), 1), len(shown), wrong / max(len(flawless), 1)


def table(judged: Sequence[Judged], flags: Sequence[str]) -> list[str]:
    """Return the table of all flags."""
    ordinary = [j for j in judged if j.document.author in ORDINARY]
    lines = [
        "| flag | n | precision | recall | F1 | F1, s6 and s7 |",
        "| --- | --: | --: | --: | --: | --: |",
    ]
    for flag in flags:
        one, plain = score(judged, flag), score(ordinary, flag)
        count = sum(flag in j.document.flags for j in judged)
        lines.append(
            f"| {flag} | {count} | {one.precision:.2f} | {one.recall:.2f} "
            f"| {one.f1:.2f} | {plain.f1:.2f} |"
        )
    return lines


def summary(name: str, judged: Sequence[Judged], flags: Sequence[str]) -> str:
    """Return one line about a way of judging."""
    ordinary = [j for j in judged if j.document.author in ORDINARY]
    plain = f"{macro(ordinary, flags):.2f}" if ordinary else "–"
    low, high = interval(judged, flags)
    precision, shown, wrong = majors(judged, flags)
    flawless = [j for j in judged if not j.document.flags]
    any_wrong = sum(f in j.raised for j in flawless for f in flags) / max(len(flawless), 1)
    return (
        f"| {name} | {macro(judged, flags):.2f} | {low:.2f} to {high:.2f} "
        f"| {plain} | {precision:.2f} ({shown}) "
        f"| {wrong:.2f} | {any_wrong:.2f} |"
    )


def always(corpus: Corpus, flags: Sequence[str]) -> list[Judged]:
    """Return every document with every flag."""
    return [Judged(d, dict.fromkeys(flags, Level.MINOR)) for d in corpus.documents]


def main() -> None:
    """Measure and print; with --write renew docs/quality.md."""
    reviewer = Reviewer()
    corpus = load_corpus(Kind.STATEMENT, reviewer)
    moves = sorted(reviewer.rules.moves_of(Kind.STATEMENT))
    flags = sorted({flag for d in corpus.documents for flag in d.flags})
    ways: dict[str, list[Judged]] = {
        "every flag always": always(corpus, flags),
        "patterns only": leave_one_out(corpus, reviewer, lambda _: None),
    }
    for name, learner in LEARNERS.items():
        ways[f"patterns and {name}"] = leave_one_out(
            corpus, reviewer, lambda c, use=learner: train(c, moves, learner=use)
        )
    shipped = ways["patterns and logistic regression"]
    theirs = {name: [j for j in way if given(j.document.author)] for name, way in ways.items()}
    own = [j for j in shipped if not given(j.document.author)]
    page = "\n".join(
        [
            _HEAD,
            "| --- | --: | --: | --: | --: | --: | --: |",
            *(summary(name, way, flags) for name, way in theirs.items()),
            summary("our own documents, logistic regression", own, flags),
            "",
            *table(theirs["patterns and logistic regression"], flags),
        ]
    )
    print(page)
    if "--write" in sys.argv[1:]:
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        PAGE.write_text(f"{before}{BEGIN}\n\n{page}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
