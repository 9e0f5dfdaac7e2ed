"""Kind "step-not-told": what the CV has since the Match and no statement tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from eras_review.packet.context import SetContext
from eras_review.packet.naming import stems, words_in
from eras_review.packet.texts import Text
from eras_review.packet.values import SetPlace
from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict
from eras_review.structure.cv import Cv, Entry, timeline
from eras_review.structure.cv.dates import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class StepNotTold(Strict):
    """Fires on entries since the Match that are *related* to radiology, or the longest of *posts*.

    *sections* are those looked at, *posts* those whose entries take time; what *no_step* finds in a
    head is none. An entry is told when one sentence has *share* of the telling words of its title
    or of a line below it, a post also when its institution or what one is there is named.
    """

    sections: tuple[str, ...]
    posts: tuple[str, ...]
    related: Expression
    no_step: Expression
    not_telling: tuple[str, ...]
    share: float
    shown: int

    def find(self, context: SetContext) -> SetPlace | None:
        """Return the heads of the entries that no statement tells."""
        cv, match = context.cv(), context.facts.match.date
        statements = [text for _, text in context.statements()]
        if cv is None or match is None or not statements:
            return None
        text, parsed = cv
        missing = [e for e in self._steps(parsed, match) if not self._told(e, parsed, statements)]
        if not missing:
            return None
        told = "; ".join(f"“{_name(entry)}”" for entry in missing[: self.shown])
        evidence = tuple(text.evidence(entry.head) for entry in missing[: self.shown])
        return SetPlace({"steps": told, "count": len(missing)}, evidence)

    def _steps(self, cv: Cv, match: Moment) -> list[Entry]:
        """Return the entries since the Match that should be told."""
        new = [
            (section.kind, entry)
            for section in cv.sections
            if section.kind in self.sections
            for entry in section.entries
            # What stands in brackets belongs to the entry above it.
            if entry.dates and timeline.is_after(entry.dates, match) and entry.title[:1] != "("
        ]
        latest = timeline.latest_month(cv)
        longest = max(
            (entry for kind, entry in new if kind in self.posts),
            key=lambda e: timeline.sure_months(e.dates, latest) if e.dates else 0,
            default=None,
        )
        return [e for _, e in new if e is longest or self._matters(e)]

    def _matters(self, entry: Entry) -> bool:
        """Say whether an entry is a step of its own that has to do with radiology."""
        below = " ".join(bullet.text for bullet in entry.bullets)
        return bool(re.search(self.related, f"{entry.head_text} {below}")) and not re.search(
            self.no_step, entry.head_text
        )

    def _told(self, entry: Entry, cv: Cv, statements: Sequence[Text]) -> bool:
        """Say whether a sentence of a statement speaks of an entry."""
        title = self._telling(entry.work.title if entry.work else entry.title)
        told = [title, *(self._telling(bullet.text) for bullet in entry.bullets)]
        place = self._telling(entry.organisation)
        post = any(entry in s.entries for s in cv.sections if s.kind in self.posts)
        for statement in statements:
            if post and _names_role(statement.text, entry.title):
                return True
            for span in statement.sentences():
                words = self._telling(statement.text[span.start : span.end])
                if any(line and len(line & words) >= self.share * len(line) for line in told):
                    return True
                if post and place and place <= words:
                    return True
        return not title and not place

    def _telling(self, text: str) -> frozenset[str]:
        """Return the words of a text that tell it from others, without endings."""
        return stems(text, self.not_telling)


def _name(entry: Entry) -> str:
    """Return what an entry is called: the title of a paper, of a post its own or its place."""
    return (entry.work.title if entry.work else "") or entry.title or entry.organisation


def _names_role(text: str, title: str) -> bool:
    """Say whether a text has what the title of a post begins with: research fellow(ship)."""
    role = words_in(re.split(r"[,;:(–—]", title)[0])
    words = words_in(text)
    return len(role) > 1 and any(
        all(word.startswith(part) for word, part in zip(words[n:], role, strict=False))
        for n in range(len(words) - len(role) + 1)
    )
