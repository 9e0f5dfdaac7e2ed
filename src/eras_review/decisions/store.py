"""The file that keeps decisions beside a draft: draft.eras-review.toml for draft.docx."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from eras_review.decisions.values import Decision, Decisions
from eras_review.errors import BadRuleFile
from eras_review.private_files import beside
from eras_review.rules.toml_file import parse
from eras_review.rules.toml_text import toml_value

_HEADER = """\
# What you decided to leave as it is. Each entry is found again by its words, so that it holds when
# they move or are lightly edited. Take an entry out and the finding is back.
"""
_ENTRY = re.compile(r"\s*\[\[\s*accepted\s*\]\]")


def path_beside(source: str | Path) -> Path:
    """Return where the decisions on a draft are kept; draft.docx and draft.pdf share them."""
    return beside(source, "eras-review.toml")


def decisions_beside(source: str | Path) -> tuple[Decision, ...]:
    """Return the decisions kept beside a draft, none without one; raise BadRuleFile, UsageError.

    Standard input ("-") has none.
    """
    path = path_beside(source)
    if str(source) == "-" or not path.exists():
        return ()
    if not path.is_file():
        raise BadRuleFile(path, 1, "this is no file.", "Move it away.")
    return parse(Decisions, path).accepted


def rewritten(text: str, old: Sequence[Decision], new: Sequence[Decision]) -> str:
    """Return the file *text*, which holds the *old* decisions, so that it holds the *new* ones.

    What stays keeps its place, its wording and the comments above it.
    """
    pieces = list(_pieces(text)) if text.strip() else [_HEADER]
    if len(pieces) != len(old) + 1:
        # Written in another way than ours, such as accepted = [{...}].
        pieces, old = [_HEADER], ()
    wanted, kept = list(new), []
    for piece, decision in zip(pieces[1:], old, strict=True):
        if decision in wanted:
            wanted.remove(decision)
            kept.append(piece)
    added = map(_entry, wanted)
    made = "\n".join(f"{piece.strip()}\n" for piece in (pieces[0], *kept, *added) if piece.strip())
    return made if _holds(made, new) else "\n".join((_HEADER, *map(_entry, new)))


def _holds(text: str, wanted: Sequence[Decision]) -> bool:
    """Say whether a file holds just these decisions: what was cut from another's might not."""
    try:
        entries = tomllib.loads(text).get("accepted", [])
    except tomllib.TOMLDecodeError:
        return False
    return Counter(tuple(sorted(entry.items())) for entry in entries) == Counter(
        tuple(sorted(_filled(decision).items())) for decision in wanted
    )


def _pieces(text: str) -> Iterator[str]:
    """Yield what stands before the first entry, then each entry with the comments above it."""
    piece: list[str] = []
    above: list[str] = []
    for line in text.splitlines():
        if line.lstrip().startswith("#"):
            above.append(line)
            continue
        if _ENTRY.match(line):
            yield "\n".join(piece)
            piece = [*above, line]
        else:
            piece += [*above, line]
        above = []
    yield "\n".join([*piece, *above])


def _entry(decision: Decision) -> str:
    """Return a decision as an entry of the file."""
    lines = [f"{key} = {toml_value(value)}" for key, value in _filled(decision).items()]
    return "\n".join(("[[accepted]]", *lines, ""))


def _filled(decision: Decision) -> dict[str, str]:
    """Return the keys of a decision that say something."""
    order = ("check", "quote", "sentence", "reason")
    return {key: value for key in order if (value := asdict(decision)[key])}
