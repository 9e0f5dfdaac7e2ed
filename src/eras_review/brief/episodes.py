"""Entries of the CV that a writer may have seen: by name, by place, by time."""

from collections.abc import Sequence
from dataclasses import dataclass

from eras_review.application import LetterEntry
from eras_review.brief.history import Item
from eras_review.brief.values import Quoted
from eras_review.brief.words import BriefWords
from eras_review.packet.naming import Naming, words_in
from eras_review.structure.cv.dates import Moment

# With so many that name the writer or the place, entries of merely the same time are left out.
_ENOUGH = 2
_NAMED, _SAME_PLACE, _SAME_TIME = range(3)


@dataclass(frozen=True, slots=True)
class Seen:
    """An entry that may have been seen; *rank* says how sure that is, the lowest is the surest."""

    rank: int
    item: Item


@dataclass(frozen=True, slots=True)
class Writer:
    """The writer of a letter: the entry, the last name, and what compares names."""

    letter: LetterEntry
    surname: str
    naming: Naming


def candidates(writer: Writer, items: Sequence[Item], words: BriefWords) -> tuple[Quoted, ...]:
    """Return the entries that the writer of a letter may have seen, the surest first."""
    known = [item for item in items if item.section in words.seen_sections]
    seen = [Seen(rank, item) for item in known if (rank := _rank(writer, item)) is not None]
    seen.sort(key=lambda one: one.rank)
    sure = [one for one in seen if one.rank < _SAME_TIME]
    shown = sure if len(sure) >= _ENOUGH else seen
    return tuple(
        Quoted(one.item.when, one.item.text, _details(one.item, writer.surname, words.most_details))
        for one in shown[: words.most_candidates]
    )


def _rank(writer: Writer, item: Item) -> int | None:
    """Return how surely the writer saw an entry, None for not at all."""
    if any(_names(writer.surname, text) for text in (item.text, *(t for _, t in item.details))):
        return _NAMED
    time = _same_time(writer.letter, item)
    at_place = writer.naming.stands_in(writer.letter.institution, item.text)
    if time is not False and at_place:
        return _SAME_PLACE
    return _SAME_TIME if time else None


def _details(item: Item, surname: str, most: int) -> tuple[str, ...]:
    """Return what stands below a head, what names the writer first."""
    texts = [text for _, text in item.details]
    return tuple(sorted(texts, key=lambda text: not _names(surname, text)))[:most]


def _names(surname: str, text: str) -> bool:
    """Say whether the writer is named in a text."""
    return bool(surname) and f" {folded(surname)} " in f" {folded(text)} "


def _same_time(letter: LetterEntry, item: Item) -> bool | None:
    """Say whether an entry and the work with the writer overlap, None when that is unknown."""
    stretch = item.stretch
    if stretch is None or not (letter.since or letter.until):
        return None
    first, last = _first(letter.since), _last(letter.until)
    return stretch.first <= last and first <= stretch.last


def _first(since: Moment | None) -> int:
    """Return the first month of something, 0 when unknown."""
    return since.first_month if since else 0


def _last(until: Moment | None) -> float:
    """Return the last month of something; without an end it goes on."""
    return until.last_month if until else float("inf")


def folded(text: str) -> str:
    """Return the words of a text in lower case, without accents and signs."""
    return " ".join(words_in(text))
