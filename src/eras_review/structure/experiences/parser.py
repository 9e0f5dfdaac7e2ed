"""Reading experiences: a heading, a title line or an empty line begins an entry."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from eras_review.model import Block, Document, Role, Span, TextOrigin, WordOrigin
from eras_review.rules.tables import ExperienceWords
from eras_review.structure.experiences.values import Experience, Experiences, Text

_SEPARATOR = re.compile(r"\s*(?:\||\t|\s[–—]\s)\s*")
_COUNTER = re.compile(r"[\s#.:)(\d-]*")


def parse_experiences(document: Document, words: ExperienceWords) -> Experiences:
    """Return the entries of a document, by the words of checks/structure/experiences.toml."""
    blocks = document.blocks
    starts = _starts(document, words)
    bounds = [*starts, len(blocks)]
    entries = (_entry(document, blocks[a:b], words) for a, b in pairwise(bounds))
    return Experiences(tuple(entry for entry in entries if entry))


def _starts(document: Document, words: ExperienceWords) -> list[int]:
    """Return the blocks that begin an entry, by the clearest sign that the file has."""
    blocks = document.blocks
    headings = [n for n, b in enumerate(blocks) if b.role is Role.HEADING]
    lines = [n for n, b in enumerate(blocks) if " | " in _text(document, b)]
    empty = [0, *(n for n in range(1, len(blocks)) if _after_gap(blocks[n - 1], blocks[n]))]
    labelled = [n for n, b in enumerate(blocks) if _is_counter(_text(document, b), words)]
    for found in (headings, labelled, lines):
        if len(found) > 1:
            return found
    titled = [n for n in empty if _could_be_title(_text(document, blocks[n]), words)]
    if len(titled) > 1:
        return titled
    return headings or lines or (empty[:1] if blocks else [])


def _could_be_title(text: str, words: ExperienceWords) -> bool:
    """Say whether a line is short, and neither a sentence nor a labelled one."""
    short = len(text) <= words.longest_title and not text.rstrip().endswith((".", "!", "?", ";"))
    return short and not _label(text, words.meaningful) and not _label(text, words.description)


def _after_gap(before: Block, block: Block) -> bool:
    """Say whether an empty line stands between two blocks."""
    one, two = before.origin, block.origin
    if isinstance(one, TextOrigin) and isinstance(two, TextOrigin):
        return two.line > max(one.line, one.last) + 1
    if isinstance(one, WordOrigin) and isinstance(two, WordOrigin):
        return one.part == two.part and two.paragraph > one.paragraph + 1
    return False


def _is_counter(text: str, words: ExperienceWords) -> bool:
    """Say whether a line begins like "Experience 3" or "Entry 3:"."""
    first = text.strip().lower()
    return any(re.match(rf"{re.escape(w)}\.?\s*#?\d{{1,2}}\b", first) for w in words.counters)


def _entry(
    document: Document, blocks: Sequence[Block], words: ExperienceWords
) -> Experience | None:
    """Return the entry that some blocks make, None when they hold no words of one."""
    if not blocks:
        return None
    title, organisation, dates, marked = _title(_text(document, blocks[0]), words)
    description: list[Span] = []
    meaningful: list[Span] = []
    into = description
    for block in blocks[1:]:
        text = _text(document, block)
        if label := _label(text, words.meaningful):
            into = meaningful
        elif label := _label(text, words.description):
            into = description
        elif _label(text, words.fields) or (not into and block is blocks[1] and "|" in text):
            continue
        start = block.start + len(label)
        if document.text[start : block.end].strip():
            into.append(Span(start, block.end))
    if not description and not meaningful and len(blocks) == 1:
        return None
    body = _joined(document, description, blocks[0].end)
    why = _joined(document, meaningful, blocks[-1].end) if meaningful or marked else None
    span = Span(blocks[0].start, blocks[-1].end)
    return Experience(title, organisation, dates, span, body, why)


def _title(text: str, words: ExperienceWords) -> tuple[str, str, str, bool]:
    """Return title, organisation and dates of the first line, and whether it is marked."""
    marked = any(mark in text.lower() for mark in words.marks)
    for mark in words.marks:
        text = re.sub(re.escape(mark), "", text, flags=re.IGNORECASE)
    for counter in words.counters:
        text = re.sub(
            rf"^\s*{counter}\.?\s*#?\d{{1,2}}\s*[:.)-]?\s*", "", text, flags=re.IGNORECASE
        )
    parts = [part.strip() for part in _SEPARATOR.split(text) if part.strip()]
    title, organisation, *rest = (*parts, "", "")
    return title, organisation, next((p for p in rest if p), ""), marked


def _label(text: str, labels: Sequence[str]) -> str:
    """Return the label before a colon that a line begins with, "" without one."""
    head, colon, _ = text.partition(":")
    return f"{head}:" if colon and head.strip(" *★-").lower() in labels else ""


def _joined(document: Document, spans: Sequence[Span], at: int) -> Text:
    """Return the words of some stretches, a line break between them."""
    if not spans:
        return Text("", Span(at, at))
    lines: Iterator[str] = (document.text[s.start : s.end].strip() for s in spans)
    first = document.text[spans[0].start : spans[0].end]
    begin = spans[0].start + len(first) - len(first.lstrip())
    return Text("\n".join(lines), Span(begin, spans[-1].end))


def _text(document: Document, block: Block) -> str:
    """Return the words of a block."""
    return document.text[block.start : block.end]
