"""How a paragraph of a Word document is set, as far as it tells headings from the rest."""

from eras_review.reading.word.names import W
from eras_review.reading.word.styles import switched
from eras_review.reading.xml import Element

_SWITCHES = ("b", "i", "caps", "smallCaps")
_VALUES = ("sz", "color", "u")


def look_of(paragraph: Element, style: str, *, is_item: bool = False) -> str:
    """Return style and type of the first words of a paragraph; equal strings look equal.

    That of an item of a list begins with "list".
    """
    style = f"list {style}" if is_item else style
    run = next((r for r in paragraph.iter(W + "r") if _has_words(r)), None)
    properties = run.find(W + "rPr") if run is not None else None
    if properties is None:
        return style
    on = [name for name in _SWITCHES if switched(properties.find(W + name))]
    found = ((name, properties.find(W + name)) for name in _VALUES)
    values = [f"{name}={item.get(W + 'val', '')}" for name, item in found if item is not None]
    return " ".join((style, *on, *values)).strip()


def _has_words(run: Element) -> bool:
    """Say whether a run holds a letter."""
    return any((text.text or "").strip() for text in run.iter(W + "t"))
