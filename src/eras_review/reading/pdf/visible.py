"""Characters on a page that hardly anybody sees: white on nothing, or tiny."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pdfplumber.page import Page

_TINY_POINTS = 2.0
_WHITES = ((1,), (1, 1, 1), (0, 0, 0, 0))


def faint_characters(page: "Page") -> int:
    """Count the letters that are tiny, or white where nothing is painted behind them.

    Colour alone is no proof: a white name on a dark bar is plain to see.
    """
    letters = [char for char in page.chars if not char["text"].isspace()]
    tiny = sum(bool(char["size"] < _TINY_POINTS) for char in letters)
    white = [c for c in letters if _is_white(c) and c["size"] >= _TINY_POINTS]
    if not white:
        return tiny
    painted = [item for item in (*page.rects, *page.curves) if _is_dark(item)]
    grounds = [*page.images, *painted]
    return tiny + sum(not any(_behind(ground, char) for ground in grounds) for char in white)


def _is_white(item: dict[str, Any]) -> bool:
    """Say whether something is filled with white."""
    color = item.get("non_stroking_color")
    return (tuple(color) if isinstance(color, list | tuple) else (color,)) in _WHITES


def _is_dark(item: dict[str, Any]) -> bool:
    """Say whether a shape is filled with something other than white."""
    return bool(item.get("fill")) and not _is_white(item)


def _behind(ground: dict[str, Any], char: dict[str, Any]) -> bool:
    """Say whether *char* stands on *ground*."""
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(ground["x0"] <= x <= ground["x1"] and ground["top"] <= y <= ground["bottom"])
