"""Who acts in a sentence, when, and what it denies, as far as single words show it."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[a-z0-9']+|[.,;:?!]")
_NEGATIONS = {
    *("not", "no", "never", "nobody", "nothing", "without", "neither", "nor", "none", "cannot"),
}
_ENDS_NEGATION = {*".,;:?!", "but"}
_REACH = 5
_PEOPLE = (
    r"co-?(?:resident|intern)|classmate|roommate|colleague|friend|brother|sister|father|mother|wife"
    r"|husband|cousin|uncle|aunt|mentor|attending|senior|chief|teacher|resident|intern|partner"
)
_ACTORS = {
    "I": re.compile(r"\bi\b"),
    # "My co-resident" is somebody else.
    "me": re.compile(rf"\b(?:me|myself|mine|my(?!\s+(?:\w+\s+)?(?:{_PEOPLE})))\b"),
    "we": re.compile(r"\b(?:we|our|us)\b"),
    "they": re.compile(r"\b(?:he|she|they|his|her|their)\b"),
    "senior": re.compile(r"\b(?:dr|attendings?|mentors?|professor)\b"),
}
_OTHER_SUBJECT = re.compile(
    rf"(?:my|our|a|an|the|another|one of my|his|her)\s+(?:\w+\s+)?(?:{_PEOPLE})s?\b"
)
_TIMES = {
    "planned": re.compile(
        r"\b(?:will|hope|plan|intend|would like|look(?:ing)? forward|want to|aim|going to|expect"
        r"|wish|looking for|seek)\b"
    ),
    "since": re.compile(
        r"\b(?:since|this year|now|currently|today|so far|recent(?:ly)?|has been|have been"
        r"|have \w+ed)\b"
    ),
    "past": re.compile(r"\b(?:was|were|had|did|\w+ed)\b"),
}
_FEW_WORDS, _MANY_WORDS = 8, 30


def sense(text: str) -> Iterator[str]:
    """Yield who acts in a sentence (the writer, a group, others), when, and how long it is."""
    low = text.lower().replace("’", "'")
    actors = [name for name, shape in _ACTORS.items() if shape.search(low)]
    times = [name for name, shape in _TIMES.items() if shape.search(low)]
    yield from (f"acts {name}" for name in actors)
    if _OTHER_SUBJECT.match(low):
        yield "begins with others"
    yield from (f"time {name}" for name in times)
    if not {"I", "me", "we"}.intersection(actors):
        yield "acts others"
    if "planned" in times and "past" not in times:
        yield "time only planned"
    words = len(low.split())
    if words < _FEW_WORDS:
        yield "short"
    elif words > _MANY_WORDS:
        yield "long"


def negated(text: str) -> Iterator[str]:
    """Yield the words of *text* (lower case) that follow a negation in the same clause."""
    left = 0
    for word in _WORD.findall(text):
        if word in _ENDS_NEGATION:
            left = 0
        elif word in _NEGATIONS or word.endswith("n't"):
            left = _REACH
        elif left:
            yield word
            left -= 1
