"""Text of a draft as text in Markdown: escaped where a reader would take a sign for markup."""

import re

from eras_review.report.printable import printable

# A sign that means something wherever it stands, or only in some places. It may follow a line of
# text or begin one, and the template may go on behind it.
_SIGNS = re.compile(
    r"""(
    [\\`*{}\[\]<>|~$@]
    | (?<![^\W_])_ | _(?![^\W_])    # within a word it is no emphasis
    | ^[-+=(:]                     # a list, a line below a heading, the address of a link
    | (?:^|(?<=\s))\#              # a heading begins or ends with it
    | !$                           # a picture, when a link follows
    | &(?=\#?\w+;)                 # the name of a character
    | :(?=//|[\w+-]+:) | (?<=mailto):    # an address by itself, a picture by its name
    )""",
    re.VERBOSE,
)
_ADDRESS = re.compile(r"https://[^\s<>\\]+")
_NUMBERED = re.compile(r"^(\s*\d+)([.)])")


def escape_markdown(value: object) -> str:
    """Return text on one line that no Markdown reader takes for anything but text."""
    line = " ".join(printable(str(value)).split())
    return _NUMBERED.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", line))


def cite_source(source: str) -> str:
    """Return a source of the season's file; an address, which is ours and no draft's, is a link."""
    return f"<{source}>" if _ADDRESS.fullmatch(source) else escape_markdown(source)
