"""What the styles of a Word document say about the paragraphs and runs that use them."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property

from eras_review.model import Role
from eras_review.reading.word.names import W
from eras_review.reading.xml import Element

_MOST_PARENTS = 20
_OFF = ("0", "false", "off", "none")


class Styles:
    """The styles of one document, looked up when first used."""

    def __init__(self, load: Callable[[], Mapping[str, Element]]) -> None:
        """Keep *load*, which returns the styles by id: they are the largest part of most files."""
        self._load = load
        self.role = cache(self._role)
        self.hides = cache(self._hides)

    @cached_property
    def _styles(self) -> Mapping[str, Element]:
        """Return the styles by id."""
        return self._load()

    def _family(self, identity: str) -> Iterator[Element]:
        """Yield a style and those it is based on, the nearest first."""
        for _ in range(_MOST_PARENTS):
            style = self._styles.get(identity)
            if style is None:
                return
            yield style
            parent = style.find(W + "basedOn")
            identity = parent.get(W + "val", "") if parent is not None else ""

    def _role(self, identity: str) -> Role | None:
        """Return the role of a style, its own or that of the styles it is based on."""
        for style in self._family(identity):
            named = style.find(W + "name")
            name = named.get(W + "val", "").lower() if named is not None else ""
            outlined = style.find(f"{W}pPr/{W}outlineLvl") is not None
            if outlined or name.startswith("heading") or name in ("title", "subtitle"):
                return Role.HEADING
            if name.startswith("list") or style.find(f"{W}pPr/{W}numPr") is not None:
                return Role.LIST_ITEM
        return None

    def _hides(self, identity: str) -> bool:
        """Say whether text in a style is hidden."""
        for style in self._family(identity):
            hidden = switched(style.find(f"{W}rPr/{W}vanish"))
            if hidden is not None:
                return hidden
        return False


def switched(switch: Element | None) -> bool | None:
    """Return whether a switch of Word's XML is on; None when it is not there."""
    return None if switch is None else switch.get(W + "val", "true") not in _OFF
