"""What has changed since the Match, and what the applicant does now, as the CV tells it."""

from collections.abc import Sequence

from eras_review.brief.history import Item
from eras_review.brief.values import Quoted
from eras_review.brief.words import BriefWords
from eras_review.structure.cv.dates import Moment


def changes_since(match: Moment, items: Sequence[Item], words: BriefWords) -> tuple[Quoted, ...]:
    """Return what began after the Match, then what went on: the most telling sections first."""
    order = {section: place for place, section in enumerate(words.change_sections)}
    known = [item for item in items if item.section in order]
    new = [item for item in known if item.began_after(match)]
    older = (item for item in known if item not in new and item.section in words.ongoing_sections)
    changed = [(item, "") for item in new]
    changed += [(item, words.before_match) for item in older if item.went_on_after(match)]
    changed.sort(key=lambda pair: (pair[1], order[pair[0].section]))
    return tuple(
        Quoted(item.when, item.text, _details(item, match, words.most_details, bool(note)), note)
        for item, note in changed
    )


def _details(item: Item, match: Moment, most: int, only_dated: bool) -> tuple[str, ...]:  # noqa: FBT001
    """Return what stands below a head; of something older only what is dated after the Match."""
    dated = item.told_after(match)
    if only_dated:
        return dated[:most]
    return (*dated, *(text for _, text in item.details if text not in dated))[:most]


def doing_now(items: Sequence[Item], words: BriefWords) -> Item | None:
    """Return what goes on and began last, of the most telling section."""
    order = {section: place for place, section in enumerate(words.now_sections)}
    going = [
        item
        for item in items
        if item.section in order and item.entry.dates and item.entry.dates.ongoing and item.stretch
    ]
    best = min((order[item.section] for item in going), default=None)
    first = (item for item in going if order[item.section] == best)
    return max(first, key=lambda item: item.stretch.first if item.stretch else 0, default=None)


def undated(items: Sequence[Item], words: BriefWords) -> tuple[str, ...]:
    """Return the entries that could tell of a change and have no date."""
    known = (item for item in items if item.section in words.change_sections)
    return tuple(item.text for item in known if not item.entry.all_dates)


def perhaps_after(match: Moment, items: Sequence[Item]) -> tuple[str, ...]:
    """Return the publications dated by the year of the Match alone."""
    return tuple(
        item.text
        for item in items
        if item.dates and not item.began_after(match)
        if any(d.start and d.start.month is None and d.start.year == match.year for d in item.dates)
    )
