"""Files made in memory, each for one test."""

import io
import zipfile

from reportlab.pdfgen.canvas import Canvas

from eras_review.reading.parse import parse

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SCHEMAS = "http://schemas.openxmlformats.org"
NAMES = (
    f'xmlns:w="{W}" '
    f'xmlns:r="{SCHEMAS}/officeDocument/2006/relationships" '
    f'xmlns:m="{SCHEMAS}/officeDocument/2006/math" '
    f'xmlns:mc="{SCHEMAS}/markup-compatibility/2006" '
    f'xmlns:wp="{SCHEMAS}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{SCHEMAS}/drawingml/2006/main" '
    f'xmlns:pic="{SCHEMAS}/drawingml/2006/picture" '
    f'xmlns:c="{SCHEMAS}/drawingml/2006/chart" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
OFFICE = f"{SCHEMAS}/officeDocument/2006/relationships"
RELATIONS = f'xmlns="{SCHEMAS}/package/2006/relationships"'


def word_bytes(body, parts=None, relations=(), compression=zipfile.ZIP_DEFLATED):
    """Return a Word package with this body; *relations* are (kind, target) of the body's part."""
    links = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(relations)
    )
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships {RELATIONS}><Relationship Id="r" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"<Relationships {RELATIONS}>{links}</Relationships>",
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
    } | (parts or {})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def pdf_bytes(draw, **options):
    """Return a PDF drawn by *draw* on an A4 canvas."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, **options)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def run(text, properties=""):
    """Return a run of Word's XML."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inner):
    """Return a paragraph of Word's XML."""
    return f"<w:p>{''.join(inner)}</w:p>"


def left_out(document):
    """Return what a document says was left out, without places and numbers."""
    return [item.what for item in document.not_read]


def read_word(body, parts=None, relations=()):
    """Read a body of Word's XML, without the guard."""
    return parse("draft.docx", ".docx", word_bytes(body, parts, relations))


def read_pdf(draw, **options):
    """Read what is drawn on a canvas, without the guard."""
    return parse("draft.pdf", ".pdf", pdf_bytes(draw, **options))
