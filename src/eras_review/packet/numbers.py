"""Numbers in digits and in words."""

import re

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: number for number, word in enumerate(_UNITS)}
_VALUES |= {word: 10 * number for number, word in enumerate(_TENS, start=2)}

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
NUMBER = (
    rf"(?:\d{{1,4}}|(?:{'|'.join(_TENS)})[ -](?:{'|'.join(_UNITS[1:10])})"
    rf"|{'|'.join(sorted((*_UNITS, *_TENS), key=len, reverse=True))})"
)


def value_of(text: str) -> int:
    """Return the number that digits or English words up to ninety-nine stand for."""
    if text.isdigit():
        return int(text)
    return sum(_VALUES[word] for word in re.split(r"[ -]", text.lower()))


def with_numbers(expression: str) -> str:
    """Return an expression with <number> and <month> filled in."""
    return expression.replace("<number>", NUMBER).replace("<month>", MONTH)
