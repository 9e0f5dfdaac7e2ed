"""The text of a reviewed document, sentence by sentence, with its words as evidence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.model import Kind, Report, Span
from eras_review.packet.values import Evidence
from eras_review.structure.where import Locator


@dataclass(frozen=True, slots=True)
class Text:
    """A document that could be read; *name* is that of its file in application.toml."""

    report: Report

    @property
    def name(self) -> str:
        """Return the name of its file."""
        return self.report.document.source

    @property
    def is_letter(self) -> bool:
        """Say whether somebody else wrote it about the applicant."""
        return self.report.document.kind is Kind.LETTER

    @property
    def is_prose(self) -> bool:
        """Say whether its sentences follow from one another."""
        return self.report.document.kind in (Kind.STATEMENT, Kind.LETTER)

    @property
    def text(self) -> str:
        """Return all of it."""
        return self.report.document.text

    def evidence(self, span: Span) -> Evidence:
        """Return the words of a span with their place."""
        locator = Locator(self.report.document, [m.start for m in self.report.moves])
        return Evidence(
            self.name, self.text[span.start : span.end], locator.located(span).where, span
        )

    def sentences(self) -> Iterator[Span]:
        """Yield its sentences; of a document that is not split, its paragraphs."""
        whole = self.report.moves or self.report.document.blocks
        return (Span(one.start, one.end) for one in whole)

    def find(self, shape: re.Pattern[str], group: str | int = 0) -> Iterator[tuple[str, Evidence]]:
        """Yield what a group of *shape* finds, each with all that was found as evidence."""
        for found in shape.finditer(self.text):
            yield found[group], self.evidence(Span(*found.span()))


def text_of(report: Report | None) -> Text | None:
    """Return the text of a report, None without one or where nothing could be read."""
    return Text(report) if report and report.document.readable else None
