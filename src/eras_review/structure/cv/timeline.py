"""When the entries of a CV took place: how they follow each other, and what lies between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from eras_review.rules.document_words import HeadWords
from eras_review.structure.cv.dates import Dates, Moment
from eras_review.structure.cv.values import Cv, Entry, Section
from eras_review.structure.words import whole_words

# What fills a person's time. Beside it stand things that leave time for something else: there, only
# what has an end explains what was done in between.
_OCCUPATIONS = (
    Section.EDUCATION,
    Section.TRAINING,
    Section.ROTATIONS,
    Section.WORK,
    Section.RESEARCH,
)
_BESIDE = (Section.TEACHING, Section.VOLUNTEERING, Section.OTHER, Section.PUBLICATIONS)
_POSTS = (Section.TRAINING, Section.WORK, Section.ROTATIONS)
_MONTHS = 12
# How long one full post may run into the next, in months.
_HANDOVER = 2
_MOST_PAIRS = 10
_FAR = 10_000 * _MONTHS


@dataclass(frozen=True, slots=True)
class Stretch:
    """Months from *first* to *last*, both included, counted from year 0."""

    first: int
    last: int

    @property
    def months(self) -> int:
        """Return how many months it has."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch without an entry, and the entries before and after it."""

    stretch: Stretch
    before: Entry
    after: Entry


def month_name(month: int) -> str:
    """Return a month counted from year 0 as "07/2024"."""
    return f"{month % _MONTHS + 1:02}/{month // _MONTHS}"


def stretch_of(dates: Dates) -> Stretch | None:
    """Return the widest stretch that dates can mean; None for an end before its start."""
    if dates.start is None:
        return None if dates.end is None else Stretch(dates.end.first_month, dates.end.last_month)
    last = _FAR if dates.ongoing else (dates.end or dates.start).last_month
    return Stretch(dates.start.first_month, last) if last >= dates.start.first_month else None


def occupations(cv: Cv, words: HeadWords) -> Iterator[tuple[Entry, Stretch]]:
    """Yield the dated entries of training, work and the like, with every stretch told in them."""
    for section in cv.sections:
        beside = section.kind in _BESIDE
        for entry in section.entries if section.kind in _OCCUPATIONS or beside else ():
            if beside and _holds(words.member, entry.head_text):
                continue
            for dates in entry.all_dates:
                stretch = stretch_of(dates)
                main = not beside and dates is entry.dates
                fills = main or (dates.is_range and not dates.ongoing)
                if stretch and fills and all(m.is_possible for m in dates.moments):
                    yield entry, stretch


def start_of_medicine(cv: Cv, words: HeadWords) -> int | None:
    """Return the month in which medical school began, else the first training; None if unknown."""
    # Not the place: MD is a state too.
    taught, schools = (
        [e for e in entries if _holds(words.medical_degrees, f"{e.title} {e.organisation}")]
        for entries in (cv.entries(Section.EDUCATION), cv.entries(*_OCCUPATIONS))
    )
    for entries in (taught, schools, cv.entries(Section.TRAINING)):
        starts = [s.first for e in entries if e.dates and (s := stretch_of(e.dates))]
        if starts:
            return min(starts)
    return None


def gaps(cv: Cv, words: HeadWords, least: int) -> list[Gap]:
    """Return the stretches of *least* months or more between entries, since medical school began.

    A year without a month is taken as widely as it can be meant, so that only sure gaps are found.
    """
    begin = start_of_medicine(cv, words)
    if begin is None:
        return []
    found: list[Gap] = []
    known = sorted(occupations(cv, words), key=lambda pair: (pair[1].first, pair[1].last))
    covered: tuple[Entry, int] | None = None
    for entry, stretch in known:
        if covered and stretch.first - covered[1] - 1 >= least and covered[1] >= begin:
            found.append(Gap(Stretch(covered[1] + 1, stretch.first - 1), covered[0], entry))
        if covered is None or stretch.last > covered[1]:
            covered = (entry, stretch.last)
    return found


