"""The post-mortem as a Word file: real headings and lists, the same bytes every time."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.shared import Inches, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from eras_review.postmortem.values import Line, PlanPart, PostMortem, Proof
from eras_review.report.dateless import dateless
from eras_review.report.printable import printable
from eras_review.rules import Rules

_BOX = "☐ "
_MARGIN = Inches(1)
_SOFT = RGBColor(0x5C, 0x63, 0x70)
_INK = RGBColor(0x22, 0x25, 0x2A)


def to_word(found: PostMortem, rules: Rules) -> bytes:
    """Return the account as a .docx."""
    page = _Page(rules)
    page.opening(found)
    for part in found.now:
        page.part(part)
    page.lines("hurt", found.hurt)
    page.lines("year", found.year)
    page.lines("longer", found.longer)
    page.lines("interviews", found.interviews)
    page.pathways(found)
    page.figures(found)
    page.asks(found)
    page.plan(found)
    return page.to_bytes(found)


class _Page:
    """A Word document that is written from top to bottom."""

    def __init__(self, rules: Rules) -> None:
        """Open an empty document in plain styles."""
        self._words = rules.post_mortem.words
        self._contacts = rules.care.contacts
        self._made: WordDocument = docx.Document()
        _set_styles(self._made)

    def opening(self, found: PostMortem) -> None:
        """Write the title, whose account it is, and what could not be read."""
        self._made.add_heading(self._words.title, 0)
        if found.applicant:
            self._add(found.applicant)
        for text in (self._words.intro, *found.notes):
            self._soft(text)
        if found.unread:
            self._add(self._words.unread)
            for name, why in found.unread:
                self._add(f"{name}: {why}", "List Bullet")

    def lines(self, name: str, lines: Sequence[Line]) -> None:
        """Write one list with what shows each of its lines."""
        heading = self._words.sections[name]  # type: ignore[index]
        self._made.add_heading(heading.title, 1)
        if not lines:
            self._add(heading.empty)
            return
        if heading.intro:
            self._soft(heading.intro)
        for line in lines:
            self._line(line, "List Bullet")

    def pathways(self, found: PostMortem) -> None:
        """Write the three ways with what speaks for and against each."""
        words = self._words
        heading = words.sections["pathways"]
        self._made.add_heading(heading.title, 1)
        self._soft(heading.intro)
        for way in found.pathways:
            self._made.add_heading(way.title, 2)
            self._cited(self._add(way.text), way.section.id)
            for title, notes, empty in (
                (words.speaks_for, way.speaks_for, words.nothing_for),
                (words.speaks_against, way.speaks_against, words.nothing_against),
            ):
                self._add(f"{title}:" if notes else empty).paragraph_format.keep_with_next = bool(
                    notes
                )
                for note in notes:
                    self._line(note, "List Bullet")

    def figures(self, found: PostMortem) -> None:
        """Write where the figures are from."""
        if found.figures:
            self._made.add_heading(self._words.sections["figures"].title, 1)
        for line in found.figures:
            self._soft(line, "List Bullet")

    def asks(self, found: PostMortem) -> None:
        """Write what only the applicant can answer."""
        heading = self._words.sections["asks"]
        self._made.add_heading(heading.title, 1)
        self._soft(heading.intro) if found.asks else self._add(heading.empty)
        for ask in found.asks:
            paragraph = self._add("", "List Bullet")
            paragraph.add_run(f"{self._words.ask}: ").bold = True
            paragraph.add_run(printable(ask.text))

    def plan(self, found: PostMortem) -> None:
        """Write the plan; it ends with the person."""
        self._made.add_heading(self._words.sections["plan"].title, 1)
        for part in found.plan:
            self.part(part)
        contacts = "; ".join(f"{one.where}: {one.contact}" for one in self._contacts)
        self._add(f"{self._words.care}{contacts}.")

    def part(self, part: PlanPart) -> None:
        """Write a part of the plan with a box before every task."""
        self._made.add_heading(part.title, 2)
        if part.intro:
            self._soft(part.intro)
        for task in part.tasks:
            self._line(task.line, "List", _BOX, task.when)

    def to_bytes(self, found: PostMortem) -> bytes:
        """Return the file; nothing in it tells when or where it was made."""
        properties = self._made.core_properties
        properties.title, properties.author = self._words.title, "eras-review"
        day = datetime(found.today.year, found.today.month, found.today.day, tzinfo=UTC)
        properties.created = properties.modified = day
        properties.comments, properties.last_modified_by, properties.revision = "", "", 1
        buffer = BytesIO()
        self._made.save(buffer)
        return dateless(buffer.getvalue())

    def _line(self, line: Line, style: str, box: str = "", when: str = "") -> None:
        """Write a line, what shows it, and its question."""
        paragraph = self._add(f"{box}{line.text}", style)
        if when:
            paragraph.add_run(f" ({printable(when)})").bold = True
        self._cited(paragraph, line.section.id)
        below = [self._proof(proof) for proof in line.proofs]
        if line.question:
            below.append(self._add(line.question, "List Continue"))
            below[-1].runs[0].italic = True
        for before in (paragraph, *below)[:-1]:
            before.paragraph_format.keep_with_next = True
            before.paragraph_format.space_after = Pt(1)

    def _proof(self, proof: Proof) -> Paragraph:
        """Write what a line rests on."""
        quotes = (
            f"“{quote.text}” ({', '.join(filter(None, (quote.source, quote.where)))})"
            for quote in proof.quotes
        )
        more = self._words.more_quotes.format(count=proof.more) if proof.more else ""
        parts = (proof.label, proof.origin, proof.beside, *quotes, more)
        return self._soft(" · ".join(filter(None, parts)), "List Continue")

    def _cited(self, paragraph: Paragraph, section: str) -> None:
        """Put the section of the guide at the end of a paragraph."""
        _soften(paragraph.add_run(f"  {self._words.guide}\N{NO-BREAK SPACE}{section}"))

    def _soft(self, text: str, style: str = "Normal") -> Paragraph:
        """Add a paragraph in the colour of remarks."""
        paragraph = self._add(text, style)
        _soften(paragraph.runs[0])
        return paragraph

    def _add(self, text: str, style: str = "Normal") -> Paragraph:
        """Add a paragraph of printable text."""
        return self._made.add_paragraph(printable(text), style)


def _soften(run: Run) -> None:
    """Show a run smaller and in grey."""
    run.font.size, run.font.color.rgb = Pt(9), _SOFT


def _set_styles(made: WordDocument) -> None:
    """Give headings and text one plain look."""
    styles = made.styles
    for section in made.sections:
        section.left_margin = section.right_margin = _MARGIN
    styles["Normal"].font.name, styles["Normal"].font.size = "Calibri", Pt(11)
    for name, size in (("Title", 20), ("Heading 1", 15), ("Heading 2", 12)):
        font = styles[name].font
        font.name, font.size, font.color.rgb = "Calibri", Pt(size), _INK
