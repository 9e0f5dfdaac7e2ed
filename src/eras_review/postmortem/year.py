"""How the year is spent, told from the posts that the CV shows to go on."""

from collections.abc import Iterator, Sequence
from datetime import date

from eras_review.packet import Evidence, Opened
from eras_review.postmortem.days import month_of
from eras_review.postmortem.values import Fact
from eras_review.rules.plan import YearOption, YearTable
from eras_review.structure.cv import Entry
from eras_review.structure.cv.dates import Dates

Post = tuple[str, Entry]


def year_option(opened: Opened, table: YearTable, today: date) -> Fact | None:
    """Return the options that posts of the year after the match fit, None without such a post.

    The first value is that of the option that stands first in the table. A publication or talk is
    no post. Without the date of the match every post that is not over counts.
    """
    if opened.entries is None or opened.cv is None:
        return None
    match = opened.application.facts.match.date
    since = match.first_month if match else 0
    posts = [
        (section.kind.value, entry)
        for section in opened.entries.sections
        if section.kind in table.sections
        for entry in section.entries
        if entry.work is None and entry.dates and _lies_in(entry.dates, since, month_of(today))
    ]
    source = opened.cv.document.source
    found = [
        Fact(option.name, quotes=tuple(_quotes(held, source)))
        for option, held in _by_option(posts, table)
    ]
    if not found:
        return None
    first, *also = found
    return Fact(first.value, quotes=first.quotes, also=tuple(also))


def _by_option(
    posts: Sequence[Post], table: YearTable
) -> Iterator[tuple[YearOption, Sequence[Post]]]:
    """Yield each option that posts are of, with them; a post is of the first that it fits."""
    of = [next((o for o in table.options if _fits(o, *post)), None) for post in posts]
    certain = any(option and not option.otherwise for option in of)
    for option in table.options:
        held = [post for post, its in zip(posts, of, strict=True) if its is option]
        if held and not (option.otherwise and certain):
            yield option, held


def _quotes(posts: Sequence[Post], source: str) -> Iterator[Evidence]:
    """Yield the words of posts."""
    for _, entry in posts:
        dates = entry.dates.text if entry.dates else ""
        words = ", ".join(filter(None, (entry.title, entry.organisation, dates)))
        yield Evidence(source, words)


def _lies_in(dates: Dates, since: int, month: int) -> bool:
    """Say whether something may have begun in *since* or later, and is not over in *month*."""
    if not dates.start or dates.start.last_month < since:
        return False
    last = dates.end or dates.start
    return dates.ongoing or last.last_month >= month


def _fits(option: YearOption, section: str, entry: Entry) -> bool:
    """Say whether an entry is of this kind: by its section, and by a word of each list."""
    if section not in option.sections:
        return False
    head = entry.head_text.casefold()
    return all(any(word in head for word in words) for words in option.words)
