"""The labelled corpus, read as the product reads it: split by its own rules into sentences."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eras_review.language.classifier.features import Situation
from eras_review.language.metrics import word_count
from eras_review.language.scoring import situations
from eras_review.model import Block, Document, Kind, Role, Status, TextOrigin
from eras_review.reviewing import Reviewer

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
# The kinds of documents whose sentences are labelled; CVs have a corpus without sentences.
KINDS = (Kind.STATEMENT, Kind.LETTER)
# The vocabularies of which the classifier counts the terms.
NOT_COUNTED = ("abbreviations", "sentence-openers")
_MOSTLY = 0.5


@dataclass(frozen=True)
class Example:
    """A sentence of the corpus with its labels; *document* is None for single sentences."""

    situation: Situation
    words: int
    labels: frozenset[str]
    author: str
    document: int | None


@dataclass(frozen=True)
class Labelled:
    """A document of the corpus with its flags; *writer_flags* where a second reader set them."""

    name: str
    author: str
    flags: frozenset[str]
    document: Document
    writer_flags: frozenset[str] | None = None

    @property
    def disputed(self) -> bool:
        """Say whether writer and second reader raised different flags."""
        return self.writer_flags is not None and self.writer_flags != self.flags


@dataclass(frozen=True)
class Corpus:
    """All documents, and all sentences in and beside them."""

    documents: list[Labelled]
    examples: list[Example]


def given(author: str) -> bool:
    """Say whether an author's documents were given to us (s1, l4), and are not our own."""
    return author[0] in "sl"


def labelled_moves(corpus: Corpus) -> list[str]:
    """Return the moves that the corpus labels; patterns alone see the others."""
    return sorted({label for example in corpus.examples for label in example.labels})


def corpus_files(kind: Kind) -> list[Path]:
    """Return the files of the corpus of one kind, in the order of their names."""
    return sorted(path for path in (CORPUS / f"{kind}s").rglob("*.json*") if path.is_file())


def corpus_hash(kind: Kind) -> str:
    """Return the hash that tells whether a model was trained on the corpus as it is."""
    digest = hashlib.sha256()
    for path in corpus_files(kind):
        digest.update(path.relative_to(CORPUS).as_posix().encode())
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def load_corpus(kind: Kind, reviewer: Reviewer) -> Corpus:
    """Return the corpus of one kind."""
    documents: list[Labelled] = []
    examples: list[Example] = []
    for entry in _entries(kind):
        document, labels = _document(entry["paragraphs"], kind)
        number = None
        if entry["flags"] is not None:
            number = len(documents)
            flags = frozenset(entry["flags"])
            writer = frozenset(entry["writer_flags"]) if "writer_flags" in entry else None
            documents.append(Labelled(entry["id"], entry["author"], flags, document, writer))
        examples += _examples(reviewer, document, labels, entry["author"], number)
    return Corpus(documents, examples)


def _entries(kind: Kind) -> Iterator[dict[str, Any]]:
    """Yield documents, and single sentences as documents without flags."""
    for path in corpus_files(kind):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".json":
            yield json.loads(text)
            continue
        for line in text.splitlines():
            sentence = json.loads(line)
            yield {
                "id": path.stem,
                "author": sentence["author"],
                "flags": None,
                "paragraphs": [[{"text": sentence["text"], "labels": sentence["labels"]}]],
            }


def _document(
    paragraphs: list[list[dict[str, Any]]], kind: Kind
) -> tuple[Document, list[tuple[int, int, frozenset[str]]]]:
    """Return the document that labelled sentences make, and where each label holds."""
    blocks, lines, labels = [], [], []
    position = 0
    for number, sentences in enumerate(paragraphs, 1):
        begin = position
        for sentence in sentences:
            end = position + len(sentence["text"])
            labels.append((position, end, frozenset(sentence["labels"])))
            position = end + 1
        blocks.append(Block(begin, position - 1, Role.PARAGRAPH, TextOrigin(number)))
        lines.append(" ".join(sentence["text"] for sentence in sentences))
    return Document("\n".join(lines), tuple(blocks), Status.READ, "corpus", kind), labels


def _examples(
    reviewer: Reviewer,
    document: Document,
    labels: list[tuple[int, int, frozenset[str]]],
    author: str,
    number: int | None,
) -> Iterator[Example]:
    """Yield the product's own sentences, each with the labels of those it mostly covers."""
    seen = reviewer.seen(document)
    terms = [f"<{name}>" for name in reviewer.rules.vocabulary if name not in NOT_COUNTED]
    around = situations(document, seen.sentences, seen.hits, seen.moves, terms)
    for sentence, situation in zip(seen.sentences, around, strict=True):
        held: set[str] = set()
        for begin, end, names in labels:
            shared = min(end, sentence.end) - max(begin, sentence.start)
            if shared > _MOSTLY * min(end - begin, sentence.end - sentence.start):
                held |= names
        words = word_count(situation.text)
        yield Example(situation, words, frozenset(held), author, number)
