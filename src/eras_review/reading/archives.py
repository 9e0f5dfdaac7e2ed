"""Zip archives: which of them is a Word document or a workbook, and which are safe to unpack."""

import zlib
from collections.abc import Callable
from io import BytesIO
from typing import NoReturn
from zipfile import BadZipFile, ZipFile

from eras_review.reading.refusals import SAVE_AS, damaged, locked, too_big, wrong_type

ENTRY_LIMIT = 1_000
UNPACKED_LIMIT = 64 * 1024 * 1024
PART_LIMIT = 20 * 1024 * 1024
_ENCRYPTED = 0x1
# Everything zipfile was seen to raise on archives made to confuse it.
BROKEN_ZIP = (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, LookupError)
_BROKEN = "The file is damaged: it begins like an Office file and cannot be unpacked."

_SAVE_AS_WORD = "Open it in its program and save it as .docx."
# What tells another kind of document, by the beginning of one of its parts.
_OTHERS = {
    "xl/": ("This is an Excel workbook, which is not read.", SAVE_AS),
    "ppt/": ("This is a PowerPoint file, which is not read.", SAVE_AS),
    "Index/": (
        "This is an Apple Pages document, which is not read.",
        "In Pages choose File > Export To > Word, and give the .docx.",
    ),
    "META-INF/container.xml": ("This is an e-book (EPUB), which is not read.", SAVE_AS),
}
_OPEN_DOCUMENT = ("This is an OpenDocument file (.odt), which is not read.", _SAVE_AS_WORD)
_ARCHIVE = ("This is a zip archive, not a document.", "Unpack it and give the files in it.")


def open_word_archive(data: bytes) -> ZipFile:
    """Return the archive *data* when it is a Word document that is safe to unpack."""
    return _opened(data, _check_is_word)


def open_workbook_archive(data: bytes) -> ZipFile:
    """Return the archive *data* when it is an Excel workbook that is safe to unpack."""
    return _opened(data, _check_is_workbook)


def _opened(data: bytes, check: Callable[[ZipFile, list[str]], None]) -> ZipFile:
    """Return the archive *data* when *check* lets it pass and it is safe to unpack."""
    try:
        archive = ZipFile(BytesIO(data))
        names = archive.namelist()
    except BROKEN_ZIP as error:
        raise damaged(_BROKEN) from error
    check(archive, names)
    _check_size(archive)
    if len(set(names)) < len(names):
        raise damaged("The file is damaged: two of its parts have the same name.")
    return archive


def read_part(archive: ZipFile, name: str) -> bytes:
    """Return the part *name*, unpacked."""
    try:
        return archive.read(name)
    except BROKEN_ZIP as error:
        raise damaged(_BROKEN) from error


def _check_is_word(archive: ZipFile, names: list[str]) -> None:
    """Raise what *archive* is when it is no Word document."""
    if any(name.startswith("word/") for name in names) or _is_bare_package(names):
        return
    _refuse_other(archive, names)


def _check_is_workbook(archive: ZipFile, names: list[str]) -> None:
    """Raise what *archive* is when it is no Excel workbook."""
    if any(name.lower() == "xl/workbook.xml" for name in names) or _is_bare_package(names):
        return
    if "xl/workbook.bin" in names:
        raise wrong_type("This is a binary Excel workbook (.xlsb), which is not read.")
    if any(name.startswith("word/") for name in names):
        raise wrong_type("This is a Word document, not a table.")
    _refuse_other(archive, names)


def _refuse_other(archive: ZipFile, names: list[str]) -> NoReturn:
    """Raise what *archive* is when it is nothing that is read."""
    if "mimetype" in names and b"opendocument" in read_part(archive, "mimetype"):
        raise wrong_type(*_OPEN_DOCUMENT)
    for beginning, refusal in _OTHERS.items():
        if any(name.startswith(beginning) for name in names):
            raise wrong_type(*refusal)
    raise wrong_type(*_ARCHIVE)


def _is_bare_package(names: list[str]) -> bool:
    """Say whether this is an Office package with its parts in folders of unusual names."""
    usual = ("word/", "xl/", "ppt/")
    return "[Content_Types].xml" in names and not any(name.startswith(usual) for name in names)


def _check_size(archive: ZipFile) -> None:
    """Refuse an archive that would unpack into more than any honest document."""
    entries = archive.infolist()
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise locked("The document")
    if len(entries) > ENTRY_LIMIT:
        raise too_big(f"The document has {len(entries)} parts; the limit is {ENTRY_LIMIT}.")
    sizes = [entry.file_size for entry in entries]
    if sum(sizes) > UNPACKED_LIMIT or max(sizes, default=0) > PART_LIMIT:
        raise too_big(f"The document unpacks to {sum(sizes) / 1024**2:.0f} MB.")
