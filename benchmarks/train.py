"""Train the classifier that ships with the product, from corpus/ alone.

    python benchmarks/train.py

Needs the extra `test` (scikit-learn). The same corpus gives the same model.
"""

from pathlib import Path

from eras_review.language.classifier.shipped import model_path
from eras_review.language.classifier.store import save
from eras_review.reviewing import Reviewer
from learning.corpus import KINDS, corpus_hash, labelled_moves, load_corpus
from learning.train import train


def main() -> None:
    """Train and save the model of every kind that has a corpus."""
    reviewer = Reviewer()
    for kind in KINDS:
        corpus = load_corpus(kind, reviewer)
        model = train(kind, corpus, labelled_moves(corpus), corpus_hash(kind))
        path: Path = model_path(kind)
        save(model, path)
        size = path.stat().st_size / 1024
        print(
            f"{path.name}: {len(corpus.documents)} documents, {len(corpus.examples)} sentences, "
            f"{len(model.features)} features, {size:.0f} KB"
        )
        for flag, decision in model.decisions.items():
            print(f"  {flag:24} raised at {decision.raise_at}, sure at {decision.sure_at}")


if __name__ == "__main__":
    main()
