"""Dividing the themes of a set of letters over its writers."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from eras_review.application import LetterEntry, WriterSpecialty
from eras_review.brief.times import since_match
from eras_review.brief.words import Theme
from eras_review.packet.naming import Naming
from eras_review.structure.cv.dates import Moment

OTHERWISE = "otherwise"
SINCE_MATCH = "since_match"


@dataclass(frozen=True, slots=True)
class Share:
    """A theme with the letter that carries it and those that may speak of it *also*.

    Letters are numbered as in application.toml, from 0; *carrier* is None where nobody can.
    *stands_in* says that a writer less near to it is asked.
    """

    theme: Theme
    carrier: int | None
    also: tuple[int, ...] = ()
    stands_in: bool = False

    def reason(self, letter: LetterEntry) -> str:
        """Return the name of the reason for which a letter is asked for this theme."""
        if self.theme.since_match:
            return SINCE_MATCH
        return OTHERWISE if self.stands_in else letter.specialty


@dataclass(frozen=True, slots=True)
class SetPlan:
    """Who carries what, in the order of the themes."""

    shares: tuple[Share, ...]

    def carried_by(self, letter: int) -> Iterator[Share]:
        """Yield what one letter carries."""
        return (share for share in self.shares if share.carrier == letter)

    def also_in(self, letter: int) -> Iterator[Share]:
        """Yield what one letter may speak of beside."""
        return (share for share in self.shares if letter in share.also)


def divide(
    letters: Sequence[LetterEntry], themes: Sequence[Theme], match: Moment | None
) -> SetPlan:
    """Return the plan: each theme goes to a writer who can see it.

    Where several can, it goes to the one with fewest themes so far, then to the first in
    application.toml; themes that few can carry are given out first. So the plan is always the same.
    """
    able = {theme.name: _able(theme, letters, match) for theme in themes}
    load: Counter[int] = Counter()
    made: dict[str, Share] = {}
    for theme in sorted(themes, key=lambda theme: len(able[theme.name][0])):
        who, stands_in = able[theme.name]
        carrier = min(who, key=lambda number: (load[number], number), default=None)
        if carrier is not None:
            load[carrier] += 1
        also = () if stands_in else tuple(number for number in who if number != carrier)
        made[theme.name] = Share(theme, carrier, also, stands_in)
    return SetPlan(tuple(made[theme.name] for theme in themes))


def _able(
    theme: Theme, letters: Sequence[LetterEntry], match: Moment | None
) -> tuple[tuple[int, ...], bool]:
    """Return the letters that can carry a theme, and whether they only stand in."""
    if theme.since_match:
        return tuple(n for n, one in enumerate(letters) if since_match(one, match)), False
    first = tuple(n for n, one in enumerate(letters) if one.specialty in theme.first)
    others = tuple(n for n, one in enumerate(letters) if one.specialty in theme.otherwise)
    return (first, False) if first else (others, bool(others))


@dataclass(frozen=True, slots=True)
class Needs:
    """What a set of letters is measured by: specialties *wanted* in it, most letters sent.

    *naming* tells institutions apart.
    """

    match: Moment | None
    wanted: tuple[WriterSpecialty, ...]
    limit: int
    naming: Naming


def holes(
    plan: SetPlan, letters: Sequence[LetterEntry], needs: Needs, words: Mapping[str, str]
) -> Iterator[str]:
    """Yield what the set lacks, in the *words* of checks/briefs/themes.toml."""
    present = {letter.specialty for letter in letters}
    yield from (words[specialty] for specialty in needs.wanted if specialty not in present)
    yield from _only_old(letters, needs.match, words)
    yield from _nobody_since(letters, needs.match, words)
    yield from _not_carried(plan, letters, words)
    if len(letters) > needs.limit:
        yield words["many"].format(count=len(letters), limit=needs.limit)
    places = [letter.institution.strip() for letter in letters]
    if len(letters) > 1 and all(places) and len(needs.naming.places(places)) == 1:
        yield words["institution"]


def _only_old(
    letters: Sequence[LetterEntry], match: Moment | None, words: Mapping[str, str]
) -> Iterator[str]:
    """Yield the writers of a specialty whose letters all are from before the Match.

    One that is due after it is on its way.
    """
    for specialty in WriterSpecialty:
        held = [letter for letter in letters if letter.specialty is specialty]
        renewed = [one for one in held if match and one.due and match.is_before(one.due)]
        if held and not renewed and all(letter.is_before(match) for letter in held):
            yield words["old"].format(writers=" and ".join(letter.writer for letter in held))


def _nobody_since(
    letters: Sequence[LetterEntry], match: Moment | None, words: Mapping[str, str]
) -> Iterator[str]:
    """Yield what is not known, or missing, about the time after the Match."""
    if match is None:
        yield words["match"]
        return
    told = [since_match(letter, match) for letter in letters]
    if not any(told):
        yield words["nobody_since"]
    for letter, known in zip(letters, told, strict=True):
        if known is None:
            yield words["dates"].format(writer=letter.writer)


def _not_carried(
    plan: SetPlan, letters: Sequence[LetterEntry], words: Mapping[str, str]
) -> Iterator[str]:
    """Yield the themes that nobody carries, and those for which a writer stands in."""
    for share in plan.shares:
        if share.carrier is None and not share.theme.since_match:
            yield words["theme"].format(theme=share.theme.title)
        elif share.stands_in and share.carrier is not None:
            writer = letters[share.carrier].writer
            yield words["stand_in"].format(theme=share.theme.title, writer=writer)
