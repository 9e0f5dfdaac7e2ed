"""Lays out the sample documents of samples/ from samples/sources/, the same bytes every time.

python benchmarks/make_samples.py            # rewrites samples/ and the yardsticks
"""

import argparse
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Inches, Pt
from reportlab import rl_config
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table, TableStyle

from eras_review.reviewing import Reviewer

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "samples" / "sources"
APPLICATION = "application"
YARDSTICKS = ROOT / "checks" / "yardsticks" / "statement.toml"
STRONG = ("statement-strong.docx", "statement-strong-ordinary.docx")
MEASURED = ("words", "words_per_sentence", "automated_readability_index", "coleman_liau_index")
MADE_ON = datetime(2026, 11, 24, tzinfo=UTC)

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=11.5, leading=15, spaceAfter=9)
NAME = ParagraphStyle("name", parent=BODY, fontName="Times-Bold", fontSize=17, leading=21)
HEAD = ParagraphStyle("head", parent=BODY, fontName="Times-Bold", fontSize=14, leading=17)
ITEM = ParagraphStyle("item", parent=BODY, leftIndent=14, bulletIndent=3, spaceAfter=3)
DATES = ParagraphStyle("dates", parent=BODY, alignment=2)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a source: its role ("name", "head", "item", "entry", "text"), text and dates."""

    role: str
    text: str
    dates: str = ""


def lines_of(path: Path) -> Iterator[Line]:
    """Yield the lines of one source file."""
    marks = {"= ": "name", "# ": "head", "- ": "item"}
    for line in path.read_text(encoding="utf-8").splitlines():
        role = marks.get(line[:2], "text")
        if role != "text":
            yield Line(role, line[2:])
        elif " | " in line:
            yield Line("entry", *line.split(" | ", 1))
        else:
            yield Line("text", line)


def make_word(lines: list[Line], target: Path, *, with_table: bool) -> None:
    """Write a .docx: headings and lists as such, dated entries in a table or behind a tab."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Georgia"
    document.styles["Normal"].font.size = Pt(11)
    for line in lines:
        if line.role == "entry" and with_table:
            table = document.add_table(rows=1, cols=2)
            table.cell(0, 0).width, table.cell(0, 1).width = Inches(4.4), Inches(1.9)
            table.cell(0, 0).text, table.cell(0, 1).text = line.text, line.dates
        elif line.role == "entry":
            paragraph = document.add_paragraph(f"{line.text}\t{line.dates}")
            stops = paragraph.paragraph_format.tab_stops
            stops.add_tab_stop(Inches(6), WD_TAB_ALIGNMENT.RIGHT)
        else:
            style = {"name": "Title", "head": "Heading 1", "item": "List Bullet"}.get(line.role)
            document.add_paragraph(line.text, style=style)
    properties = document.core_properties
    properties.author, properties.title = "an invented person", target.stem
    properties.created = properties.modified = MADE_ON.replace(tzinfo=None)
    properties.last_modified_by = ""
    buffer = io.BytesIO()
    document.save(buffer)
    target.write_bytes(repacked(buffer.getvalue()))


def repacked(package: bytes) -> bytes:
    """Return a zip with all dates set to one day, so that the bytes do not change."""
    buffer = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = ZipInfo(name, MADE_ON.timetuple()[:6])
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return buffer.getvalue()


def make_pdf(lines: list[Line], target: Path) -> None:
    """Write a .pdf as a person would print it."""
    rl_config.invariant = 1
    page = SimpleDocTemplate(
        str(target),
        pagesize=letter,
        leftMargin=inch,
        rightMargin=inch,
        topMargin=inch,
        bottomMargin=inch,
        title=target.stem,
        author="an invented person",
    )
    page.build([flowable(line) for line in lines])


def flowable(line: Line) -> Flowable:
    """Return what one line becomes on a page."""
    text = escape(line.text)
    if line.role == "entry":
        row = [Paragraph(text, BODY), Paragraph(escape(line.dates), DATES)]
        table = Table([row], colWidths=[4.6 * inch, 1.9 * inch])
        table.setStyle(
            TableStyle([("LEFTPADDING", (0, 0), (-1, -1), 0), ("VALIGN", (0, 0), (-1, -1), "TOP")])
        )
        return table
    if line.role == "item":
        return Paragraph(text, ITEM, bulletText="•")
    return Paragraph(text, {"name": NAME, "head": HEAD}.get(line.role, BODY))


def make_all(folder: Path) -> None:
    """Write every sample into *folder*."""
    for source in sorted(SOURCES.glob("*.txt")):
        lines = list(lines_of(source))
        make_word(lines, folder / f"{source.stem}.docx", with_table="strong" in source.stem)
        make_pdf(lines, folder / f"{source.stem}.pdf")
    make_application(folder / APPLICATION)


def make_application(folder: Path) -> None:
    """Write the documents of the sample application, each as the one file its source names."""
    folder.mkdir(exist_ok=True)
    for source in sorted((SOURCES / APPLICATION).glob("*.txt")):
        lines, target = list(lines_of(source)), folder / source.stem
        if target.suffix == ".pdf":
            make_pdf(lines, target)
        else:
            make_word(lines, target, with_table=False)


def yardsticks(folder: Path) -> str:
    """Return the yardsticks file: lowest and highest of each metric over the strong statements."""
    reviewer = Reviewer()
    measured = [reviewer.review(folder / name).metrics for name in STRONG]
    rows = [
        f"{name} = [{min(m[name] for m in measured)}, {max(m[name] for m in measured)}]"
        for name in MEASURED
    ]
    comment = (
        "# Measured on the strong sample statements by benchmarks/make_samples.py; made anew there."
    )
    return "\n".join([comment, "[metrics]", *rows, ""])


def main() -> None:
    """Write samples and yardsticks where the product looks for them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "samples")
    folder = parser.parse_args().folder
    make_all(folder)
    YARDSTICKS.write_text(yardsticks(folder), encoding="utf-8", newline="\n")
    print(f"wrote {len(list(folder.glob('*.docx')))} samples, each as .docx and .pdf, to {folder}")
    print(f"wrote the documents of one application to {folder / APPLICATION}")


if __name__ == "__main__":
    main()
