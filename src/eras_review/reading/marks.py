"""Marks at the start of a line that make it a list item: bullets, dashes, numbers."""

import re

# The private-use ones are what Symbol and Wingdings show as bullets.
_BULLET = r"[•‣▪▫◦●○■□∙⁃\uf0a7\uf0b7\uf0d8\uf076\uf0fc]\s*|[-*–·]\s+"
_NUMBER = r"\(?\d{1,2}[.)]\s+"
_BULLETED = re.compile(rf"\s*(?:{_BULLET})(?=\S)")
_MARKED = re.compile(rf"\s*(?:{_BULLET}|{_NUMBER})(?=\S)")


def without_mark(line: str) -> str | None:
    """Return a list item's text without its bullet or number, None when it has neither."""
    mark = _MARKED.match(line)
    return line[mark.end() :] if mark else None


def without_bullet(line: str) -> str | None:
    """Return a list item's text without its bullet, None when it has none."""
    mark = _BULLETED.match(line)
    return line[mark.end() :] if mark else None
