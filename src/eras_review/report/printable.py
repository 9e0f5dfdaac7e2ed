"""Making text from a stranger's file safe to print."""

import unicodedata

_KEPT = "\n"
_REPLACEMENT = "�"


def printable(text: str) -> str:
    """Return *text* with control, bidirectional and other invisible characters made visible.

    A terminal would obey escape sequences, and overrides could reorder what a reader sees.
    """
    return "".join(c if c in _KEPT or _harmless(c) else _REPLACEMENT for c in text)


def _harmless(character: str) -> bool:
    """Say whether a character only stands for itself."""
    return (character.isascii() and character.isprintable()) or unicodedata.category(
        character
    ) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
