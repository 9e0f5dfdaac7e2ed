"""Parts of a package parsed as XML that can reach nothing outside of itself."""

from lxml import etree

from eras_review.reading.refusals import damaged

Element = etree._Element  # noqa: SLF001 - lxml's own name for what it returns

_DOCTYPE = tuple("<!DOCTYPE".encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be"))
_STRICT_MARK = b"http://purl.oclc.org/ooxml/"
_SCHEMAS = b"http://schemas.openxmlformats.org/"
# Strict OOXML (ISO 29500) says the same in other namespaces.
_STRICT = {
    _STRICT_MARK + b"wordprocessingml/main": _SCHEMAS + b"wordprocessingml/2006/main",
    _STRICT_MARK + b"officeDocument/math": _SCHEMAS + b"officeDocument/2006/math",
    _STRICT_MARK + b"officeDocument/relationships": _SCHEMAS + b"officeDocument/2006/relationships",
    _STRICT_MARK + b"drawingml/main": _SCHEMAS + b"drawingml/2006/main",
    _STRICT_MARK + b"drawingml/picture": _SCHEMAS + b"drawingml/2006/picture",
    _STRICT_MARK + b"drawingml/chart": _SCHEMAS + b"drawingml/2006/chart",
}


def parse(name: str, data: bytes) -> Element:
    """Return the root of the part *name*; refuse a DOCTYPE before anything in it is looked at."""
    if any(mark in data for mark in _DOCTYPE):
        raise damaged(f"The document is not safe to open: its part {name} defines entities.")
    if _STRICT_MARK in data:
        for strict, usual in _STRICT.items():
            data = data.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise damaged(f"The document is damaged: its part {name} is not valid XML.") from error
