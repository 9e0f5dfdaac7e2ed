"""Posts whose months the CV and the ERAS experiences tell differently."""

from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.model import Span
from eras_review.packet.context import SetContext
from eras_review.packet.kinds.difference import Difference
from eras_review.packet.naming import Naming, words_in
from eras_review.packet.texts import Text, text_of
from eras_review.rules.toml_file import Strict
from eras_review.structure import Structures
from eras_review.structure.cv import Entry
from eras_review.structure.cv.dates import DateReader, Moment
from eras_review.structure.experiences import Experience


@dataclass(frozen=True, slots=True, kw_only=True)
class Posts(Strict):
    """Beginnings and ends of posts in the CV and the experiences; *ends* name the two."""

    ends: tuple[str, str]

    def differing(self, context: SetContext) -> Iterator[Difference]:
        """Yield every end that differs, with the words of both files."""
        cv, experiences = context.cv(), text_of(context.opened.experiences)
        if cv is None or experiences is None:
            return
        for entry, experience in _pairs(context, cv[1].entries(), experiences):
            yield from self._of_one(context, (cv[0], entry), (experiences, experience))

    def _of_one(
        self, context: SetContext, one: tuple[Text, Entry], other: tuple[Text, Experience]
    ) -> Iterator[Difference]:
        """Yield the ends of one post that cannot be the same month."""
        (cv, entry), (experiences, experience) = one, other
        head = experiences.evidence(Span(experience.span.start, experience.description.span.start))
        mine = _of_entry(entry)
        theirs = _of_experience(context, experience.dates or head.text)
        title = entry.title or entry.organisation
        for end, first, second in zip(self.ends, mine, theirs, strict=True):
            if first and second and (first.is_before(second) or second.is_before(first)):
                words = f"“{title}” {end} in {first} in {cv.name}, {second} in {experiences.name}"
                yield Difference(words, cv.evidence(entry.head), head)


def _pairs(
    context: SetContext, entries: list[Entry], text: Text
) -> Iterator[tuple[Entry, Experience]]:
    """Yield the entries of both documents that are of one post, and of no other."""
    parsed = Structures(context.rules).experiences_of(text.report.document)
    typed = parsed.entries if parsed else ()
    for experience in typed:
        like = [e for e in entries if _same_post(context.naming, e, experience)]
        if len(like) != 1:
            continue
        back = [x for x in typed if _same_post(context.naming, like[0], x)]
        if len(back) == 1:
            yield like[0], experience


def _same_post(naming: Naming, entry: Entry, experience: Experience) -> bool:
    """Say whether title and place are the same; a title may say more than the other."""
    one, two = set(words_in(entry.title)), set(words_in(experience.title))
    same_title = bool(one and two) and (one <= two or two <= one)
    places = (entry.organisation, experience.organisation)
    return same_title and all(places) and naming.same_place(*places)


def _of_entry(entry: Entry) -> tuple[Moment | None, Moment | None]:
    """Return when an entry of the CV begins and ends, as far as that is printed."""
    dates = entry.dates
    return (dates.start, dates.end) if dates and not dates.expected else (None, None)


def _of_experience(context: SetContext, told: str) -> tuple[Moment | None, Moment | None]:
    """Return when an experience begins and ends; two dates apart are the two ends."""
    found = DateReader(context.rules.dates).find(told)
    if not found or any(dates.expected for dates in found):
        return None, None
    first, *further = found
    end = further[0].start if len(further) == 1 and not first.is_range else first.end
    return first.start, end
