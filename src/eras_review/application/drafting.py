"""A first application.toml for a folder, and what its owner has to fill in."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from eras_review.application.blank import Entry, Known, application_text
from eras_review.application.choosing import SINGLE, Chosen, choose
from eras_review.application.sorting import sort_folder
from eras_review.model import Document
from eras_review.reading import Reader
from eras_review.rules import Rules


@dataclass(frozen=True, slots=True)
class Draft:
    """The *text* of an application.toml, what it says was found, and what is still to be done.

    *left* are files it does not name, with the reason; *unread* those that could not be read.
    """

    text: str
    found: tuple[str, ...]
    to_do: tuple[str, ...]
    left: tuple[tuple[str, str], ...]
    unread: tuple[Document, ...]


def draft_application(folder: Path, rules: Rules, reader: Reader) -> Draft:
    """Return a draft of application.toml for the files in *folder*; nothing is written.

    Letters are known by their names. Raises UsageError for a folder that cannot be listed, and
    nothing for what a file holds.
    """
    files = sort_folder(folder, rules, reader)
    chosen = choose(files, rules)
    return Draft(
        text=_text(chosen, rules),
        found=tuple(_found(chosen)),
        to_do=tuple(_to_do(chosen)),
        left=(*files.left, *chosen.spare),
        unread=tuple(one.document for one in files.files if one.document and one.unread),
    )


def _text(chosen: Chosen, rules: Rules) -> str:
    """Return the file that says what was found.

    That the right to see a letter was kept is never taken from its name: it would open the letter.
    """
    letters: list[Entry] = [
        {"file": letter.name.text} | ({"waived": True} if letter.name.waived else {})
        for letter in chosen.letters
    ]
    known: Known = {
        "applicant": {"name": chosen.name} if chosen.name else {},
        "statements": [statement.as_entry() for statement in chosen.statements],
        "files": chosen.files,
        "letters": letters,
    }
    return application_text(rules.application, known)


def _found(chosen: Chosen) -> Iterator[str]:
    """Yield a line for every document that was found."""
    for statement in chosen.statements:
        former = statement.previous
        beside = f" (last season's: {former.name.text})" if former else ""
        yield f"statement: {statement.current.name.text}{beside}"
    yield from (f"{key}: {file}" for key, file in chosen.files.items())
    for letter in chosen.letters:
        yield f"letter, of which only the name is used: {letter.name.text}"


def _to_do(chosen: Chosen) -> Iterator[str]:
    """Yield what to fill in, the most important first."""
    yield "[match] date: when you did not match. What came after it is new."
    yield "[target] pathway: the way you want to take now."
    if chosen.letters:
        yield "[[letters]] writer, specialty and waived: until then a letter is left out."
    else:
        yield "[[letters]]: who writes for you, also when there is no letter yet."
    if not chosen.name:
        yield "[applicant] name: none was found on a CV."
    if not chosen.statements:
        yield "[[statements]] file: no statement was found."
    for names in chosen.drafts:
        yield f"[[statements]]: which counts? Keep one entry of {' and '.join(names)}."
    missing = [key for key in SINGLE.values() if key not in chosen.files]
    if missing:
        yield f"[files] {', '.join(missing)}: not found; name the file when there is one."
    files = [one.current.name for one in chosen.statements]
    unsaid = [name.text for name in files if name.target is None]
    if unsaid:
        yield f"[[statements]] target: taken as IR where it is not said ({', '.join(unsaid)})."
