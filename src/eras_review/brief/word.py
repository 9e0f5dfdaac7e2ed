"""A brief as a Word file, filled into a template that an adviser can edit in Word."""

import io
from pathlib import Path
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import TemplateError
from lxml.etree import LxmlError

from eras_review.brief.values import Brief
from eras_review.errors import UsageError
from eras_review.folders import folder
from eras_review.report.dateless import dateless
from eras_review.report.templates import environment

TEMPLATE = "brief.docx"


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
    return dateless(buffer.getvalue())
