"""Which runs of a Word document nobody sees: hidden ones, and white or tiny ones."""

from eras_review.reading.word.names import W
from eras_review.reading.word.styles import Styles, switched
from eras_review.reading.xml import Element

_WHITE = "FFFFFF"
# Half points: nobody reads two-point type.
_TINY = 4
_ON_COLOUR = {W + "tbl", W + "txbxContent"}


def is_hidden(run: Element, paragraph_style: str, styles: Styles) -> bool:
    """Say whether *run* is hidden by itself, by its own style or by that of its paragraph."""
    properties = run.find(W + "rPr")
    if properties is not None:
        own = switched(properties.find(W + "vanish"))
        if own is not None:
            return own
        style = properties.find(W + "rStyle")
        if style is not None and styles.hides(style.get(W + "val", "")):
            return True
    return bool(paragraph_style) and styles.hides(paragraph_style)


def is_faint(run: Element) -> bool:
    """Say whether *run* is tiny, or white where nothing says that the ground is not."""
    properties = run.find(W + "rPr")
    if properties is None:
        return False
    size, color = properties.find(W + "sz"), properties.find(W + "color")
    points = size.get(W + "val", "") if size is not None else ""
    if points.isdecimal() and int(points) <= _TINY:
        return True
    white = color is not None and color.get(W + "val", "").upper() == _WHITE
    return white and not _on_colour(run, properties)


def _on_colour(run: Element, properties: Element) -> bool:
    """Say whether a shade, a table or a box may lie behind *run*."""
    if properties.find(W + "shd") is not None or properties.find(W + "highlight") is not None:
        return True
    ancestors = list(run.iterancestors())
    if any(ancestor.tag in _ON_COLOUR for ancestor in ancestors):
        return True
    return any(ancestor.find(f"{W}pPr/{W}shd") is not None for ancestor in ancestors[:2])
