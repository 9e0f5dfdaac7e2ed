"""CVs laid out in six ways from planned content, so that what a parser must find is known."""

import io
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Inches, Pt
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Table,
    TableStyle,
)

Plan = Mapping[str, Any]
_SIDE = ("skills", "memberships", "awards", "exams", "other")


def head_of(entry: Plan) -> str:
    """Return title, organisation and place on one line."""
    return ", ".join(filter(None, (entry.get(k) for k in ("title", "organisation", "place"))))


def tabs(plan: Plan) -> bytes:
    """Lay a CV out with headings as styles and dates behind a right tab."""
    document = docx.Document()
    document.add_paragraph(plan["name"], style="Title")
    document.add_paragraph(" · ".join(plan.get("contact", ())))
    for section in plan["sections"]:
        document.add_paragraph(section["title"], style="Heading 1")
        for entry in section.get("entries", ()):
            paragraph = document.add_paragraph(f"{head_of(entry)}\t{entry.get('dates', '')}")
            stops = paragraph.paragraph_format.tab_stops
            stops.add_tab_stop(Inches(6), WD_TAB_ALIGNMENT.RIGHT)
            for bullet in entry.get("bullets", ()):
                document.add_paragraph(bullet, style="List Bullet")
        for line in section.get("lines", ()):
            document.add_paragraph(line)
    return _word(document)


def dates_right(plan: Plan) -> bytes:
    """Lay a CV out with bold headings and borderless tables: what was held, then when."""
    document = docx.Document()
    _bold(document, plan["name"], 18)
    document.add_paragraph(" | ".join(plan.get("contact", ())))
    for section in plan["sections"]:
        _bold(document, section["title"].upper(), 12)
        if section.get("entries"):
            table = document.add_table(rows=0, cols=2)
            for entry in section["entries"]:
                what, when = table.add_row().cells
                what.text, when.text = head_of(entry), entry.get("dates", "")
                for bullet in entry.get("bullets", ()):
                    what.add_paragraph(f"• {bullet}")
        for line in section.get("lines", ()):
            document.add_paragraph(line)
    return _word(document)


def dates_left(plan: Plan) -> bytes:
    """Lay a CV out as tables with the dates first, title and organisation on lines of their own."""
    document = docx.Document()
    document.add_paragraph(plan["name"], style="Title")
    document.add_paragraph("\n".join(plan.get("contact", ())))
    for section in plan["sections"]:
        document.add_paragraph(section["title"], style="Heading 2")
        if section.get("entries"):
            table = document.add_table(rows=0, cols=2)
            for entry in section["entries"]:
                when, what = table.add_row().cells
                when.text, what.text = entry.get("dates", ""), entry.get("title", "")
                where = ", ".join(filter(None, (entry.get("organisation"), entry.get("place"))))
                if where:
                    what.add_paragraph(where)
                for bullet in entry.get("bullets", ()):
                    what.add_paragraph(bullet, style="List Bullet")
        for line in section.get("lines", ()):
            document.add_paragraph(line, style="List Bullet")
    return _word(document)


def sidebar(plan: Plan) -> bytes:
    """Lay a CV out as a table of two cells: a sidebar and the rest, stacked lines in both."""
    document = docx.Document()
    _bold(document, plan["name"], 20)
    side, rest = document.add_table(rows=1, cols=2).rows[0].cells
    for line in plan.get("contact", ()):
        side.add_paragraph(line)
    for section in plan["sections"]:
        place = side if section["kind"] in _SIDE else rest
        _bold(place, section["title"], 12)
        for entry in section.get("entries", ()):
            _bold(place, entry.get("title", ""), 10)
            where = ", ".join(filter(None, (entry.get("organisation"), entry.get("place"))))
            for line in filter(None, (where, entry.get("dates", ""))):
                place.add_paragraph(line)
            for bullet in entry.get("bullets", ()):
                place.add_paragraph(bullet, style="List Bullet")
        for line in section.get("lines", ()):
            place.add_paragraph(line)
    return _word(document)


