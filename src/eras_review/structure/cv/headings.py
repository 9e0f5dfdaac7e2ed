"""Which lines of a CV are headings of sections, and of which kind."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from eras_review.model import Role
from eras_review.rules.document_words import CvWords
from eras_review.structure.cv.lines import CvLine
from eras_review.structure.cv.values import Section
from eras_review.structure.words import whole_words

_LONGEST = 70
_LINES_OF_A_COLUMN = 8
_MOST_WORDS = 10
_CONNECTING = ("and", "of", "in", "for", "the", "&", "y", "und", "et")
_WORD = re.compile(r"[^\W\d_](?:[\w.’'&-]*\w)?|[&+]")
_BRACKETS = re.compile(r"\([^)]*\)")
# A look is that of headings when at least this share of its lines are known headings.
_SURE_SHARE = 0.5
_LIKELY_SHARE = 0.25
_LIKELY_SHORT = 0.9


class Headings:
    """Knows headings by their words and, learned from those in the same file, by their look."""

    def __init__(self, words: CvWords) -> None:
        """Prepare the words of checks/structure/cv.toml."""
        self._terms = [
            (term, Section(kind)) for kind, terms in words.sections.items() for term in terms
        ]
        single = {word for term, _ in self._terms for word in term.split()}
        self._known = single | set(words.words.fillers)
        self._page_titles = set(words.words.page_titles)
        terms = (*words.words.institutions, *words.words.departments)
        self._of_institution = whole_words(terms, after=r" (?:of|for)\b")
        self._institutions = whole_words(terms)

    def kind_of(self, title: str) -> Section:
        """Return the kind that the first known words of a heading name."""
        text = " ".join(_words(title))
        found = [
            (match.start(), -len(term), kind)
            for term, kind in self._terms
            if (match := re.search(rf"(?<!\w){re.escape(term)}(?!\w)", text))
        ]
        return min(found)[2] if found else Section.OTHER

    def find(self, lines: Sequence[CvLine]) -> list[int]:
        """Return the places of the headings among *lines*, in order."""
        alone = _cells_of_their_own(lines)
        beside = _beside_something(lines)
        possible = [
            n
            for n, line in enumerate(lines)
            if n not in beside and self._possible(line, n in alone)
        ]
        known = {n for n in possible if self._is_known(lines[n].without_number)}
        looks = _heading_looks(lines, possible, known)
        shared = _shared_looks(lines, known) if not looks else set()
        capitals = _in_capitals(lines, known)
        first = min(known, default=0)

        def is_set_so(n: int) -> bool:
            """Say whether a line is set as the headings of this page are."""
            look, capital = lines[n].look, lines[n].text.isupper()
            return (
                look in looks
                or lines[n].is_framed
                or (look in shared and self._opens_a_section(lines, n))
                or (capital and look in capitals)
            )

        def stands_out(n: int) -> bool:
            """Say whether the words of a line, and how it is set, make it a heading."""
            is_heading = lines[n].role is Role.HEADING
            if n in known:
                return not looks or is_heading or lines[n].text.isupper()
            return not looks and is_heading

        def is_title(n: int) -> bool:
            """Say whether a line is the title of an entry, or stands above all sections."""
            above = n < first and lines[n].look not in looks | shared
            return above or (n not in known and (n == 0 or self._heads_an_entry(lines, n)))

        return [n for n in possible if not is_title(n) and (is_set_so(n) or stands_out(n))]

    def runs_on(self, heading: CvLine, following: CvLine) -> bool:
        """Say whether a heading without anything below it goes on in the next one."""
        if heading.look != following.look or heading.cell != following.cell:
            return False
        words = _words(heading.text)
        unfinished = words[-1] in _CONNECTING or heading.text.rstrip().endswith((",", "&", "/"))
        one, two = self._is_known(heading.without_number), self._is_known(following.text)
        together = self._is_known(f"{heading.without_number} {following.text}")
        return unfinished or (together and not (one and two))

    def _possible(self, line: CvLine, alone: bool) -> bool:  # noqa: FBT001 - a fact of the line
        """Say whether a line could be a heading at all."""
        text = line.without_number.strip()
        words = _words(_BRACKETS.sub("", text))
        return (
            line.role is not Role.LIST_ITEM
            and (line.cell is None or alone or self._is_known(text))
            and len(_BRACKETS.sub("", text)) <= _LONGEST
            and 0 < len(words) <= _MOST_WORDS
            and text.rstrip(":").lower() not in self._page_titles
            and (text[0].isupper() or line.text.strip()[0].isdigit())
            and (not text.endswith((".", ",", ";")) or self._is_known(text))
            and (not line.dates or line.role is Role.HEADING)
        )

    def _opens_a_section(self, lines: Sequence[CvLine], number: int) -> bool:
        """Say whether a line set like headings, and like the titles of entries, is a heading."""
        line = lines[number]
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following is None or (following.edge_date and following.look != line.look):
            return False
        return following.look == line.look or not re.search(r"[,\d]", line.without_number)

    def _heads_an_entry(self, lines: Sequence[CvLine], number: int) -> bool:
        """Say whether a line that is set like a heading is the title of an entry."""
        following = lines[number + 1] if number + 1 < len(lines) else None
        dated = following and following.edge_date and not following.rest
        if following and dated and following.cell == lines[number].cell:
            return True
        text = lines[number].text
        return "," in text and bool(self._institutions.search(text))

    def _is_known(self, text: str) -> bool:
        """Say whether a line holds nothing but words of headings, and names a section."""
        plain = _BRACKETS.sub("", text)
        words = _words(plain)
        if self._of_institution.search(text):
            return False
        if not words or any(word not in self._known for word in words):
            return False
        return self.kind_of(plain) is not Section.OTHER or any(
            term == " ".join(words) for term, kind in self._terms if kind is Section.OTHER
        )


def _words(text: str) -> list[str]:
    """Return the words of a heading in lower case."""
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _cells_of_their_own(lines: Sequence[CvLine]) -> set[int]:
    """Return the lines in cells that are alone in their row, or that are columns of a page."""
    columns: dict[tuple[int, int], set[int]] = {}
    for line in lines:
        if line.cell:
            columns.setdefault((line.cell.table, line.cell.row), set()).add(line.cell.column)
    held = Counter(line.cell for line in lines)
    return {
        n
        for n, line in enumerate(lines)
        if line.cell
        and (
            len(columns[line.cell.table, line.cell.row]) == 1
            or held[line.cell] >= _LINES_OF_A_COLUMN
        )
    }


def _beside_something(lines: Sequence[CvLine]) -> set[int]:
    """Return the lines that fill a cell with another one before it, as posts beside their dates."""
    held = Counter(line.cell for line in lines)
    first: dict[tuple[int, int], int] = {}
    for line in lines:
        if line.cell:
            first.setdefault((line.cell.table, line.cell.row), line.cell.column)
    return {
        n
        for n, line in enumerate(lines)
        if line.cell
        and held[line.cell] == 1
        and line.cell.column > first[line.cell.table, line.cell.row]
    }


def _heading_looks(
    lines: Sequence[CvLine], possible: Iterable[int], headings: Iterable[int]
) -> set[str]:
    """Return the looks in which the known *headings* are set and little else is."""
    total = Counter(line.look for line in lines)
    known = Counter(lines[n].look for n in headings)
    could = Counter(lines[n].look for n in possible)
    return {
        look
        for look, count in known.items()
        if look
        and (
            count >= _SURE_SHARE * total[look]
            or (
                count > 1
                and count >= _LIKELY_SHARE * total[look]
                and could[look] >= _LIKELY_SHORT * total[look]
            )
        )
    }


def _shared_looks(lines: Sequence[CvLine], headings: Iterable[int]) -> set[str]:
    """Return the looks in which several known *headings* are set."""
    known = Counter(lines[n].look for n in headings if lines[n].look)
    body, _ = Counter(line.look for line in lines).most_common(1)[0]
    return {look for look, count in known.items() if count > 1 and look != body}


def _in_capitals(lines: Sequence[CvLine], headings: Iterable[int]) -> set[str]:
    """Return the looks whose known *headings* are all in capitals."""
    found: dict[str, list[bool]] = {}
    for n in headings:
        found.setdefault(lines[n].look, []).append(lines[n].text.isupper())
    return {look for look, capitals in found.items() if len(capitals) > 1 and all(capitals)}
