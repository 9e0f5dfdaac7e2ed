"""Tables as text: cells parted by commas, semicolons, tabs or bars."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from eras_review.reading.encoding import decode
from eras_review.reading.pieces import Tally
from eras_review.reading.refusals import damaged
from eras_review.reading.tables.rows import Rows

_DELIMITERS = ",;\t|"
# Excel writes and reads such a first line.
_NAMED = re.compile(r"sep=(.)\r?\n")
_SAMPLE = 60


def gather(data: bytes, rows: Rows, left_out: Tally) -> None:
    """Put the rows of the text *data* into *rows*."""
    text = decode(data, left_out)
    named = _NAMED.match(text)
    skipped = 1 if named else 0
    body = text[named.end() :] if named else text
    delimiter = named[1] if named else _delimiter(body)
    rows.begin()
    try:
        for number, cells in enumerate(_records(body, delimiter), start=1 + skipped):
            rows.add(number, cells)
    except csv.Error as error:
        raise damaged(f"The table is damaged: {error}.") from error


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    """Yield the records of *text*, which may run over several lines in quotation marks."""
    return csv.reader(StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)


def _delimiter(text: str) -> str:
    """Return the delimiter that makes most rows of the same width, of equals the first."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(text, delimiter))


def _evenness(text: str, delimiter: str) -> tuple[int, int]:
    """Return how many rows share the usual width, and that width; nothing for one column."""
    try:
        records = list(islice(_records(text, delimiter), _SAMPLE))
    except csv.Error:
        return (0, 0)
    widths = Counter(len(cells) for cells in records if len(cells) > 1)
    if not widths:
        return (0, 0)
    width, count = max(widths.items(), key=lambda pair: (pair[1], pair[0]))
    return (count, width)
