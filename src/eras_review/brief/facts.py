"""The parts of a brief that are plain facts: who, when, what for, what is enclosed."""

from collections.abc import Iterator
from datetime import date

from eras_review.application import LetterEntry
from eras_review.brief.changes import doing_now
from eras_review.brief.material import Material
from eras_review.brief.times import together
from eras_review.brief.values import Line, Practical, Row
from eras_review.model import Target
from eras_review.rules.tables import SeasonValue
from eras_review.structure.cv.dates import Moment

_STATEMENTS = {
    Target.IR: "Statement (IR)",
    Target.DR: "Statement (DR)",
    Target.PRELIM: "Statement (prelim)",
}


def relation(letter: LetterEntry, material: Material) -> tuple[Row, ...]:
    """Return who the writer is to the applicant, and when they worked together."""
    words, private = material.words, material.private
    return (
        Row("Relationship", words.known(private(letter.relationship), "relationship")),
        Row("Your position", words.known(private(letter.role), "role")),
        Row("Institution", words.known(private(letter.institution), "institution")),
        Row("Together", together(letter, words, material.calendar)),
    )


def path(material: Material) -> Line:
    """Return the way so far in one sentence made of facts, gaps as asks within it."""
    match, words, private = material.facts.match, material.words, material.private
    parts = {
        "specialty": words.known(private(match.specialty), "specialty"),
        "date": words.known(material.calendar(match.date) if match.date else "", "match"),
        "cycles": words.known("" if match.cycles is None else str(match.cycles), "cycles"),
        "season": Line(str(material.season)),
    }
    texts = {slot: f"[{p.text}]" if p.asks else p.text for slot, p in parts.items()}
    asks = tuple(ask for part in parts.values() for ask in part.asks)
    return Line(words.path.format(**texts), asks)


def now(material: Material) -> Line:
    """Return what the applicant does now: what goes on, by the CV."""
    item = doing_now(material.items or (), material.words)
    return Line(f"{item.text} ({item.when})") if item else material.words.ask("now")


def aim(material: Material) -> Line:
    """Return the way into IR that is aimed at."""
    pathway = material.facts.target.pathway
    return material.words.known(material.words.pathways.get(pathway, ""), "pathway")


def due(letter: LetterEntry, material: Material) -> Line:
    """Return by when the letter is needed."""
    date = material.calendar(letter.due) if letter.due else ""
    return material.words.known(date, "due")


def attachments(material: Material) -> tuple[Row, ...]:
    """Return the documents that exist, and asks for those a writer needs."""
    return tuple(_attachments(material))


def _attachments(material: Material) -> Iterator[Row]:
    """Yield a row per document."""
    files, words, private = material.facts.files, material.words, material.private
    yield Row("CV", words.known(private(files.cv), "cv"))
    for statement in material.facts.statements:
        yield Row(_STATEMENTS[statement.target], Line(private(statement.file)))
    if not material.facts.statements:
        yield Row("Statement", words.ask("statement"))
    if files.experiences:
        yield Row("ERAS experiences", Line(private(files.experiences)))


def practical(letter: LetterEntry, material: Material) -> tuple[Practical, ...]:
    """Return what the writer has to know of the season, each with how far it can be trusted."""
    words = material.words
    if letter.waived is None:
        waiver = words.ask("waived")
    else:
        text = words.waivers["yes" if letter.waived else "no"]
        waiver = Line(text.format(name=material.applicant))
    told = (_of_season(one.label, one.text, one.value, material) for one in words.practical)
    return (_of_season("Waiver", waiver, words.waivers["value"], material), *told)


def _of_season(label: str, said: Line | str, value: str, material: Material) -> Practical:
    """Return a fact with the figure of the season it rests on."""
    figure = material.rules.season.values[value]
    line = said if isinstance(said, Line) else Line(said.format(value=_shown(figure, material)))
    confidence = material.words.confidence[figure.confidence]
    return Practical(label, line, confidence, figure.source, figure.read_on.isoformat())


def _shown(figure: SeasonValue, material: Material) -> str:
    """Return a figure of the season as it stands in a sentence."""
    value = figure.value
    if isinstance(value, date):
        return material.calendar(Moment(value.year, value.month, value.day))
    return str(value)
