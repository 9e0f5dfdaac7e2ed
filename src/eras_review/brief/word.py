"""A brief as a Word file, filled into a template that an adviser can edit in Word."""

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import TemplateError
from lxml.etree import LxmlError

from eras_review.brief.values import Brief
from eras_review.errors import UsageError
from eras_review.folders import folder
from eras_review.report.templates import environment

TEMPLATE = "brief.docx"
_DAY_ONE = (1980, 1, 1, 0, 0, 0)


def to_word(brief: Brief, *, templates: Path | None = None) -> bytes:
    """Return one brief as a .docx; the same brief gives the same bytes.

    *templates* is a folder looked in before the product's own for brief.docx. What stands in the
    template runs in the sandbox of all templates; all facts are escaped. Raises UsageError for a
    template that cannot be used.
    """
    own = templates / TEMPLATE if templates else None
    path = own if own and own.is_file() else folder("templates") / TEMPLATE
    # Everything in a Word file is XML, so all of it is escaped, whatever the template is called.
    env = environment(templates).overlay(autoescape=True)
    buffer = io.BytesIO()
    try:
        template = DocxTemplate(io.BytesIO(path.read_bytes()))
        template.render({"brief": brief}, env)
        template.save(buffer)
    except (TemplateError, BadZipFile, PackageNotFoundError, LxmlError, KeyError, OSError) as error:
        problem = f"The template {path} cannot be used: {type(error).__name__}: {error}."
        raise UsageError(problem, "Mend it in Word, or leave --templates out.") from error
    return _dateless(buffer.getvalue())


def _dateless(package: bytes) -> bytes:
    """Return a zip whose parts all have the format's first day as their date."""
    buffer = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = ZipInfo(name, _DAY_ONE)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return buffer.getvalue()
