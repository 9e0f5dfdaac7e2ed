"""What a file was understood to say, block by block: the honest answer to "what did you see?"."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from eras_review.language.metrics import word_count
from eras_review.model import Block, Document, Kind, Report, TextOrigin, WordOrigin
from eras_review.report.cv_table import cv_lines
from eras_review.report.experience_table import experience_lines
from eras_review.report.json_report import document_json, envelope
from eras_review.report.notices import notices
from eras_review.report.printable import printable
from eras_review.structure.where import block_place

Structure = Mapping[str, object] | None


def reading_text(document: Document, structure: Structure = None) -> str:
    """Return a document as plain text: what it is, what is missing, its blocks, what is beside."""
    return printable("\n".join(_lines(document, structure))) + "\n"


def reading_json(documents: Sequence[tuple[Document, Structure]]) -> str:
    """Return documents in the envelope of the report, with blocks, asides and reader."""
    read = [_json(document, structure) for document, structure in documents]
    return json.dumps(envelope(read), ensure_ascii=False, indent=2) + "\n"


def _lines(document: Document, structure: Structure) -> Iterable[str]:
    """Yield the lines of `reading_text`."""
    if not document.readable:
        yield f"{document.source}: nothing read ({document.reason}). {document.explanation}"
    else:
        kind = f", read as {document.kind.in_words}" if document.kind else ""
        words, blocks = word_count(document.text), len(document.blocks)
        yield f"{document.source}: {words:,} words in {blocks:,} blocks{kind}"
    yield from notices(document)
    if structure and document.kind:
        yield ""
        yield f"[as {document.kind.in_words}]"
        yield from _TABLES.get(document.kind, _parts)(structure)
    for number, block in enumerate(document.blocks, 1):
        yield ""
        yield f"[{block.role}, {_place(block, number)}]"
        yield document.text[block.start : block.end]
    for aside in document.asides:
        yield ""
        yield f"[{aside.what}{', ' + aside.where if aside.where else ''}: kept apart, not reviewed]"
        yield aside.text


def _parts(structure: Mapping[str, object], above: str = "") -> Iterable[str]:
    """Yield a line per part of a structure that says something."""
    for name, value in structure.items():
        if isinstance(value, Mapping):
            yield from _parts(value, f"{above}{name} ")
        elif isinstance(value, list):
            yield f"{above}{name}: {'; '.join(map(str, value)) or '–'}"
        else:
            yield f"{above}{name}: {value or '–'}"


_TABLES = {Kind.CV: cv_lines, Kind.EXPERIENCES: experience_lines}


def _place(block: Block, number: int) -> str:
    """Say where a block stands, counted as in a report, and how to find it in its file."""
    place, origin = block_place(block, number), block.origin
    if isinstance(origin, TextOrigin) and origin.line:
        return f"{place}, line {origin.line}"
    if isinstance(origin, WordOrigin):
        return f"{place}, {origin.part}"
    return place


def _json(document: Document, structure: Structure) -> dict[str, Any]:
    """Return a document with its blocks and what each came from."""
    blocks = [asdict(block) for block in document.blocks]
    asides = [asdict(aside) for aside in document.asides]
    more = {"blocks": blocks, "asides": asides, "reader": document.reader or None}
    return document_json(Report(document, structure=structure)) | more
