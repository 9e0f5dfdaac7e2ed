"""How well the findings agree with careful readers, on authors the model never saw.

    python benchmarks/quality.py [KIND ...] [--write]

For every given author in turn, and for all of our own together, a model is trained on the others
and the product reviews what was left out. A flag counts as raised when its check is among the
findings at any level. KIND is statement or letter, both by default. --write puts the tables into
docs/quality.md.
"""

import sys
from dataclasses import replace
from pathlib import Path

from eras_review.model import Kind
from eras_review.reviewing import Reviewer
from eras_review.rules import Rules
from learning.agreement import agreement_table
from learning.corpus import KINDS, given, labelled_moves, load_corpus
from learning.judging import Judged, always, leave_one_out
from learning.scores import calibration_table, flag_table, summary_head, summary_line
from learning.sentences import LEARNERS
from learning.train import train

PAGE = Path(__file__).parents[1] / "docs" / "quality.md"
SHIPPED = "logistic regression"


def ways_of_judging(kind: Kind) -> dict[str, list[Judged]]:
    """Return all documents of a kind, judged in every way that is compared."""
    reviewer = Reviewer()
    corpus = load_corpus(kind, reviewer)
    moves = labelled_moves(corpus)
    ways = {
        "every flag always": always(corpus),
        "patterns only": leave_one_out(kind, corpus, reviewer, lambda _: None),
    }
    blind = Reviewer(without_patterns(reviewer.rules))
    ways["classifier only"] = leave_one_out(
        kind, load_corpus(kind, blind), blind, lambda c: train(kind, c, moves)
    )
    for name, learner in LEARNERS.items():
        ways[f"patterns and {name}"] = leave_one_out(
            kind, corpus, reviewer, lambda c, use=learner: train(kind, c, moves, learner=use)
        )
    return ways


def without_patterns(rules: Rules) -> Rules:
    """Return the rules with moves that no pattern shows."""
    return replace(rules, moves=tuple(replace(m, patterns=(), together=()) for m in rules.moves))


def page(kind: Kind) -> str:
    """Return the tables of one kind."""
    ways = ways_of_judging(kind)
    theirs = {name: [j for j in way if given(j.document.author)] for name, way in ways.items()}
    shipped = ways[f"patterns and {SHIPPED}"]
    own = [j for j in shipped if not given(j.document.author)]
    disputed = [j for j in own if j.document.disputed]
    lines = [*summary_head(kind), *(summary_line(kind, *way) for way in theirs.items())]
    lines.append(summary_line(kind, f"our own documents, {SHIPPED}", own))
    lines.append(summary_line(kind, "of them those on which two readers differ", disputed))
    return "\n".join(
        [
            *lines,
            "",
            *flag_table(kind, [j for j in shipped if given(j.document.author)], own),
            "",
            *calibration_table(shipped),
            "",
            *agreement_table([j.document for j in shipped]),
        ]
    )


def main() -> None:
    """Measure and print; with --write renew docs/quality.md."""
    kinds = [Kind(word) for word in sys.argv[1:] if not word.startswith("-")] or list(KINDS)
    for kind in kinds:
        tables = page(kind)
        print(tables)
        if "--write" in sys.argv[1:]:
            begin, end = f"<!-- {kind} -->", f"<!-- end of {kind} -->"
            before, _, rest = PAGE.read_text(encoding="utf-8").partition(begin)
            after = rest.partition(end)[2]
            PAGE.write_text(f"{before}{begin}\n\n{tables}\n\n{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
