"""Markdown: headings, list items and paragraphs, without the marks."""

import re
from collections.abc import Iterator

from eras_review.model import Role
from eras_review.reading.encoding import decode
from eras_review.reading.folding import Line, fold, raw_lines, to_lines
from eras_review.reading.marks import without_mark
from eras_review.reading.pieces import Gathered, LeftOut, Tally
from eras_review.reading.wrapping import break_is_meant, wrap_width

_HEADING = re.compile(r"#{1,6}\s+(.*?)(?:\s+#+)?$")
_UNDERLINE = re.compile(r"(=+|-+)$")
_RULE = re.compile(r"(?:[-*_]\s*){3,}$|(?:`{3,}|~{3,}).*$")
_QUOTE = re.compile(r"(?:>\s?)+")
# Every repetition has an end, or a line of a million brackets would take hours.
_PICTURE = re.compile(r"!\[[^\]\[]{0,500}\]\([^()]{0,500}\)")
_LINK = re.compile(r"\[([^\]\[]{1,500})\](?:\([^()]{0,500}\)|\[[^\]\[]{0,500}\])")
_ADDRESS = re.compile(r"<((?:https?|mailto):[^<>\s]{1,500})>")
_STRONG = re.compile(r"(\*{1,3}|(?<!\w)_{1,3}|~~)(?=\S)([^*_~]{1,500}?)(?<=\S)\1(?!\w)")
_CODE = re.compile(r"`([^`]{1,500})`")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_HARD_BREAK = re.compile(r"(?: {2,}|\\)$")


def gather(data: bytes) -> Gathered:
    """Return the headings, paragraphs and list items of the Markdown text *data*."""
    left_out = Tally()
    text = decode(data, left_out)
    text, pictures = _PICTURE.subn("", text)
    text, comments = _without_comments(text)
    left_out.add(LeftOut.PICTURES, count=pictures)
    left_out.add(LeftOut.COMMENTS, count=comments)
    return Gathered(tuple(fold(_lines(text))), left_out)


def _without_comments(text: str) -> tuple[str, int]:
    """Return *text* without its comments, and how many they were."""
    kept, *rest = text.split("<!--")
    comments = 0
    for part in rest:
        _, end, after = part.partition("-->")
        kept += after if end else f"<!--{part}"
        comments += bool(end)
    return kept, comments


def _lines(text: str) -> Iterator[Line]:
    """Yield every line that holds text, with its role and without its marks."""
    raw = raw_lines(text)
    lines = to_lines(text)
    width = wrap_width(lines)
    previous = ""
    for number, line in enumerate(lines, 1):
        following = lines[number] if number < len(lines) else ""
        role, words = _role(line, following)
        if words and not _is_mark_only(line, previous):
            starts = role is not Role.PARAGRAPH or not previous or break_is_meant(previous, width)
            hard = "\n" if _HARD_BREAK.search(raw[number - 1]) and following else ""
            yield Line(number, _without_marks(words) + hard, role, starts=starts)
        previous = "" if role is Role.HEADING else line


def _role(line: str, following: str) -> tuple[Role, str]:
    """Return what *line* is and its words; a line of = or - below makes it a heading."""
    heading = _HEADING.match(line)
    if heading:
        return Role.HEADING, heading[1]
    item = without_mark(line)
    if item is not None:
        return Role.LIST_ITEM, item
    words = _QUOTE.sub("", line) if line.startswith(">") else line
    is_heading = len(following) > 1 and _UNDERLINE.match(following)
    return (Role.HEADING if is_heading else Role.PARAGRAPH), words.removesuffix("\\")


def _is_mark_only(line: str, previous: str) -> bool:
    """Say whether *line* is a rule, a fence, or the line under a heading."""
    return bool(_RULE.match(line)) or (previous == "" and bool(_UNDERLINE.match(line)))


def _without_marks(words: str) -> str:
    """Return *words* as they read: link texts without addresses, no stars around words."""
    for pattern in (_LINK, _ADDRESS, _CODE):
        words = pattern.sub(r"\1", words)
    for _ in range(2):  # bold inside italics
        words = _STRONG.sub(r"\2", words)
    return _ESCAPED.sub(r"\1", words)
