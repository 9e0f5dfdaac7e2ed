"""Formats that are recognised in order to say what to do: old Word, pictures, shortcuts."""

import re

from eras_review.reading.refusals import SAVE_AS, locked, wrong_type

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SHORTCUT = (
    "This is a shortcut to a Google document, not the document.",
    "In Google Docs choose File > Download > Microsoft Word (.docx), and give that file.",
)
_PICTURE = (
    "This is a picture, and pictures are not read.",
    "Give the document it was made from, or type the text into a .docx or .txt file.",
)
_RICH_TEXT = ("This is a rich text file (RTF), which is not read.", "Save it as .docx.")
_WEB_PAGE = (
    "This is a web page (HTML), which is not read.",
    "Open it in Word or a browser and save it as .docx or .pdf.",
)
_LINK = ("This is a link to a web page, not a document.", "Open it and download the document.")
_ARCHIVE = ("This is an archive of files, not a document.", "Unpack it and give the files in it.")

# How a file of each format begins, after blanks and a byte order mark.
_BEGINNINGS: tuple[tuple[re.Pattern[bytes], tuple[str, str]], ...] = (
    (re.compile(rb"\{\\rtf"), _RICH_TEXT),
    (
        re.compile(
            rb"(<!--.*?-->\s*)?<(!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
        ),
        _WEB_PAGE,
    ),
    (re.compile(rb"MIME-Version:", re.IGNORECASE), _WEB_PAGE),
    (re.compile(rb"\[InternetShortcut\]|<\?xml[^>]*>\s*<!DOCTYPE plist", re.IGNORECASE), _LINK),
    (
        re.compile(rb"<\?xml.{0,200}?<\?mso-application|<\?xml.{0,300}?<w:wordDocument", re.DOTALL),
        ("This is a Word file in the old XML form, which is not read.", "Save it as .docx."),
    ),
    (re.compile(rb"\{[^{}]{0,400}https://(docs|drive)\.google\.com", re.DOTALL), _SHORTCUT),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF....WEBP", re.DOTALL), _PICTURE),
    (re.compile(rb"....ftyp(heic|heix|mif1|avif)", re.DOTALL), _PICTURE),
    (re.compile(rb"7z\xbc\xaf|Rar!|\x1f\x8b\x08|BZh[1-9]1AY|\xfd7zXZ"), _ARCHIVE),
    (
        re.compile(rb"\0\x05\x16\x07"),
        ("This is a companion file of macOS, not the document.", "Give the file without ._"),
    ),
    (re.compile(rb"%!PS"), ("This is a PostScript file, which is not read.", SAVE_AS)),
    (re.compile(rb"\\documentclass"), ("This is LaTeX source.", "Give the PDF made from it.")),
)

_ENDINGS = {
    ".doc": ("This is named like an old Word file (.doc).", "Save it as .docx."),
    ".rtf": _RICH_TEXT,
    ".odt": ("This is named like an OpenDocument text (.odt).", "Save it as .docx."),
    ".gdoc": _SHORTCUT,
    ".html": _WEB_PAGE,
    ".htm": _WEB_PAGE,
    ".url": _LINK,
    ".webloc": _LINK,
}


def refuse_foreign(data: bytes) -> None:
    """Raise when *data* begins like a format that is known and not read."""
    if data.startswith(_OLE):
        _refuse_ole(data)
    start = data[:2048].removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")
    for beginning, (cause, remedy) in _BEGINNINGS:
        if beginning.match(start):
            raise wrong_type(cause, remedy)


def refuse_ending(suffix: str) -> None:
    """Raise the most helpful line about a text file whose name ends in *suffix*."""
    cause, remedy = _ENDINGS.get(suffix, (f"Files that end in {suffix} are not read.", SAVE_AS))
    raise wrong_type(cause, remedy)


def _refuse_ole(data: bytes) -> None:
    """Raise what the old Microsoft container *data* holds; its stream names are UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise locked("The document")
    if "WordDocument".encode("utf-16-le") in data:
        raise wrong_type(
            "This is a file in the old Word format (.doc).", "Open it in Word and save it as .docx."
        )
    raise wrong_type("This is an old Microsoft Office file or an Outlook message.")