_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12.5)
_NAME = ParagraphStyle("name", parent=_BODY, fontName="Helvetica-Bold", fontSize=16, leading=20)
_HEAD = ParagraphStyle("head", parent=_BODY, fontName="Helvetica-Bold", spaceBefore=8, spaceAfter=3)
_ITEM = ParagraphStyle("item", parent=_BODY, leftIndent=14, bulletIndent=4)
_RIGHT = ParagraphStyle("right", parent=_BODY, alignment=2)


def page(plan: Plan) -> bytes:
    """Lay a CV out on a page with capitals as headings and dates at the right margin."""
    buffer = io.BytesIO()
    flow = [Paragraph(plan["name"], _NAME), Paragraph(" | ".join(plan.get("contact", ())), _BODY)]
    for section in plan["sections"]:
        flow += _on_page(section, section["title"].upper(), lambda entry: _row(entry, (350, 150)))
    SimpleDocTemplate(buffer, pagesize=letter, invariant=1).build(flow)
    return buffer.getvalue()


def two_columns(plan: Plan) -> bytes:
    """Lay a CV out on pages with a sidebar; dates stand on a line of their own below the title."""
    buffer = io.BytesIO()
    document = BaseDocTemplate(buffer, pagesize=letter, invariant=1)
    frames = [Frame(40, 40, 150, 700), Frame(215, 40, 350, 700)]
    document.addPageTemplates([PageTemplate(frames=frames)])
    side: list[Flowable] = [Paragraph(plan["name"], _NAME)]
    side += [Paragraph(line, _BODY) for line in plan.get("contact", ())]
    rest: list[Flowable] = []
    for section in plan["sections"]:
        place = side if section["kind"] in _SIDE else rest
        place += _on_page(section, section["title"], _stacked)
    document.build([*side, FrameBreak(), *rest])
    return buffer.getvalue()


LAYOUTS: Mapping[str, tuple[str, Callable[[Plan], bytes]]] = {
    layout.__name__: (ending, layout)
    for ending, layout in (
        (".docx", tabs),
        (".docx", dates_right),
        (".docx", dates_left),
        (".docx", sidebar),
        (".pdf", page),
        (".pdf", two_columns),
    )
}


def _on_page(
    section: Plan, title: str, entry_of: Callable[[Plan], list[Flowable]]
) -> Iterator[Flowable]:
    """Yield the parts of a section of a PDF."""
    yield Paragraph(_escaped(title), _HEAD)
    for entry in section.get("entries", ()):
        yield from entry_of(entry)
        for bullet in entry.get("bullets", ()):
            yield Paragraph(_escaped(bullet), _ITEM, bulletText="•")
    for line in section.get("lines", ()):
        yield Paragraph(_escaped(line), _BODY)


def _row(entry: Plan, widths: tuple[float, float]) -> list[Flowable]:
    """Return an entry with its dates at the right margin."""
    cells = [Paragraph(_escaped(head_of(entry)), _BODY), Paragraph(entry.get("dates", ""), _RIGHT)]
    style = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("PADDING", (0, 0), (-1, -1), 0)])
    return [Table([cells], colWidths=widths, style=style)]


def _stacked(entry: Plan) -> list[Flowable]:
    """Return an entry with its dates on the second line."""
    head = Paragraph(f"<b>{_escaped(head_of(entry))}</b>", _BODY)
    return [head, Paragraph(entry["dates"], _BODY)] if entry.get("dates") else [head]


def _escaped(text: str) -> str:
    """Return text for the small markup of reportlab."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _bold(place: Any, text: str, size: float) -> None:
    """Add a paragraph in bold."""
    run = place.add_paragraph().add_run(text)
    run.bold, run.font.size = True, Pt(size)


def _word(document: Any) -> bytes:
    """Return a document of python-docx as bytes."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
