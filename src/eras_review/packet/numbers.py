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
_SMALL = (
    rf"(?:(?:{'|'.join(_TENS)})[ -](?:{'|'.join(_UNITS[1:10])})"
    rf"|{'|'.join(sorted((*_UNITS, *_TENS), key=len, reverse=True))})"
)
_HUNDREDS = rf"(?:{_SMALL}|a)[ -]hundred(?:[ -](?:and[ -])?{_SMALL})?"
NUMBER = rf"(?:\d{{1,3}},\d{{3}}|\d{{1,4}}|{_HUNDREDS}|{_SMALL})"


def value_of(text: str) -> int:
    """Return the number that digits or English words up to some thousands stand for."""
    digits = text.replace(",", "")
    if digits.isdigit():
        return int(digits)
    total = 0
    for word in re.split(r"[ -]", text.lower()):
        total = max(total, 1) * 100 if word == "hundred" else total + _VALUES.get(word, 0)
    return total


def with_numbers(expression: str) -> str:
    """Return an expression with <number> and <month> filled in."""
    return expression.replace("<number>", NUMBER).replace("<month>", MONTH)
