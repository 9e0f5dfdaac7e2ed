"""What a file was understood to say, block by block: the honest answer to "what did you see?"."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from eras_review.language.metrics import word_count
from eras_review.model import Block, Document, PdfOrigin, Report, TextOrigin
from eras_review.report.json_report import document_json, envelope
from eras_review.report.notices import notices
from eras_review.report.printable import printable


def reading_text(document: Document) -> str:
    """Return a document as plain text: what it is, what is missing, its blocks, what is beside."""
    return printable("\n".join(_lines(document))) + "\n"


def reading_json(documents: Sequence[Document]) -> str:
    """Return documents in the envelope of the report, with blocks, asides and reader."""
    return json.dumps(envelope([_json(d) for d in documents]), ensure_ascii=False, indent=2) + "\n"


def _lines(document: Document) -> Iterable[str]:
    """Yield the lines of `reading_text`."""
    if not document.readable:
        yield f"{document.source}: nothing read ({document.reason}). {document.explanation}"
    else:
        kind = f", looks like a {document.kind}" if document.kind else ""
        words, blocks = word_count(document.text), len(document.blocks)
        yield f"{document.source}: {words:,} words in {blocks:,} blocks{kind}"
    yield from notices(document)
    for block in document.blocks:
        yield ""
        yield f"[{block.role}, {_place(block)}]"
        yield document.text[block.start : block.end]
    for aside in document.asides:
        yield ""
        yield f"[{aside.what}{', ' + aside.where if aside.where else ''}: kept apart, not reviewed]"
        yield aside.text


def _place(block: Block) -> str:
    """Say where a block stands in its file."""
    origin = block.origin
    if isinstance(origin, PdfOrigin):
        return f"page {origin.page}"
    if isinstance(origin, TextOrigin):
        return f"line {origin.line}"
    return f"{origin.part}, paragraph {origin.paragraph}"


def _json(document: Document) -> dict[str, Any]:
    """Return a document with its blocks and what each came from."""
    blocks = [asdict(block) for block in document.blocks]
    asides = [asdict(aside) for aside in document.asides]
    more = {"blocks": blocks, "asides": asides, "reader": document.reader or None}
    return document_json(Report(document)) | more
