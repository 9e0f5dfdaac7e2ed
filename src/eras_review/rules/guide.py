"""The guide that checks cite: docs/guide.md by section id."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_HEADING = re.compile(r"^#{2,4} ([A-Z]\d+(?:\.\d+)?) (.+)$", re.MULTILINE)
_NEXT_HEADING = re.compile(r"^#", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class GuideSection:
    """One section of the guide: its id (such as G4.5), title and text."""

    id: str
    title: str
    text: str


def load_guide(path: Path) -> Mapping[str, GuideSection]:
    """Return the sections of the guide at *path* by id."""
    content = path.read_text(encoding="utf-8")
    sections = {}
    for heading in _HEADING.finditer(content):
        after = content[heading.end() :]
        following = _NEXT_HEADING.search(after)
        text = after[: following.start()] if following else after
        sections[heading[1]] = GuideSection(heading[1], heading[2].strip(), text.strip())
    return sections
