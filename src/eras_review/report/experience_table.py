"""ERAS experiences as a table of lines: what was understood of every entry."""

from collections.abc import Iterator, Mapping
from typing import Any


def experience_lines(structure: Mapping[str, Any]) -> Iterator[str]:
    """Yield two lines per entry of experiences as `structure` holds them, or that there is none."""
    entries = structure["experiences"]
    for number, entry in enumerate(entries, 1):
        named = filter(None, (entry["title"], entry["organisation"], entry["dates"]))
        yield f"{number:>2}. {' | '.join(named) or '–'}"
        yield f"    {_counted(entry)}"
    if not entries:
        yield "no entry was recognized"


def _counted(entry: Mapping[str, Any]) -> str:
    """Return how long the boxes of an entry are."""
    why = entry["meaningful_characters"]
    reason = "" if why is None else f"; most meaningful, reason: {why or 'none'}"
    return f"description: {entry['characters']} characters{reason}" + (" characters" if why else "")
