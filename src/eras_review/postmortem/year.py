"""How the year is spent, told from what the CV shows to go on."""

from datetime import date

from eras_review.packet import Evidence, Opened
from eras_review.postmortem.days import month_of
from eras_review.postmortem.values import Fact
from eras_review.rules.plan import YearOption, YearTable
from eras_review.structure.cv.dates import Dates


def year_option(opened: Opened, table: YearTable, today: date) -> Fact | None:
    """Return the first option that an entry for the year after the match fits, None without one.

    Without the date of the match every entry that is not over counts.
    """
    if opened.entries is None or opened.cv is None:
        return None
    match = opened.application.facts.match.date
    since = match.first_month if match else 0
    ahead = [
        (section.kind.value, entry, entry.dates)
        for section in opened.entries.sections
        if section.kind in table.sections
        for entry in section.entries
        if entry.dates and _lies_in(entry.dates, since, month_of(today))
    ]
    for option in table.options:
        for section, entry, dates in ahead:
            if _fits(option, section, entry.head_text.casefold()):
                words = ", ".join(filter(None, (entry.title, entry.organisation, dates.text)))
                return Fact(option.name, quotes=(Evidence(opened.cv.document.source, words),))
    return None


def _lies_in(dates: Dates, since: int, month: int) -> bool:
    """Say whether something began in the month *since* or later, and is not over in *month*."""
    if not dates.start or dates.start.first_month < since:
        return False
    last = dates.end or dates.start
    return dates.ongoing or last.last_month >= month


def _fits(option: YearOption, section: str, head: str) -> bool:
    """Say whether an entry is of this kind: by its section, or by a word of each list."""
    if option.sections:
        return section in option.sections
    return all(any(word in head for word in words) for words in option.words)
