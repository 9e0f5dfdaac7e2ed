"""A CV as a table of lines: what was understood of every entry."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_DATES_WIDTH = 22


def cv_lines(structure: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line per section and entry of a CV as `structure` holds it."""
    yield f"name: {structure['name'] or '–'}"
    for section in structure["sections"]:
        yield ""
        yield f"{section['title']} ({section['kind']})"
        for entry in section["entries"]:
            yield f"  {_dates(entry['dates']):<{_DATES_WIDTH}}  {_words(entry)}"


def _dates(dates: Mapping[str, Any] | None) -> str:
    """Return the dates of an entry: "2023-07 to 2024-06", or a single one, or none."""
    if dates is None:
        return "–"
    ends = [end for end in (dates["start"], dates["end"]) if end]
    return " to ".join(ends) + (" (expected)" if dates["expected"] else "")


def _words(entry: Mapping[str, Any]) -> str:
    """Return what an entry says, its parts told apart; of a publication also how it is cited."""
    work = entry.get("publication")
    if work:
        place = f"you are author {work['place']} of {len(work['authors'])}" if work["place"] else ""
        year = str(work["year"] or "")
        said = (work["title"], work["venue"], year, work["status"], work["form"], place)
        return _joined(said)
    count = len(entry["bullets"])
    lines = f"{count} line{'s' if count > 1 else ''} below" if count else ""
    return _joined((entry["title"], entry["organisation"], entry["place"], lines))


def _joined(parts: Iterable[str]) -> str:
    """Return what is not empty, told apart by bars."""
    return " | ".join(part for part in parts if part)
