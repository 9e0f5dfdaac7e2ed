"""Questions about what application.toml leaves out and would matter, or says and can hardly be."""

from collections.abc import Iterator

from eras_review.application import Facts
from eras_review.packet.values import Ask
from eras_review.programs.places import Places
from eras_review.rules import Rules
from eras_review.rules.application_words import AskWords, PacketWords

_EVERY = "*"


def asks(facts: Facts, words: PacketWords) -> tuple[Ask, ...]:
    """Return the questions of checks/structure/packet.toml that application.toml leaves open."""
    return tuple(
        Ask(ask.key, ask.question.replace("{who}", _and(missing)))
        for ask in words.asks
        if (missing := list(_missing(facts, ask)))
    )


def odd_values(facts: Facts, rules: Rules) -> tuple[Ask, ...]:
    """Return the questions about values that can hardly be right, or are not understood."""
    return tuple(_odd_values(facts, rules))


def _odd_values(facts: Facts, rules: Rules) -> Iterator[Ask]:
    """Yield a question per value."""
    match, words = facts.match, rules.packet.odd
    if match.ranked and match.interviews is not None and match.ranked > match.interviews:
        numbers = {"ranked": match.ranked, "interviews": match.interviews}
        yield Ask("match.ranked", words["ranked"].format(**numbers))
    if match.interviews and match.applied is not None and match.interviews > match.applied:
        numbers = {"interviews": match.interviews, "applied": match.applied}
        yield Ask("match.interviews", words["interviews"].format(**numbers))
    # A season is named after the year of its Match.
    season = facts.target.season or rules.season.season
    if match.date and match.date.year >= season:
        yield Ask("match.date", words["match"].format(date=match.date, season=season))
    places = Places(rules.divisions)
    unknown = [region for region in facts.target.regions if not places.divisions(region)]
    if unknown:
        named = _and([f"“{region}”" for region in unknown])
        yield Ask("target.regions", words["regions"].format(regions=named))


def _missing(facts: Facts, ask: AskWords) -> Iterator[str]:
    """Yield whose place of a key holds nothing; "" for a key that stands only once."""
    table, _, rest = ask.key.partition(".")
    every, _, key = rest.partition(".")
    value = getattr(facts, table)
    if every != _EVERY:
        if _empty(getattr(value, rest) if rest else value):
            yield ""
        return
    open_ones = [one for one in value if _empty(getattr(one, key))]
    if ask.once and len(open_ones) < len(value):
        return
    for one in open_ones:
        if not ask.unless or _empty(getattr(one, ask.unless)):
            yield getattr(one, "writer", "") or getattr(one, "file", "")


def _empty(value: object) -> bool:
    """Say whether nothing is there."""
    return value is None or value in ("", (), {})


def _and(names: list[str]) -> str:
    """Return names as a person lists them."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
