"""Questions about what application.toml leaves out and would matter."""

from collections.abc import Iterator

from eras_review.application import Facts
from eras_review.packet.values import Ask
from eras_review.rules.application_words import AskWords, PacketWords

_EVERY = "*"


def asks(facts: Facts, words: PacketWords) -> tuple[Ask, ...]:
    """Return the questions of checks/structure/packet.toml that application.toml leaves open."""
    return tuple(
        Ask(ask.key, ask.question.replace("{who}", _and(missing)))
        for ask in words.asks
        if (missing := list(_missing(facts, ask)))
    )


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
