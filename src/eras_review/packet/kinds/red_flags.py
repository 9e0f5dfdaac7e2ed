"""Kind "red-flag-untold": a leave, a failure or a second attempt that no document explains."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.lang.en.stop_words import STOP_WORDS

from eras_review.application import RedFlag
from eras_review.packet.context import SetContext, said
from eras_review.packet.naming import words_in
from eras_review.packet.texts import Text
from eras_review.packet.values import Evidence, SetPlace
from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict

_MOVE = "red_flag"
_SHORTEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort(Strict):
    """A sort of red flag: the words for it in application.toml, and how a document speaks of it."""

    named: Expression
    spoken: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamWords(Strict):
    """An exam by its *name* for people, and the words of a document that explain its result."""

    name: str
    spoken: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class RedFlagUntold(Strict):
    """Fires on red flags without a file that speaks of them, and on exam results nobody explains.

    *sorts* are tried in order. A flag of no sort is told when the file has one of its telling
    words, or any sentence about a red flag. *exams* are by their key in application.toml.
    """

    sorts: tuple[Sort, ...]
    exams: dict[str, ExamWords]

    def find(self, context: SetContext) -> SetPlace | None:
        """Return what is not explained, as application.toml names it."""
        found = [*self._flags(context), *self._exams(context)]
        if not found:
            return None
        return SetPlace(
            {"what": "; ".join(words for words, _ in found)}, tuple(e for _, e in found)
        )

    def _flags(self, context: SetContext) -> Iterator[tuple[str, Evidence]]:
        """Yield the red flags that their file does not speak of."""
        for flag in context.facts.red_flags:
            evidence = said("red_flags", flag.kind)
            if not flag.explained_in:
                yield f"“{flag.kind}” has no file that explains it", evidence
            elif (text := context.text(flag.explained_in)) and not self._speaks(text, flag):
                yield f"“{flag.kind}” is not in {flag.explained_in}", evidence

    def _speaks(self, text: Text, flag: RedFlag) -> bool:
        """Say whether a document speaks of a red flag."""
        sort = next((s for s in self.sorts if re.search(s.named, flag.kind)), None)
        if sort:
            return bool(re.search(sort.spoken, text.text))
        telling = {w for w in words_in(flag.kind) if len(w) >= _SHORTEST} - STOP_WORDS
        told = any(_MOVE in sentence.moves for sentence in text.report.moves)
        return told or not telling.isdisjoint(words_in(text.text))

    def _exams(self, context: SetContext) -> Iterator[tuple[str, Evidence]]:
        """Yield the exams that were failed or taken twice and are explained nowhere."""
        texts = [text.text for _, text in context.statements()]
        if not texts:
            return
        for key, exam in context.facts.exams.items():
            words = self.exams.get(key)
            worrying = exam.result == "fail" or (exam.attempts or 1) > 1
            if not worrying or words is None:
                continue
            flagged = any(re.search(words.spoken, flag.kind) for flag in context.facts.red_flags)
            if not flagged and not any(re.search(words.spoken, text) for text in texts):
                value = f"{exam.attempts or 1} attempts" if exam.attempts else "fail"
                yield (
                    f"{words.name} ({value}) is explained nowhere",
                    said(f"exams.{key}", f"{words.name}: {value}"),
                )
