"""Mistakes of TOML's syntax in words for somebody who has never heard of TOML."""

import re

_ROOT_LINE = 1
# What a line with a mistake looks like, and what to do about it, the surest first.
_REMEDIES = (
    (r"[“”„«»]|=\s*[‘’]", 'Write straight quotes (") in the place of curly ones.'),
    (
        r"=\s*\d{4}-\d{1,2}\s*(?:#.*)?$",
        'Put a month in quotes, such as "2026-03"; only a whole day may stand without.',
    ),
    (r"=\s*(?:True|False|TRUE|FALSE|[Yy]es|[Nn]o)\b", "Write true or false, in small letters."),
    (r"^\s*\[\w+\]\s*(?:#.*)?$", "Of what there are several, write the name in [[ ]] each time."),
    (r'=\s*"[^"]*\\', "Write / in the place of the backslash."),
    (r"=\s*[^\W\d]", "Put text in quotes."),
    (r"=\s*(?:#.*)?$", "Write a value behind the sign =, or take the line out."),
    (r"""=\s*(?:"[^"]*|'[^']*)$""", "Close the quotes at the end of the text."),
)


def syntax_problem(text: str, error: str) -> tuple[int, str, str]:
    """Return the line of a mistake, 1-based, what is wrong, and what to do about it."""
    lines = text.splitlines()
    found = re.search(r"line (\d+)", error)
    # Without a line the mistake is said to be at the end of the document.
    line = int(found[1]) if found else max(len(lines), _ROOT_LINE)
    at_fault = lines[line - 1] if line <= len(lines) else ""
    remedies = (remedy for shape, remedy in _REMEDIES if re.search(shape, at_fault))
    # A name is shown by the parser as a tuple of Python.
    said = re.sub(r"\('(\w+)',\)", r"\1", error)
    return line, f"not valid TOML: {said}.", next(remedies, "")
