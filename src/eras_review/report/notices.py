"""What a file held and the review did not see, in lines that a person reads before the findings."""

import re

from eras_review.model import Document, NotRead

_PAGE = re.compile(r"page (\d+)")
_MOST_PLACES = 8


def notices(document: Document) -> tuple[str, ...]:
    """Return a line for each sort of thing left out, lost text first, and for a second reader."""
    kinds: dict[tuple[bool, str], list[NotRead]] = {}
    for item in sorted(document.not_read, key=lambda item: not item.loses_text):
        kinds.setdefault((item.loses_text, item.what), []).append(item)
    lines = [_line(lost, what, items) for (lost, what), items in kinds.items()]
    if "pdfium" in document.reader:
        lines.append(f"Read with {document.reader}.")
    return tuple(lines)


def _line(lost: bool, what: str, items: list[NotRead]) -> str:  # noqa: FBT001 - a fact, not a mode
    """Return one sort of thing with its number and places."""
    head = "Missing from this review" if lost else "Also in the file"
    places = _places([item.where for item in items if item.where])
    return f"{head}: {sum(item.count for item in items):,} × {what}{places}."


def _places(places: list[str]) -> str:
    """Return the places in brackets, pages by their numbers; not more than anybody reads."""
    pages = [match[1] for place in places if (match := _PAGE.fullmatch(place))]
    shown = pages if len(pages) == len(places) else places
    if not shown:
        return ""
    more = f" and {len(shown) - _MOST_PLACES} more" if len(shown) > _MOST_PLACES else ""
    word = ("page " if len(shown) == 1 else "pages ") if pages == shown else ""
    return f" ({word}{', '.join(shown[:_MOST_PLACES])}{more})"