def wrong_dates(cv: Cv) -> list[tuple[Entry, Dates]]:
    """Return the entries with a date that cannot be: month 13, an end before its start."""
    return [
        (entry, dates)
        for section in cv.sections
        if section.kind not in (Section.PUBLICATIONS, Section.PRESENTATIONS)
        for entry in section.entries
        if not entry.work
        for dates in entry.all_dates
        if not dates.is_possible
    ]


def latest_month(cv: Cv) -> int:
    """Return the last month in which something is told to have begun: the CV is not older."""
    told = (
        moment.last_month
        for entry in cv.entries()
        for dates in entry.all_dates
        if not dates.expected and dates.is_possible
        if (moment := dates.start) and moment.month
    )
    return max(told, default=0)


def past_expectations(cv: Cv) -> list[tuple[Entry, Dates]]:
    """Return what is said to be expected although the CV tells of later things that happened."""
    latest = latest_month(cv)
    return [
        (entry, dates)
        for entry in cv.entries(*_OCCUPATIONS)
        for dates in entry.all_dates
        if dates.expected and dates.end and dates.end.last_month < latest
    ]


def contradictions(cv: Cv, words: HeadWords) -> list[tuple[Entry, Entry]]:
    """Return pairs of full posts that overlap by more than two months."""
    posts = [
        (entry, stretch)
        for section in cv.sections
        if section.kind in (Section.TRAINING, Section.WORK, Section.RESEARCH, Section.TEACHING)
        for entry in section.entries
        if entry.dates
        and entry.dates.precision != "year"
        and _is_full(entry, section.kind, words)
        and (stretch := stretch_of(entry.dates))
    ]
    return list(islice(_overlapping(sorted(posts, key=lambda p: p[1].first)), _MOST_PAIRS))


def _overlapping(posts: Sequence[tuple[Entry, Stretch]]) -> Iterator[tuple[Entry, Entry]]:
    """Yield the pairs among posts, ordered by their start, that overlap for too long."""
    for number, (one, first) in enumerate(posts):
        for two, second in posts[number + 1 :]:
            if second.first > first.last:
                break
            if min(first.last, second.last) - second.first + 1 > _HANDOVER:
                yield one, two


def _is_full(entry: Entry, kind: Section, words: HeadWords) -> bool:
    """Say whether a post takes all of a person's time: a residency, or what says that it does."""
    text = " ".join((entry.head_text, *(bullet.text for bullet in entry.bullets)))
    named = kind is Section.TRAINING and _holds(words.full_posts, entry.title)
    return (named or _holds(words.full_time, text)) and not _holds(words.part_time, entry.head_text)


def _holds(terms: Sequence[str], text: str) -> bool:
    """Say whether one of some terms stands in a text as words of its own."""
    return bool(whole_words(terms).search(text))


def undated(cv: Cv) -> list[Entry]:
    """Return the posts without a date in a section whose other entries have one."""
    return [
        entry
        for section in cv.sections
        if section.kind in _POSTS and any(e.dates for e in section.entries)
        for entry in section.entries
        if not entry.all_dates and entry.organisation
    ]


def sure_months(dates: Dates, latest: int) -> int:
    """Return how many months dates cover at least; what goes on has gone on until *latest*."""
    if dates.start is None or not (dates.ongoing or dates.end):
        return 0
    begin = dates.start.first_month if dates.start.month else dates.start.last_month
    if dates.ongoing or dates.end is None:
        return max(0, latest - begin + 1)
    return (dates.end.last_month if dates.end.month else dates.end.first_month) - begin + 1


def is_after(dates: Dates, match: Moment) -> bool:
    """Say whether something began after a date; a bare year counts when it is a later one."""
    begun = dates.start or (None if dates.expected else dates.end)
    return begun is not None and not dates.expected and begun.first_month > match.first_month
